import type { AssertionCore } from '../link/assertion.js';
import { foldLink } from '../link/fold.js';
import type { LinkFacts } from '../link/link-model.js';
import type { FoundPath, WalkedLink, WalkFilter } from '../path/path-finder.js';
import { passesFilter } from '../path/walk/fold-edges.js';

function isSoAt({ validFrom, validTo }: AssertionCore, at: number): boolean {
  return (validFrom === null || validFrom <= at) && (validTo === null || at < validTo);
}

function isLinkedAt({ key, from, to }: WalkedLink, facts: LinkFacts | null, filter: WalkFilter, at: number): boolean {
  // Whether two are one may be another matter at that moment.
  if (facts === null || key.from !== from || key.to !== to) return false;
  const then = facts.assertions.filter((assertion) => isSoAt(assertion, at));
  const folded = foldLink(then, () => false);
  return folded !== null && passesFilter(key, folded, filter);
}

/**
 * Whether a path that was found for a period surely held at an instant in it: then it is a shortest one at that instant too, since what counts at an instant counts
 * in the period. False where another walk has to tell.
 * @param facts of its links in the period, in their order
 * @param at seconds since 1970 UTC
 */
export function surelyHeld(
  path: FoundPath,
  facts: readonly (LinkFacts | null)[],
  filter: WalkFilter,
  at: number,
): boolean {
  // Who was an employee at that moment decides whether a link was declared.
  if (filter.declared !== null || filter.groupStatus !== null) return false;
  return path.links.every((link, index) => isLinkedAt(link, facts[index] ?? null, filter, at));
}
