import { sharedUint32 } from '../shared-arrays.js';
import { countsOfParts, type Partitions, shiftFor, startsOf } from './partitions.js';
import type { ToldLinks } from './tell-links.js';

/** Who is linked to whom. */
export interface Rows {
  readonly rows: Uint32Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly linkAt: Uint32Array;
  readonly linksFrom: Uint32Array;
}

/** Words of a link as its greater end sees it: that end, the lesser one, the link. */
const TURN = 3;

/** The links by parts of their greater ends, those of a part in their own order. */
function linksByGreater(
  { count, greater, from }: ToldLinks,
  entities: number,
): { turns: Uint32Array; parts: Partitions } {
  const shift = shiftFor(entities);
  const starts = countsOfParts(entities, shift);
  for (let link = 0; link < count; link += 1) {
    const after = ((greater[link] as number) >>> shift) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  startsOf(starts);
  const turns = new Uint32Array(count * TURN);
  const next = starts.slice();
  for (let entity = 0; entity < entities; entity += 1) {
    const last = from[entity + 1] as number;
    for (let link = from[entity] as number; link < last; link += 1) {
      const other = greater[link] as number;
      const part = other >>> shift;
      const place = next[part] as number;
      next[part] = place + 1;
      const at = place * TURN;
      turns[at] = other;
      turns[at + 1] = entity;
      turns[at + 2] = link;
    }
  }
  return { turns, parts: { shift, starts } };
}

/**
 * The row of each entity, by neighbour: links come by their lesser end, so that the places for lesser neighbours, which are the first of a row, are
 * filled in order as they come, part by part of their entities; those for greater neighbours lie side by side. O(entities + links).
 * @param most how many entities and places there is to be room for
 */
export function fillRows(
  told: ToldLinks,
  entities: number,
  most: { readonly entities: number; readonly places: number },
): Rows {
  const { greater, from } = told;
  const offsets = sharedUint32(entities + 1);
  const linksFrom = sharedUint32(entities + 1);
  linksFrom.set(from);
  const rows = sharedUint32(2 * most.entities);
  const neighbours = sharedUint32(most.places);
  const linkAt = sharedUint32(most.places);
  const { turns, parts } = linksByGreater(told, entities);
  const size = 1 << parts.shift;
  /** Of each entity of a part: how many links to lesser neighbours it has, then where the next of them goes. */
  const next = new Uint32Array(size);
  let place = 0;
  for (let part = 0; part + 1 < parts.starts.length; part += 1) {
    const start = (parts.starts[part] as number) * TURN;
    const end = (parts.starts[part + 1] as number) * TURN;
    const first = part * size;
    const last = Math.min(first + size, entities);
    next.fill(0);
    for (let at = start; at < end; at += TURN) {
      const own = (turns[at] as number) - first;
      next[own] = (next[own] as number) + 1;
    }
    for (let entity = first; entity < last; entity += 1) {
      const lesser = next[entity - first] as number;
      next[entity - first] = place;
      rows[2 * entity] = place;
      place += lesser;
      const lastLink = from[entity + 1] as number;
      for (let link = from[entity] as number; link < lastLink; link += 1) {
        neighbours[place] = greater[link] as number;
        linkAt[place] = link;
        place += 1;
      }
      rows[2 * entity + 1] = place;
      offsets[entity + 1] = place;
    }
    for (let at = start; at < end; at += TURN) {
      const own = (turns[at] as number) - first;
      const to = next[own] as number;
      next[own] = to + 1;
      neighbours[to] = turns[at + 1] as number;
      linkAt[to] = turns[at + 2] as number;
    }
  }
  return { rows, offsets, neighbours, linkAt, linksFrom };
}
