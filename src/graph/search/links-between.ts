import type { CompactGraph } from '../compact-graph.js';
import { MANY, type PreparedFold, REDIRECTED, ROW, STATE_BITS } from '../fold/prepared-fold.js';
import { compareLinks, type LinkOrder } from './link-order.js';

/** The link that stands for all between two entities, and how many they are. */
export interface BestLink {
  /** -1 where there is none. */
  readonly link: number;
  /** One more than its confidence. */
  readonly state: number;
  readonly parallel: number;
}

function firstPlace({ offsets, neighbours }: CompactGraph, entity: number, neighbour: number): number {
  let [low, high] = [offsets[entity] as number, offsets[entity + 1] as number];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((neighbours[middle] as number) < neighbour) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells of each place in the rows of `a` whose link counts and leads to `b`. */
export function placesBetween(fold: PreparedFold, a: number, b: number, tell: (place: number) => void): void {
  const { graph, nodes, states, merged } = fold;
  const isMany = (((nodes[a] as number) | (nodes[b] as number)) & MANY) !== 0;
  const length = (entity: number) => (graph.offsets[entity + 1] as number) - (graph.offsets[entity] as number);
  const [row, other] = isMany || length(a) <= length(b) ? [a, b] : [b, a];
  if (((nodes[row] as number) & ROW) === 0) fold.prepare(row);
  if (!isMany) {
    const end = graph.offsets[row + 1] as number;
    for (let place = firstPlace(graph, row, other); place < end && graph.neighbours[place] === other; place += 1)
      if (states[place] !== 0) tell(place);
    return;
  }
  const members = merged.membersOf(row);
  for (const member of members.length === 0 ? [row] : members)
    for (let place = graph.offsets[member] as number; place < (graph.offsets[member + 1] as number); place += 1) {
      const state = states[place] as number;
      if (state === 0) continue;
      const neighbour = graph.neighbours[place] as number;
      if ((state >= REDIRECTED ? merged.standsFor(neighbour) : neighbour) === other) tell(place);
    }
}

/** The most confident link between two entities, then that of the least id. */
export function bestLinkBetween(fold: PreparedFold, a: number, b: number, order: LinkOrder): BestLink {
  const { graph, states } = fold;
  let [best, bestState, parallel] = [-1, 0, 0];
  placesBetween(fold, a, b, (place) => {
    const link = graph.linkAt[place] as number;
    const state = (states[place] as number) & STATE_BITS;
    parallel += 1;
    if (state > bestState || (state === bestState && compareLinks(graph, order, link, best) < 0))
      [best, bestState] = [link, state];
  });
  return { link: best, state: bestState, parallel };
}
