import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { MARKING_LEVELS } from '../auth/viewer.js';
import { ConfigurationError } from '../errors.js';
import { parseInstant } from '../time/london.js';
import type { Cells } from './read/raw-row.js';
import { HANDLINGS, INFORMATION_ASSESSMENTS, LINK_CONTEXTS, PROVENANCES } from './rows/values.js';
import { isTime } from './times.js';
import { firstProblem } from './yaml-problem.js';

/** What a feed holds: rows that came, changed or went, or everything that the source holds. */
export type FeedKind = 'delta' | 'snapshot';

/** The largest share of a file's rows that a snapshot may lack before it is taken for broken. */
export const DEFAULT_MAX_DROP = 0.2;

/** Where rows come from, and what stands for the cells they leave empty. */
export interface Source {
  readonly name: string;
  readonly feed: FeedKind;
  /** Seconds: the time its rows speak of; null where it does not say. */
  readonly asOf: number | null;
  /** 0 to 1: see `DEFAULT_MAX_DROP`. */
  readonly maxDrop: number;
  /** Seconds: the service's "now" at the moment of loading, for demonstration data; null elsewhere. */
  readonly clock: number | null;
  /** The units whose intelligence a threat assessment counts; empty where it does not say. */
  readonly assessedUnits: readonly string[];
  readonly defaults: Cells;
}

const instant = z
  .string()
  .refine((text) => parseInstant(text) !== null, { error: 'must be an instant such as 2019-05-01T00:00:00Z' });

const text = (max: number) => z.string().trim().min(1).max(max);

const defaultsSchema = z.strictObject({
  level: z.enum(MARKING_LEVELS).optional(),
  compartments: z.array(text(100)).optional(),
  provenance: z.enum(PROVENANCES).optional(),
  sourceEvaluation: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'must be 1, 2 or 3' }).optional(),
  informationAssessment: z.enum(INFORMATION_ASSESSMENTS).optional(),
  handling: z.enum(HANDLINGS).optional(),
  handlingConditions: text(2_000).optional(),
  context: z.enum(LINK_CONTEXTS).optional(),
  knownFrom: z.string().refine(isTime, { error: 'must be an instant, a day, a month or a year' }).optional(),
});

/** The shape of `source.yaml`, and of `source` in a mapping. */
export const sourceSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, { error: 'must be 1 to 100 letters, digits, "-", "_" and "."' }),
  feed: z.enum(['delta', 'snapshot']).optional(),
  asOf: instant.optional(),
  maxDrop: z.number().min(0).max(1).optional(),
  clock: instant.optional(),
  assessedUnits: z.array(text(200)).max(20).optional(),
  defaults: defaultsSchema.optional(),
});

/** A source as its file describes it. */
export function sourceOf({
  name,
  feed,
  asOf,
  maxDrop,
  clock,
  assessedUnits,
  defaults,
}: z.infer<typeof sourceSchema>): Source {
  const cells = Object.entries(defaults ?? {}).map(([column, value]) => [
    column,
    Array.isArray(value) ? value : String(value),
  ]);
  return {
    name,
    feed: feed ?? 'delta',
    asOf: asOf === undefined ? null : parseInstant(asOf),
    maxDrop: maxDrop ?? DEFAULT_MAX_DROP,
    clock: clock === undefined ? null : parseInstant(clock),
    assessedUnits: assessedUnits ?? [],
    defaults: Object.fromEntries(cells),
  };
}

/** Reads a YAML file as plain values; timestamps stay texts. Throws ConfigurationError with the line where it is not YAML. */
export async function readYaml(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8'), { schema: 'core', prettyErrors: true });
  } catch (error) {
    throw new ConfigurationError(`${path}: ${(error as Error).message}`);
  }
}

/** Reads `source.yaml`. Throws ConfigurationError naming what is wrong and where. */
export async function readSource(path: string): Promise<Source> {
  const result = sourceSchema.safeParse(await readYaml(path));
  if (!result.success) throw new ConfigurationError(`${path}: ${firstProblem(result.error)}`);
  return sourceOf(result.data);
}
