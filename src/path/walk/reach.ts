import type { Interval } from '../../link/fold.js';
import { overlap } from './overlap.js';
import type { WalkEdge, WalkGraph } from './walk-graph.js';

/** How a node was reached: in how few hops, and at what cost by that many. */
export interface Reached {
  readonly hops: number;
  readonly cost: number;
}

interface Arrival {
  readonly node: number;
  readonly edge: WalkEdge | null;
  readonly cost: number;
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
  const reached = new Map<number, Reached>(sources.map((node) => [node, { hops: 0, cost: 0 }]));
  const entered = new Set<string>();
  let arrivals: Arrival[] = [...reached.keys()].map((node) => ({ node, edge: null, cost: 0 }));
  for (let hops = 1; hops <= within && arrivals.length > 0; hops += 1) {
    const next = new Map<string, Arrival>();
    for (const { node, edge: entry, cost } of arrivals) {
      if (hops > 1 && !graph.isPassable(node)) continue;
      const shared = period !== null && graph.isSharedObject(node);
      for (const edge of graph.edgesOf(node)) {
        if (shared && entry && !overlap(entry.intervals, edge.intervals, period)) continue;
        const byEntry = period !== null && graph.isSharedObject(edge.to);
        const state = byEntry ? `${edge.to}:${edge.id}` : `${edge.to}`;
        if (entered.has(state) || (!byEntry && reached.has(edge.to))) continue;
        const held = next.get(state);
        if (!held || cost + edge.cost < held.cost) next.set(state, { node: edge.to, edge, cost: cost + edge.cost });
      }
    }
    arrivals = [...next.values()];
    for (const state of next.keys()) entered.add(state);
    for (const { node, cost } of arrivals) {
      const held = reached.get(node);
      if (!held || (held.hops === hops && cost < held.cost)) reached.set(node, { hops, cost });
    }
  }
  return reached;
}

/** Hubs among the nodes: what a search came to and did not pass through. */
export function countHubs(graph: WalkGraph, nodes: Iterable<number>): number {
  let hubs = 0;
  for (const node of nodes) if (graph.isHub(node)) hubs += 1;
  return hubs;
}
