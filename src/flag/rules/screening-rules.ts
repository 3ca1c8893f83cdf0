import { parse } from 'yaml';
import { z } from 'zod';
import { WALKABLE_KINDS } from '../../entity/entity-kind.js';
import { BadUserInput } from '../../errors.js';
import type { EntityKind, GroupKind, GroupStatus, LinkFilter } from '../../generated/schema.js';
import { CONTEXTS, DECLARED_STATES, PROVENANCES } from '../../graph/codes.js';
import { ALL_LINK_KINDS } from '../../link/link-kind.js';
import type { WalkFilter } from '../../path/path-finder.js';
import { walkFilter } from '../../path/walk-filter.js';

/** The changes of a pair that a flag can be raised for. */
export const FLAG_KINDS = ['NEW', 'CLOSER', 'STRONGER', 'CEASED'] as const;
/** One of them. */
export type FlagKind = (typeof FLAG_KINDS)[number];

const GROUP_KINDS = [
  'ORGANISED_CRIME_GROUP',
  'STREET_GANG',
  'BUSINESS',
  'OTHER',
] as const satisfies readonly GroupKind[];
const STATUSES = ['ACTIVE', 'EMERGING', 'DORMANT', 'DISBANDED'] as const satisfies readonly GroupStatus[];

/** A list without repetition, in one order, so that rules that say the same are the same text. */
const setOf = <const Value extends string>(values: readonly Value[]) =>
  z
    .array(z.enum(values))
    .min(1)
    .transform((list) => [...new Set(list)].sort());

const filterSchema = z.strictObject({
  kinds: setOf(ALL_LINK_KINDS).optional(),
  contexts: setOf(CONTEXTS).optional(),
  minConfidence: z.int().min(0).max(100).optional(),
  provenance: setOf(PROVENANCES).optional(),
  declared: setOf(DECLARED_STATES).optional(),
  avoid: z.array(z.uuid()).max(1_000).optional(),
  through: setOf<EntityKind>(WALKABLE_KINDS).optional(),
  maxDegree: z.int().min(0).max(10_000_000).optional(),
  disputed: z.boolean().optional(),
  disputedMerges: z.boolean().optional(),
});

const rulesSchema = z.strictObject({
  version: z.string().min(1).max(100),
  within: z.int().min(1).max(8),
  strongerWithin: z.int().min(0).max(8),
  raise: setOf(FLAG_KINDS),
  groups: z.strictObject({ kind: z.enum(GROUP_KINDS), status: setOf(STATUSES) }),
  departments: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(100)
    .transform((list) => [...new Set(list)].sort())
    .optional(),
  filter: filterSchema.default({}),
});

/** What a job raises flags for; what each field means stands in `policy/screening.yaml`. */
export type ScreeningRules = z.infer<typeof rulesSchema>;

function checked<Result>(name: string, parsed: z.ZodSafeParseResult<Result>): Result {
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.');
  throw new BadUserInput(name, `${field ? `${field}: ` : ''}${issue?.message ?? 'these are no rules'}.`);
}

/**
 * Reads rules.
 * @param name what to call the text in errors: its file
 * @throws BadUserInput naming the file and the field
 */
export function readRules(yaml: string, name: string): ScreeningRules {
  let value: unknown;
  try {
    value = parse(yaml, { schema: 'core' });
  } catch (error) {
    throw new BadUserInput(name, `is no YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  return checked(name, rulesSchema.safeParse(value));
}

/** Rules with some of their fields given otherwise; the version says so. Throws BadUserInput naming the option. */
export function overridden(
  rules: ScreeningRules,
  { within, filter }: { readonly within?: number | undefined; readonly filter?: unknown },
): ScreeningRules {
  if (within === undefined && filter === undefined) return rules;
  const changed = {
    ...rules,
    ...(within === undefined ? {} : { within: checked('within', rulesSchema.shape.within.safeParse(within)) }),
    ...(filter === undefined ? {} : { filter: checked('filter', filterSchema.safeParse(filter)) }),
  };
  const version = rules.version.endsWith('*') ? rules.version : `${rules.version}*`;
  return rulesText(changed) === rulesText(rules) ? rules : { ...changed, version };
}

/** Rules as the one text that stands for them. */
export function rulesText(rules: ScreeningRules): string {
  const inOrder = (value: unknown): unknown =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, entry]) => entry !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, entry]) => [key, inOrder(entry)]),
        );
  return JSON.stringify(inOrder(rules));
}

/** The rules that a text of `rulesText` stands for. */
export function rulesOf(text: string): ScreeningRules {
  return rulesSchema.parse(JSON.parse(text));
}

/** Which links count under rules, every default filled in. */
export function rulesFilter({ filter, groups }: ScreeningRules): WalkFilter {
  return walkFilter({ ...filter, groupStatus: groups.status } as LinkFilter);
}
