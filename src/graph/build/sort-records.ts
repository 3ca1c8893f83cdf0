import { type AssertionColumns, NONE } from '../columns.js';
import { GREATER, type PairRecords, PLACE, RECORD, TRAITS } from './pair-records.js';

/** More records than this are not sorted by insertion. */
const FEW = 24;
/** Places of one entity's records that a key has room for: the other end takes 32 of 53 bits. */
const KEY_ROOM = 2 ** 21;

/** The subkind of an assertion's link, by its place in its part. */
function subkindAt({ subkind }: AssertionColumns, { assertionAt }: PairRecords, place: number): number {
  return subkind === null ? NONE : (subkind[assertionAt[place] as number] as number);
}

/** Compares two records of one lesser end by their links: 0 where they are of the same. */
export function compareRecords(columns: AssertionColumns, records: PairRecords, a: number, b: number): number {
  const { words } = records;
  return (
    (words[a + GREATER] as number) - (words[b + GREATER] as number) ||
    (words[a + TRAITS] as number) - (words[b + TRAITS] as number) ||
    subkindAt(columns, records, words[a + PLACE] as number) - subkindAt(columns, records, words[b + PLACE] as number)
  );
}

/** By insertion: records of one link stay in their own order. */
function sortFew(columns: AssertionColumns, records: PairRecords, start: number, end: number): void {
  const { words } = records;
  for (let at = start + RECORD; at < end; at += RECORD) {
    if (compareRecords(columns, records, at - RECORD, at) <= 0) continue;
    const greater = words[at + GREATER] as number;
    const traits = words[at + TRAITS] as number;
    const place = words[at + PLACE] as number;
    let hole = at;
    do {
      words[hole + GREATER] = words[hole - RECORD + GREATER] as number;
      words[hole + TRAITS] = words[hole - RECORD + TRAITS] as number;
      words[hole + PLACE] = words[hole - RECORD + PLACE] as number;
      hole -= RECORD;
    } while (hole > start && isAfter(columns, records, hole - RECORD, greater, traits, place));
    words[hole + GREATER] = greater;
    words[hole + TRAITS] = traits;
    words[hole + PLACE] = place;
  }
}

/** True where a record belongs after one that was taken out. */
function isAfter(
  columns: AssertionColumns,
  records: PairRecords,
  at: number,
  greater: number,
  traits: number,
  place: number,
): boolean {
  const { words } = records;
  const its = words[at + GREATER] as number;
  if (its !== greater) return its > greater;
  const itsTraits = words[at + TRAITS] as number;
  if (itsTraits !== traits) return itsTraits > traits;
  return subkindAt(columns, records, words[at + PLACE] as number) > subkindAt(columns, records, place);
}

/** By their greater ends, which the engine sorts as plain numbers; those of one pair, where they are few, by insertion. */
function sortMany(columns: AssertionColumns, records: PairRecords, start: number, end: number): void {
  const { words } = records;
  const count = (end - start) / RECORD;
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place += 1)
    keys[place] = (words[start + place * RECORD + GREATER] as number) * KEY_ROOM + place;
  keys.sort();
  const sorted = new Uint32Array(end - start);
  for (let place = 0; place < count; place += 1) {
    const key = keys[place] as number;
    const at = start + (key - Math.floor(key / KEY_ROOM) * KEY_ROOM) * RECORD;
    sorted[place * RECORD + GREATER] = words[at + GREATER] as number;
    sorted[place * RECORD + TRAITS] = words[at + TRAITS] as number;
    sorted[place * RECORD + PLACE] = words[at + PLACE] as number;
  }
  words.set(sorted, start);
  for (let first = start; first < end; ) {
    let next = first + RECORD;
    while (next < end && words[next + GREATER] === words[first + GREATER]) next += RECORD;
    if (next - first > FEW * RECORD) sortPair(columns, records, first, next);
    else if (next - first > RECORD) sortFew(columns, records, first, next);
    first = next;
  }
}

/** Where they are many of one pair, or too many for keys. */
function sortPair(columns: AssertionColumns, records: PairRecords, start: number, end: number): void {
  const { words } = records;
  const places = Uint32Array.from({ length: (end - start) / RECORD }, (_, place) => start + place * RECORD);
  places.sort((a, b) => compareRecords(columns, records, a, b) || a - b);
  const sorted = new Uint32Array(end - start);
  for (const [place, at] of places.entries()) sorted.set(words.subarray(at, at + RECORD), place * RECORD);
  words.set(sorted, start);
}

/** Sorts the records of each lesser end by their links, those of one link in their own order. */
export function sortRecords(columns: AssertionColumns, records: PairRecords): void {
  const { starts } = records;
  for (let entity = 0; entity + 1 < starts.length; entity += 1) {
    const start = (starts[entity] as number) * RECORD;
    const end = (starts[entity + 1] as number) * RECORD;
    const count = (end - start) / RECORD;
    if (count <= 1) continue;
    if (count <= FEW) sortFew(columns, records, start, end);
    else if (count <= KEY_ROOM) sortMany(columns, records, start, end);
    else sortPair(columns, records, start, end);
  }
}
