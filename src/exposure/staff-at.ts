import type { ResolvedTime } from '../neo4j/view.js';
import type { Comparable } from './comparable.js';

/** An employment as it is held; seconds, null is unbounded. */
export interface HeldEmployment {
  /** The employee's entity id. */
  readonly id: string;
  readonly rank: string | null;
  readonly department: string | null;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  readonly knownTo: number | null;
  /** Since when the source no longer has the employee's entity; null where it has. */
  readonly goneAt: number | null;
  readonly mayBeMerged: boolean;
}

function isAfter(one: number | null, other: number | null): boolean {
  return (one ?? Number.NEGATIVE_INFINITY) > (other ?? Number.NEGATIVE_INFINITY);
}

/**
 * Who is employed at a time, with what they are compared by: the post that began last, and service since their first. People of several records
 * count once. O(employments).
 */
export function staffAt(
  employments: readonly HeldEmployment[],
  standsFor: ReadonlyMap<string, string>,
  { validFrom, validTo, knownAt }: ResolvedTime,
): Comparable[] {
  const first = new Map<string, number | null>();
  const posts = new Map<string, HeldEmployment>();
  for (const post of employments) {
    const isKnown = post.knownFrom <= knownAt && (post.knownTo === null || knownAt < post.knownTo);
    const hasBegun = post.validFrom === null || post.validFrom < validTo;
    if (!isKnown || !hasBegun || (post.goneAt !== null && post.goneAt <= knownAt)) continue;
    const employee = standsFor.get(post.id) ?? post.id;
    const since = first.get(employee);
    if (since === undefined || isAfter(since, post.validFrom)) first.set(employee, post.validFrom);
    if (post.validTo !== null && post.validTo <= validFrom) continue;
    const held = posts.get(employee);
    if (held === undefined || isAfter(post.validFrom, held.validFrom)) posts.set(employee, post);
  }
  return [...posts].map(([employee, { rank, department }]) => ({
    employee,
    rank,
    department,
    since: first.get(employee) ?? null,
  }));
}
