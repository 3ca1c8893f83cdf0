import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROLES } from '../auth/viewer.js';
import { ConfigurationError } from '../errors.js';
import { PROJECT_ROOT } from '../project-root.js';

const count = z.int().positive();
const atOnce = z.strictObject({ running: count, waiting: z.int().min(0) });
const byField = z.record(z.string().regex(/^\w+\.\w+$/, 'must be a type and a field, such as Query.paths'), count);

const limitsSchema = z.strictObject({
  version: z.string().min(1),
  bytes: count,
  messageBytes: count,
  receiveSeconds: z.number().positive(),
  requestSeconds: z.number().positive(),
  document: z.strictObject({
    tokens: count,
    depth: count,
    selections: count,
    aliases: count,
    rootFields: count,
    directives: count,
  }),
  values: z.strictObject({ depth: count, count, list: count, text: count }),
  cost: z.strictObject({
    most: count,
    page: count,
    sizes: z.array(z.string().min(1)),
    list: count,
    lists: byField,
    costs: byField,
  }),
  requests: z.strictObject({ perCaller: atOnce, inTotal: atOnce, waitSeconds: z.number().positive(), open: count }),
  subscriptions: z.strictObject({ perConnection: count, perCaller: count, inTotal: count }),
  introspection: z.array(z.enum(ROLES)),
});

/** What one request may ask, and how many at once; what each number means stands in the file. */
export type Limits = z.infer<typeof limitsSchema>;
/** Of documents: how much one may hold. */
export type DocumentLimits = Limits['document'];
/** Of variables and literals. */
export type ValueLimits = Limits['values'];
/** How the cost of a question is estimated, and the most it may be. */
export type CostLimits = Limits['cost'];

/** Reads limits from YAML. Throws ZodError where they are none. */
export function readLimits(yaml: string): Limits {
  return limitsSchema.parse(parse(yaml, { schema: 'core' }));
}

/**
 * Reads the limits of a file.
 * @throws ConfigurationError where it cannot be read, or holds none
 */
export function readLimitsFile(path: string): Limits {
  try {
    return readLimits(readFileSync(path, 'utf8'));
  } catch (error) {
    const said = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new ConfigurationError(`LIMITS: ${path}: ${said}`, { cause: error });
  }
}

/** The limits where none others are set, `policy/limits.yaml`. */
export const LIMITS: Limits = readLimitsFile(join(PROJECT_ROOT, 'policy/limits.yaml'));
