import {
  ALL_CODES,
  CONTEXTS,
  codesOf,
  DECLARED_STATES,
  ENTITY_KINDS,
  LINK_KINDS,
  PROVENANCES,
} from '../graph/codes.js';
import type { GraphFilter } from '../graph/question.js';
import type { WalkFilter } from '../path/path-finder.js';

/** The number of no entity: what an id is turned into that names none. */
export const NO_ENTITY = 0xffff_ffff;

/**
 * A filter in names as one in codes.
 * @param statuses names of statuses of groups; the place in the list is the code
 * @param numberOf the number of an id; `NO_ENTITY` where there is none
 */
export function graphFilter(
  { kinds, contexts, provenance, declared, groupStatus, avoid, through, ...rest }: WalkFilter,
  statuses: readonly string[],
  numberOf: (id: string) => number,
): GraphFilter {
  const { minConfidence, maxDegree, disputed, disputedMerges } = rest;
  return {
    kinds: codesOf(LINK_KINDS, kinds),
    contexts: codesOf(CONTEXTS, contexts),
    minConfidence,
    provenance: provenance === null ? ALL_CODES : codesOf(PROVENANCES, provenance),
    declared: declared === null ? ALL_CODES : codesOf(DECLARED_STATES, declared),
    groupStatus: groupStatus === null ? null : codesOf(statuses, groupStatus),
    avoid: [...avoid].map(numberOf).filter((entity) => entity !== NO_ENTITY),
    through: codesOf<string>(ENTITY_KINDS, through),
    maxDegree,
    disputed,
    disputedMerges,
  };
}
