import type { CompactGraph } from '../compact-graph.js';
import { lowerBound } from '../lower-bound.js';
import type { Overlay } from './overlay.js';

/** What of an entity a change touches, a bit each: the links of its row. */
export const LINKS = 1;
/** Its employments. */
export const EMPLOYMENTS = 2;
/** Its statuses, as a group. */
export const STATUSES = 4;
/** With whom it is one. */
export const MERGES = 8;
/** What it is and who may see it; it may be new. */
export const ATTRIBUTES = 16;
/** Anything. */
export const ANYTHING = 31;

/** What a change touches, by entity. */
export type Touches = ReadonlyMap<number, number>;

/**
 * Writes what a change touches into the log: it may have changed at any revision up to the one given, or the newest that was given before.
 * @returns null where there is no room
 */
export function noteTouches(
  overlay: Overlay,
  touches: Touches,
  upTo: number,
): Pick<Overlay, 'touches' | 'touched' | 'touchedParts' | 'touchedAt'> | null {
  const { touched, touchedParts, touchedAt, touches: before } = overlay;
  if (before + touches.size > touched.length) return null;
  const revision = before === 0 ? upTo : Math.max(upTo, touchedAt[before - 1] as number);
  let entry = before;
  for (const [entity, parts] of touches) {
    touched[entry] = entity;
    touchedParts[entry] = parts;
    touchedAt[entry] = revision;
    entry += 1;
  }
  return { touches: entry, touched, touchedParts, touchedAt };
}

/** The first entry of the log of something that may have changed after a revision: O(log entries). */
export function firstTouchAfter({ touchedAt, touches }: Overlay, revision: number): number {
  return lowerBound(touchedAt, revision + 1, 0, touches);
}

/** Tells of each entry of the log from one on. */
export function eachTouch(
  { touched, touchedParts, touches }: Overlay,
  first: number,
  tell: (entity: number, parts: number) => void,
): void {
  for (let entry = first; entry < touches; entry += 1) tell(touched[entry] as number, touchedParts[entry] as number);
}

/**
 * Entities of which something may differ between a revision and now: never too few, ascending by number, once each. What has no revisions of its
 * own (markings that were raised, attributes) is told as if it had changed when it was read.
 * @param parts what of them matters: `LINKS`, `EMPLOYMENTS`, `STATUSES`, `MERGES`, `ATTRIBUTES`
 */
export function touchedSince({ overlay }: CompactGraph, revision: number, parts: number = ANYTHING): Uint32Array {
  const found = new Set<number>();
  eachTouch(overlay, firstTouchAfter(overlay, revision), (entity, its) => {
    if ((its & parts) !== 0) found.add(entity);
  });
  return Uint32Array.from(found).sort();
}
