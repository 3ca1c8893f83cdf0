import type { PathOrder } from '../../generated/schema.js';
import { hopsFrom } from './hops.js';
import type { WalkGraph } from './walk-graph.js';
import type { WalkLink } from './walk-link.js';

/** More than the cost of any eight steps. */
const HOP_WEIGHT = 2 ** 30;
const STRONGEST_HOP_ROOM = 16;

/**
 * The weight of a step, such that the least sum is the best path: by hops then cost, or by cost then hops. Sums of eight stay exact.
 */
export function weightOf(order: PathOrder, { cost }: Pick<WalkLink, 'cost'>): number {
  return order === 'SHORTEST' ? HOP_WEIGHT + cost : cost * STRONGEST_HOP_ROOM + 1;
}

/** The least weights of walks to a target, as far as they can be part of a walk from the start within the hops. */
export class Bounds {
  readonly #rounds: readonly ReadonlyMap<number, number>[];

  /** @param rounds by hops, the nodes whose least weight is less than with fewer hops */
  constructor(rounds: readonly ReadonlyMap<number, number>[]) {
    this.#rounds = rounds;
  }

  /** The least weight of a walk of at most so many hops from a node to the target; infinite where there is none. */
  least(node: number, hops: number): number {
    for (let round = Math.min(hops, this.#rounds.length - 1); round >= 0; round -= 1) {
      const weight = this.#rounds[round]?.get(node);
      if (weight !== undefined) return weight;
    }
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * The least weights to a target, by a dynamic programme over hops (Bellman–Ford, rounds being hops) that leaves out nodes too far from the
 * start: O(within x links near both ends). Since steps weigh more than nothing, the least walk has no cycle, so each is also the weight of the
 * best path, unless a period's overlaps forbid it.
 */
export function boundsTo(graph: WalkGraph, start: number, target: number, within: number, order: PathOrder): Bounds {
  const near = Math.floor(within / 2);
  const hops = hopsFrom(graph, [start], near);
  const isTooFar = (node: number, left: number) => left <= near && (hops.get(node) ?? near + 1) > left;
  const rounds = [new Map([[target, 0]])];
  const least = new Map([[target, 0]]);
  for (let hop = 1; hop <= within; hop += 1) {
    const improved = new Map<number, number>();
    for (const [node, reached] of rounds[hop - 1] as Map<number, number>) {
      if (node !== target && !graph.isPassable(node)) continue;
      for (const { to, link } of graph.edgesOf(node)) {
        const weight = reached + weightOf(order, link);
        if (weight >= (improved.get(to) ?? least.get(to) ?? Number.POSITIVE_INFINITY)) continue;
        if (!isTooFar(to, within - hop)) improved.set(to, weight);
      }
    }
    for (const [node, weight] of improved) least.set(node, weight);
    rounds.push(improved);
  }
  return new Bounds(rounds);
}

/** The least weight of a walk of at most so many hops from one node to each other, by index; infinite where there is none. */
export function weightsFrom(graph: WalkGraph, start: number, within: number, order: PathOrder): Float64Array {
  const least = new Float64Array(graph.nodes.length).fill(Number.POSITIVE_INFINITY);
  least[start] = 0;
  let improved = new Map([[start, 0]]);
  for (let hop = 1; hop <= within; hop += 1) {
    const next = new Map<number, number>();
    for (const [node, reached] of improved) {
      if (node !== start && !graph.isPassable(node)) continue;
      for (const { to, link } of graph.edgesOf(node)) {
        const weight = reached + weightOf(order, link);
        if (weight < (next.get(to) ?? (least[to] as number))) next.set(to, weight);
      }
    }
    for (const [node, weight] of next) least[node] = weight;
    improved = next;
  }
  return least;
}

/** The hops and the cost of a path, from its weight in the order `SHORTEST`. */
export function hopsAndCostOf(weight: number): { hops: number; cost: number } {
  const hops = Math.floor(weight / HOP_WEIGHT);
  return { hops, cost: weight - hops * HOP_WEIGHT };
}
