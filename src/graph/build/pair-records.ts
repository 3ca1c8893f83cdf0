import { holds } from '../codes.js';
import type { AssertionColumns } from '../columns.js';
import { TURNED } from '../compact-graph.js';
import { countsOfParts, greatestPart, type Partitions, shiftFor, startsOf } from './partitions.js';

/** Words of a record: the greater end, the code of the kind with `TURNED`, and which assertion it is, by its place in its part. */
export const RECORD = 3;
export const GREATER = 0;
export const TRAITS = 1;
export const PLACE = 2;
/** Bits of the second word that are the traits; the others are the lesser end's, until records are in its order. */
const TRAIT_BITS = 8;
const TRAITS_ONLY = 255;

/** What tells the links of assertions apart, in short: what sorting looks at stands side by side. */
export interface PairRecords {
  /** By lesser end: of each assertion `RECORD` words. What joins an entity to itself is left out: no walk takes it. */
  readonly words: Uint32Array;
  /** Those of which `e` is the lesser end are `starts[e]` to `starts[e + 1]`. */
  readonly starts: Uint32Array;
  /** By lesser end. */
  readonly parts: Partitions;
  /** Assertions by parts, those of a part in their own order. */
  readonly assertionAt: Uint32Array;
}

function partsOf({ count, from, to }: AssertionColumns, entities: number): Partitions {
  const shift = shiftFor(entities);
  const starts = countsOfParts(entities, shift);
  for (let index = 0; index < count; index += 1) {
    const a = from[index] as number;
    const b = to[index] as number;
    if (a >= entities || b >= entities) throw new RangeError(`assertion ${index} joins an entity that is not there`);
    if (a === b) continue;
    const after = (Math.min(a, b) >>> shift) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  startsOf(starts);
  return { shift, starts };
}

/** Writes the records of each part, one after another. */
function writeParts(
  { count, from, to, kind }: AssertionColumns,
  directedKinds: number,
  { shift, starts }: Partitions,
  words: Uint32Array,
  assertionAt: Uint32Array,
): void {
  const next = starts.slice();
  const low = (1 << shift) - 1;
  for (let index = 0; index < count; index += 1) {
    const a = from[index] as number;
    const b = to[index] as number;
    if (a === b) continue;
    const lesser = Math.min(a, b);
    const part = lesser >>> shift;
    const place = next[part] as number;
    next[part] = place + 1;
    const code = kind[index] as number;
    const traits = a > b && holds(directedKinds, code) ? code | TURNED : code;
    const at = place * RECORD;
    words[at + GREATER] = Math.max(a, b);
    words[at + TRAITS] = traits | ((lesser & low) << TRAIT_BITS);
    words[at + PLACE] = place;
    assertionAt[place] = index;
  }
}

/** Puts the records of each part in the order of their lesser ends. */
function orderParts(words: Uint32Array, parts: Partitions, starts: Uint32Array, entities: number): void {
  const copy = new Uint32Array(greatestPart(parts) * RECORD);
  const next = new Uint32Array((1 << parts.shift) + 1);
  for (let part = 0; part + 1 < parts.starts.length; part += 1) {
    const start = parts.starts[part] as number;
    const end = parts.starts[part + 1] as number;
    const size = (end - start) * RECORD;
    const first = part << parts.shift;
    copy.set(words.subarray(start * RECORD, end * RECORD));
    next.fill(0);
    for (let at = 0; at < size; at += RECORD) {
      const after = ((copy[at + TRAITS] as number) >>> TRAIT_BITS) + 1;
      next[after] = (next[after] as number) + 1;
    }
    next[0] = start;
    startsOf(next);
    const last = Math.min(next.length - 1, entities - first);
    for (let entity = 0; entity <= last; entity += 1) starts[first + entity] = next[entity] as number;
    for (let at = 0; at < size; at += RECORD) {
      const marked = copy[at + TRAITS] as number;
      const place = next[marked >>> TRAIT_BITS] as number;
      next[marked >>> TRAIT_BITS] = place + 1;
      const to = place * RECORD;
      words[to + GREATER] = copy[at + GREATER] as number;
      words[to + TRAITS] = marked & TRAITS_ONLY;
      words[to + PLACE] = copy[at + PLACE] as number;
    }
  }
}

/**
 * The assertions by the lesser end of their link, those of one in their own order: a counting sort, by parts first and then within each, since
 * writing here and there over all of memory is what takes long. O(entities + assertions).
 */
export function recordsByLesser(columns: AssertionColumns, entities: number, directedKinds: number): PairRecords {
  const parts = partsOf(columns, entities);
  const kept = parts.starts.at(-1) as number;
  const words = new Uint32Array(kept * RECORD);
  const assertionAt = new Uint32Array(kept);
  const starts = new Uint32Array(entities + 1);
  writeParts(columns, directedKinds, parts, words, assertionAt);
  orderParts(words, parts, starts, entities);
  return { words, starts, parts, assertionAt };
}
