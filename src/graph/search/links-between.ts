import { firstPlace } from '../compact-graph.js';
import { MANY, REDIRECTED, ROW, STATE_BITS } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { compareLinks, type LinkOrder } from './link-order.js';

/** The link that stands for all between two entities, and how many they are. */
export interface BestLink {
  /** -1 where there is none. */
  readonly link: number;
  /** One more than its confidence. */
  readonly state: number;
  readonly parallel: number;
}

/** Tells of each place in the rows of `a` or `b` whose link counts and leads to the other, and of its state. */
export function placesBetween(
  fold: PreparedFold,
  a: number,
  b: number,
  tell: (place: number, state: number) => void,
): void {
  const { graph, nodes, states, merged } = fold;
  const isMany = (((nodes[a] as number) | (nodes[b] as number)) & MANY) !== 0;
  const length = (entity: number) => (graph.rows[2 * entity + 1] as number) - (graph.rows[2 * entity] as number);
  const [row, other] = isMany || length(a) <= length(b) ? [a, b] : [b, a];
  const isPrepared = ((nodes[row] as number) & ROW) !== 0;
  if (!isMany) {
    const end = graph.rows[2 * row + 1] as number;
    for (let place = firstPlace(graph, row, other); place < end && graph.neighbours[place] === other; place += 1) {
      const state = isPrepared ? (states[place] as number) : fold.stateAt(place, row, row);
      if (state > 0) tell(place, state & STATE_BITS);
    }
    return;
  }
  if (!isPrepared) fold.prepare(row);
  const members = merged.membersOf(row);
  for (const member of members.length === 0 ? [row] : members)
    for (let place = graph.rows[2 * member] as number; place < (graph.rows[2 * member + 1] as number); place += 1) {
      const state = states[place] as number;
      if (state === 0) continue;
      const neighbour = graph.neighbours[place] as number;
      if ((state >= REDIRECTED ? merged.standsFor(neighbour) : neighbour) === other) tell(place, state & STATE_BITS);
    }
}

/** The most confident link between two entities, then that of the least id. */
export function bestLinkBetween(fold: PreparedFold, a: number, b: number, order: LinkOrder): BestLink {
  const { graph } = fold;
  let [best, bestState, parallel] = [-1, 0, 0];
  placesBetween(fold, a, b, (place, state) => {
    const link = graph.linkAt[place] as number;
    parallel += 1;
    if (state > bestState || (state === bestState && compareLinks(graph, order, link, best) < 0))
      [best, bestState] = [link, state];
  });
  return { link: best, state: bestState, parallel };
}
