import type { AssertionColumns } from '../columns.js';

/** Turns counts, each at one place after its own, into where each begins. */
export function startsOf(counts: Uint32Array): void {
  for (let index = 1; index < counts.length; index += 1)
    counts[index] = (counts[index] as number) + (counts[index - 1] as number);
}

/**
 * The assertions by the lesser end of their link, then the greater, those of a pair in their own order: two counting sorts, the less
 * significant first, O(entities + assertions). What joins an entity to itself is left out: no walk takes it.
 */
export function orderByEnds({ count, from, to }: AssertionColumns, entities: number): Uint32Array {
  const lesserStarts = new Uint32Array(entities + 1);
  const greaterStarts = new Uint32Array(entities + 1);
  for (let index = 0; index < count; index += 1) {
    const [a, b] = [from[index] as number, to[index] as number];
    if (a >= entities || b >= entities) throw new RangeError(`assertion ${index} joins an entity that is not there`);
    if (a === b) continue;
    const lesser = Math.min(a, b) + 1;
    const greater = Math.max(a, b) + 1;
    lesserStarts[lesser] = (lesserStarts[lesser] as number) + 1;
    greaterStarts[greater] = (greaterStarts[greater] as number) + 1;
  }
  startsOf(lesserStarts);
  startsOf(greaterStarts);
  const kept = lesserStarts[entities] as number;
  const byGreater = new Uint32Array(kept);
  for (let index = 0; index < count; index += 1) {
    const a = from[index] as number;
    const b = to[index] as number;
    if (a === b) continue;
    const greater = Math.max(a, b);
    const place = greaterStarts[greater] as number;
    byGreater[place] = index;
    greaterStarts[greater] = place + 1;
  }
  const order = new Uint32Array(kept);
  for (let rank = 0; rank < kept; rank += 1) {
    const index = byGreater[rank] as number;
    const a = from[index] as number;
    const b = to[index] as number;
    const lesser = Math.min(a, b);
    const place = lesserStarts[lesser] as number;
    order[place] = index;
    lesserStarts[lesser] = place + 1;
  }
  return order;
}
