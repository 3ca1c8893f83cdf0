import type { CompactGraph } from '../compact-graph.js';
import type { PairLinks } from './append-links.js';

/** Entity to the pairs that it is an end of, by the other end. */
export type TouchedRows = ReadonlyMap<number, ReadonlyMap<number, PairLinks>>;

/** The rows that some pairs are part of. */
export function rowsOf(pairs: readonly PairLinks[]): TouchedRows {
  const touched = new Map<number, Map<number, PairLinks>>();
  const add = (entity: number, other: number, links: PairLinks) => {
    const row = touched.get(entity);
    if (row) row.set(other, links);
    else touched.set(entity, new Map([[other, links]]));
  };
  for (const links of pairs) {
    add(links.lesser, links.greater, links);
    add(links.greater, links.lesser, links);
  }
  return touched;
}

/** The first place from `low` to `high` whose neighbour is none of the lesser ones. */
function firstFrom(neighbours: Uint32Array, low: number, high: number, neighbour: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((neighbours[middle] as number) < neighbour) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Writes each touched row anew behind all others, with the links that its pairs have from now on in place of those that they had: what other
 * versions of the graph read stays as it is. O(places of touched rows), most of it copied whole.
 * @param rows the table to write to
 * @returns how many places are in use; null where there is no room
 */
export function moveRows(
  { neighbours, linkAt, overlay, entities }: Pick<CompactGraph, 'neighbours' | 'linkAt' | 'overlay' | 'entities'>,
  rows: Uint32Array,
  touched: TouchedRows,
): number | null {
  let place = overlay.places;
  for (const [entity, pairs] of touched) {
    if (entity >= entities) throw new RangeError(`a link joins entity ${entity}, which is not there`);
    let from = rows[2 * entity] as number;
    const end = rows[2 * entity + 1] as number;
    let most = end - from;
    for (const { first, end: last } of pairs.values()) most += last - first;
    if (place + most > neighbours.length) return null;
    const start = place;
    const copy = (to: number) => {
      neighbours.copyWithin(place, from, to);
      linkAt.copyWithin(place, from, to);
      place += to - from;
    };
    for (const [other, { first, end: last }] of [...pairs].sort(([a], [b]) => a - b)) {
      const until = firstFrom(neighbours, from, end, other);
      copy(until);
      from = firstFrom(neighbours, until, end, other + 1);
      for (let link = first; link < last; link += 1, place += 1) {
        neighbours[place] = other;
        linkAt[place] = link;
      }
    }
    copy(end);
    rows[2 * entity] = start;
    rows[2 * entity + 1] = place;
  }
  return place;
}
