import { type CompactGraph, firstPlace } from '../compact-graph.js';
import type { GraphFilter } from '../question.js';
import { foldLink } from './fold-link.js';
import type { Sight } from './sight.js';

/**
 * Folds a row that was written anew by taking over what is known of the links that were in it before and were built in; only the others are folded.
 * For folds in which neither entities nor declarations matter, of one instant. O(row), in the order of the memory.
 * @param before the graph when the row was folded
 * @returns how many do not count
 */
export function carryRow(
  before: CompactGraph,
  graph: CompactGraph,
  entity: number,
  sight: Sight,
  filter: GraphFilter,
  states: Uint8Array,
): number {
  const { rows, linkAt, baseLinks } = graph;
  const endBefore = before.rows[2 * entity + 1] as number;
  let old = before.rows[2 * entity] as number;
  let left = 0;
  const end = rows[2 * entity + 1] as number;
  for (let place = rows[2 * entity] as number; place < end; place += 1) {
    const link = linkAt[place] as number;
    let state = -1;
    if (link < baseLinks) {
      while (old < endBefore && linkAt[old] !== link) old += 1;
      if (old < endBefore) state = states[old] as number;
      old += 1;
    }
    if (state < 0) state = Math.max(0, foldLink(graph, link, sight, filter));
    if (state === 0) left += 1;
    states[place] = state;
  }
  return left;
}

/** The place of a link in the row of one of its ends; -1 where another link has taken its place. O(log row). */
export function placeOf(graph: CompactGraph, link: number, entity: number, neighbour: number): number {
  const { neighbours, linkAt, rows } = graph;
  const end = rows[2 * entity + 1] as number;
  for (let place = firstPlace(graph, entity, neighbour); place < end && neighbours[place] === neighbour; place += 1)
    if (linkAt[place] === link) return place;
  return -1;
}
