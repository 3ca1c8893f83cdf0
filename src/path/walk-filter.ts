import { WALKABLE_KINDS } from '../entity/entity-kind.js';
import { BadUserInput } from '../errors.js';
import type { EntityKind, LinkFilter } from '../generated/schema.js';
import { ALL_LINK_KINDS } from '../link/link-kind.js';
import { chosenOf } from '../server/arguments.js';
import type { WalkFilter } from './path-finder.js';

/** Entities of more links than this are not passed through unless the filter says otherwise. */
const DEFAULT_MAX_DEGREE = 500;
const HIGHEST_MAX_DEGREE = 10_000_000;
const MOST_AVOIDED = 1_000;

const DEFAULT_KINDS = ALL_LINK_KINDS.filter((kind) => kind !== 'RIVAL_OF');

function choice<T>(argument: string, values: readonly T[] | null | undefined): ReadonlySet<T> | null {
  const chosen = chosenOf(argument, values);
  return chosen && new Set(chosen);
}

function within(
  argument: string,
  value: number | null | undefined,
  least: number,
  most: number,
  fallback: number,
): number {
  if (value === null || value === undefined) return fallback;
  if (value < least || value > most) throw new BadUserInput(argument, `must be ${least} to ${most}, not ${value}.`);
  return value;
}

/**
 * A caller's filter with every default filled in.
 * @throws BadUserInput for an empty list or a number out of range
 */
export function walkFilter(input: LinkFilter | null | undefined, argument = 'filter'): WalkFilter {
  const filter = input ?? {};
  if ((filter.avoid?.length ?? 0) > MOST_AVOIDED)
    throw new BadUserInput(`${argument}.avoid`, `takes at most ${MOST_AVOIDED} ids.`);
  return {
    kinds: choice(`${argument}.kinds`, filter.kinds) ?? new Set(DEFAULT_KINDS),
    contexts: choice(`${argument}.contexts`, filter.contexts) ?? new Set(['PERSONAL']),
    minConfidence: within(`${argument}.minConfidence`, filter.minConfidence, 0, 100, 0),
    provenance: choice(`${argument}.provenance`, filter.provenance),
    declared: choice(`${argument}.declared`, filter.declared),
    groupStatus: choice(`${argument}.groupStatus`, filter.groupStatus),
    avoid: new Set(filter.avoid ?? []),
    through: choice(`${argument}.through`, filter.through) ?? new Set<EntityKind>(WALKABLE_KINDS),
    maxDegree: within(`${argument}.maxDegree`, filter.maxDegree, 0, HIGHEST_MAX_DEGREE, DEFAULT_MAX_DEGREE),
    disputed: filter.disputed ?? true,
    disputedMerges: filter.disputedMerges ?? true,
  };
}
