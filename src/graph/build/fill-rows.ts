import type { AssertionColumns } from '../columns.js';
import { sharedUint32 } from '../shared-arrays.js';
import { startsOf } from './order-by-ends.js';
import type { ToldLinks } from './tell-links.js';

/** Who is linked to whom. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly linkAt: Uint32Array;
  readonly linksFrom: Uint32Array;
}

/**
 * The row of each entity, by neighbour: links come by their lesser end, so those to lesser neighbours are put in first and in order, and the
 * others follow as they come. O(entities + links).
 */
export function fillRows(
  { from, to }: AssertionColumns,
  order: Uint32Array,
  { count, first }: ToldLinks,
  entities: number,
): Rows {
  const offsets = sharedUint32(entities + 1);
  const linksFrom = sharedUint32(entities + 1);
  const lesserEnd = new Uint32Array(count);
  const greaterEnd = new Uint32Array(count);
  for (let link = 0; link < count; link += 1) {
    const index = order[first[link] as number] as number;
    const a = from[index] as number;
    const b = to[index] as number;
    const lesser = Math.min(a, b);
    const greater = Math.max(a, b);
    lesserEnd[link] = lesser;
    greaterEnd[link] = greater;
    offsets[lesser + 1] = (offsets[lesser + 1] as number) + 1;
    offsets[greater + 1] = (offsets[greater + 1] as number) + 1;
    linksFrom[lesser + 1] = (linksFrom[lesser + 1] as number) + 1;
  }
  startsOf(offsets);
  startsOf(linksFrom);
  const neighbours = sharedUint32(2 * count);
  const linkAt = sharedUint32(2 * count);
  const places = offsets.slice(0, entities);
  for (let link = 0; link < count; link += 1) {
    const greater = greaterEnd[link] as number;
    const place = places[greater] as number;
    neighbours[place] = lesserEnd[link] as number;
    linkAt[place] = link;
    places[greater] = place + 1;
  }
  for (let link = 0; link < count; link += 1) {
    const lesser = lesserEnd[link] as number;
    const place = places[lesser] as number;
    neighbours[place] = greaterEnd[link] as number;
    linkAt[place] = link;
    places[lesser] = place + 1;
  }
  return { offsets, neighbours, linkAt, linksFrom };
}
