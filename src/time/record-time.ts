import type { TimePoint } from '../generated/schema.js';
import type { ResolvedTime } from '../neo4j/view.js';
import { resolveTime } from './resolve-time.js';

const EVER = resolveTime({ validDuring: {} }, 0);

/**
 * The time that records (allegations, declarations, decisions, …) are asked for: as known at `knownAt`, now where it is left out; `validAt` narrows to
 * those so in the world then only where it is given, since a record does not end with what it tells of.
 * @param now seconds, by the service's clock
 */
export function recordTime(at: TimePoint | null | undefined, now: number, argument = 'filter'): ResolvedTime {
  return resolveTime(at?.validAt == null ? { at: at ?? null, validDuring: {} } : { at }, now, argument);
}

/** The moment that "open" and "filed" are as at, seconds: `validAt` or, where that was left out, `knownAt`. */
export function momentOf(time: ResolvedTime): number {
  return time.validFrom === EVER.validFrom ? time.knownAt : time.validFrom;
}
