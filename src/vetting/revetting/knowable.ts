import type { Concern } from '../policy/policy-model.js';
import { meets, type WeighedLink } from '../weigh/connection.js';
import { windowOf } from '../weigh/weigh.js';

/** Whether what fails an employee today could have been known when they were last cleared. */
export const KNOWABLE = ['THEN_KNOWABLE', 'KNOWN_LATER', 'AROSE_LATER'] as const;

/** One of them. */
export type Knowable = (typeof KNOWABLE)[number];

/**
 * Told by both times.
 * @param knownThen whether the policy reaches a path as it was at the clearance, by what was known then
 * @param knownNow the same by what is known now
 */
export function knowableOf(knownThen: boolean, knownNow: boolean): Knowable {
  if (knownThen) return 'THEN_KNOWABLE';
  return knownNow ? 'KNOWN_LATER' : 'AROSE_LATER';
}

/** Since when a link has been known well enough for a concern, for what it was at an instant; seconds, null where it is not. */
export function knownSince({ supports }: WeighedLink, concern: Concern, at: number): number | null {
  const window = windowOf(concern, at);
  const enough = supports.filter((support) => meets(support, window) && support.confidence >= concern.minConfidence);
  return enough.length === 0 ? null : Math.min(...enough.map(({ knownFrom }) => knownFrom));
}

/** A link for which a path came to count, and since when it is known; seconds. */
export interface Cause {
  /** Its place on the path. */
  readonly place: number;
  readonly knownSince: number;
}

/**
 * Of the links of a path, the one that came to be known last, among those that did not count before.
 * @param isNew whether the link at a place did not count before; where none is new, all are looked at
 */
export function causeOf(
  links: readonly WeighedLink[],
  concern: Concern,
  at: number,
  isNew: (place: number) => boolean,
): Cause | null {
  const known = links.flatMap((link, place): Cause[] => {
    const since = knownSince(link, concern, at);
    return since === null ? [] : [{ place, knownSince: since }];
  });
  const fresh = known.filter(({ place }) => isNew(place));
  const among = fresh.length > 0 ? fresh : known;
  return among.sort((a, b) => b.knownSince - a.knownSince || a.place - b.place)[0] ?? null;
}
