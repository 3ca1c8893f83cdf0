/** 1 January 2000 UTC, in seconds since 1970: what the seconds of the compact graph are counted from. */
const EPOCH = 946_684_800;
const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

function clamped(seconds: number, room: number): number {
  return Math.min(MOST - room, Math.max(LEAST + room, Math.floor(seconds) - EPOCH));
}

/** The beginning of an interval (seconds since 1970; null is unbounded) as 32 bits: exact from 1932 to 2068, at their edge beyond. */
export function packedFrom(seconds: number | null): number {
  return seconds === null ? LEAST : clamped(seconds, 2);
}

/** The end of an interval (seconds since 1970; null is unbounded) as 32 bits: exact from 1932 to 2068, at their edge beyond. */
export function packedTo(seconds: number | null): number {
  return seconds === null ? MOST : clamped(seconds, 2);
}

/** An instant that is asked about (seconds since 1970), for comparison with packed intervals: what is unbounded always reaches beyond it. */
export function packedInstant(seconds: number): number {
  return clamped(seconds, 1);
}

/** The seconds since 1970 of a packed end of an interval that is neither unbounded nor beyond what is exact. */
export function secondsOf(packed: number): number {
  return packed + EPOCH;
}
