import type { Interval } from '../../link/fold.js';
import { overlap } from './overlap.js';
import type { WalkGraph } from './walk-graph.js';
import type { WalkLink } from './walk-link.js';

/** How a node was reached: in how few hops, and at what least cost by that many. */
export interface Reached {
  readonly hops: number;
  readonly cost: number;
  /** False where the walk that came here first comes twice to some entity: only in a period, when it may matter how an object was entered. */
  readonly simple: boolean;
}

interface Arrival {
  readonly node: number;
  readonly link: WalkLink | null;
  readonly cost: number;
  readonly before: Arrival | null;
}

function isSimple(arrival: Arrival): boolean {
  const nodes: number[] = [];
  for (let step: Arrival | null = arrival; step; step = step.before) nodes.push(step.node);
  return new Set(nodes).size === nodes.length;
}

/**
 * Every node within so many hops of the sources, breadth first, with the least cost among the fewest hops: O(links), and for a period
 * O(links of shared objects squared), since an object is left by what overlaps the link it was entered by.
 */
export function reachFrom(
  graph: WalkGraph,
  sources: readonly number[],
  within: number,
  period: Interval | null,
): Map<number, Reached> {
  const reached = new Map<number, Reached>(sources.map((node) => [node, { hops: 0, cost: 0, simple: true }]));
  const entered = new Set<string | number>();
  let arrivals: Arrival[] = [...reached.keys()].map((node) => ({ node, link: null, cost: 0, before: null }));
  for (let hops = 1; hops <= within && arrivals.length > 0; hops += 1) {
    const next = new Map<string | number, Arrival>();
    for (const before of arrivals) {
      const { node, link: entry } = before;
      if (hops > 1 && !graph.isPassable(node)) continue;
      const shared = period !== null && graph.isSharedObject(node);
      for (const { to, link } of graph.edgesOf(node)) {
        if (shared && entry && !overlap(entry.intervals, link.intervals, period)) continue;
        const byEntry = period !== null && graph.isSharedObject(to);
        const state = byEntry ? `${to}:${link.id}` : to;
        if (byEntry ? entered.has(state) : reached.has(to)) continue;
        const cost = before.cost + link.cost;
        const held = next.get(state);
        if (!held || cost < held.cost) next.set(state, { node: to, link, cost, before });
      }
    }
    arrivals = [...next.values()];
    for (const state of next.keys()) entered.add(state);
    for (const arrival of arrivals) {
      const { node, cost } = arrival;
      const held = reached.get(node);
      if (!held || (held.hops === hops && cost < held.cost))
        reached.set(node, { hops, cost, simple: period === null || isSimple(arrival) });
    }
  }
  return reached;
}
