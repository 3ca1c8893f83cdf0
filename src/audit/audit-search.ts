import type { AuditFilter } from '../generated/schema.js';
import { nextTurn } from '../turns.js';
import { type PlacedEntry, readBack } from './trail/read-back.js';
import { trailsOf } from './verify/verify-folder.js';

/** Entries that are looked at for one page. */
const MOST_LOOKED_AT = 50_000;
/** So many are looked at in one go. */
const TURN = 500;
/** Seconds by which an entry may be older than one before it: it is written when it ends, and tells when it began. */
const DISORDER = 600;

/** By the name of each trail, the place before which to go on. */
export type TrailPlaces = Readonly<Record<string, number>>;

/** An entry that was wanted, and where to go on after it. */
export interface FoundEntry {
  readonly entry: PlacedEntry;
  readonly places: TrailPlaces;
}

/** What was found for a page. */
export interface FoundEntries {
  readonly found: readonly FoundEntry[];
  /** Where to go on; null where there is nothing more. */
  readonly next: TrailPlaces | null;
}

function isAmong<Value>(values: readonly Value[] | null | undefined, value: Value | null | undefined): boolean {
  return values == null || (value != null && values.includes(value));
}

function isAnyAmong<Value>(values: readonly Value[] | null | undefined, held: readonly Value[] = []): boolean {
  return values == null || held.some((one) => values.includes(one));
}

/** True where an entry is one of those that are wanted. */
export function isWantedEntry(entry: PlacedEntry, filter: AuditFilter): boolean {
  const at = Date.parse(entry.at) / 1000;
  return (
    isAmong(filter.trails, entry.trail) &&
    isAmong(filter.kinds, entry.kind) &&
    isAmong(filter.subjects, entry.subject) &&
    isAmong(filter.references, entry.reference) &&
    isAmong(filter.outcomes, entry.outcome) &&
    isAnyAmong(filter.fields, entry.operation?.fields) &&
    isAnyAmong(filter.ids, entry.ids) &&
    isAnyAmong(filter.codes, entry.codes) &&
    isAnyAmong(filter.concerns, entry.concerns) &&
    (filter.from == null || at >= filter.from) &&
    (filter.to == null || at < filter.to)
  );
}

/**
 * The entries of several trails as one list, the newest of them first.
 * @param opened is told where each trail is begun, which pages after the first do not shift
 */
async function* newestFirst(
  folder: string,
  trails: readonly string[],
  places: TrailPlaces | null,
  opened: Map<string, number>,
): AsyncGenerator<PlacedEntry, void> {
  const open: { entries: AsyncGenerator<PlacedEntry, void>; head: PlacedEntry }[] = [];
  for (const trail of trails) {
    const entries = readBack(folder, trail, places?.[trail] ?? null);
    const { value } = await entries.next();
    opened.set(trail, value ? value.index + 1 : 0);
    if (value) open.push({ entries, head: value });
  }
  while (open.length > 0) {
    const newest = open.reduce((one, other) => (other.head.at > one.head.at ? other : one));
    yield newest.head;
    const { value } = await newest.entries.next();
    if (value) newest.head = value;
    else open.splice(open.indexOf(newest), 1);
  }
}

/**
 * The entries of all trails of a folder that are wanted, newest first.
 * @param count how many at most
 * @param after where to go on; at the end of the trails where null
 */
export async function searchTrails(
  folder: string,
  filter: AuditFilter,
  count: number,
  after: TrailPlaces | null,
): Promise<FoundEntries> {
  const trails = (await trailsOf(folder)).filter((trail) => isAmong(filter.trails, trail));
  // Trails that came since the first page began hold nothing older.
  const known = after === null ? trails : trails.filter((trail) => trail in after);
  const found: FoundEntry[] = [];
  const opened = new Map<string, number>();
  let places: TrailPlaces = {};
  let looked = 0;
  for await (const entry of newestFirst(folder, known, after, opened)) {
    if (looked === 0) places = Object.fromEntries(opened);
    if (filter.from != null && Date.parse(entry.at) / 1000 < filter.from - DISORDER) break;
    const isWanted = isWantedEntry(entry, filter);
    if (isWanted && found.length === count) return { found, next: found.at(-1)?.places ?? places };
    places = { ...places, [entry.trail]: entry.index };
    if (isWanted) found.push({ entry, places });
    looked += 1;
    if (looked === MOST_LOOKED_AT) return { found, next: places };
    if (looked % TURN === 0) await nextTurn();
  }
  return { found, next: null };
}
