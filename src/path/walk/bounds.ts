import type { PathOrder } from '../../generated/schema.js';
import type { WalkEdge, WalkGraph } from './walk-graph.js';

/** More than the cost of any eight steps. */
const HOP_WEIGHT = 2 ** 30;
const STRONGEST_HOP_ROOM = 16;

/**
 * The weight of a step, such that the least sum is the best path: by hops then cost, or by cost then hops. Sums of eight stay exact.
 */
export function weightOf(order: PathOrder, edge: Pick<WalkEdge, 'cost'>): number {
  return order === 'SHORTEST' ? HOP_WEIGHT + edge.cost : edge.cost * STRONGEST_HOP_ROOM + 1;
}

/** `bounds[j][v]`: the least weight of a walk of at most j hops from node v to the target; infinite where there is none. */
export type Bounds = readonly Float64Array[];

/**
 * The least weights to a target, by a dynamic programme over hops (Bellman–Ford, rounds being hops): O(within x links). Since steps weigh
 * more than nothing, the least walk has no cycle, so each is also the weight of the best path, unless a period's overlaps forbid it.
 */
export function boundsTo(graph: WalkGraph, target: number, within: number, order: PathOrder): Bounds {
  const first = new Float64Array(graph.nodes.length).fill(Number.POSITIVE_INFINITY);
  first[target] = 0;
  const bounds = [first];
  let changed = new Set([target]);
  for (let hop = 1; hop <= within; hop += 1) {
    const before = bounds[hop - 1] as Float64Array;
    const now = before.slice();
    const next = new Set<number>();
    for (const node of changed) {
      if (node !== target && !graph.isPassable(node)) continue;
      const reached = before[node] as number;
      for (const edge of graph.edgesOf(node)) {
        const weight = reached + weightOf(order, edge);
        if (weight < (now[edge.to] as number)) {
          now[edge.to] = weight;
          next.add(edge.to);
        }
      }
    }
    bounds.push(now);
    changed = next;
  }
  return bounds;
}
