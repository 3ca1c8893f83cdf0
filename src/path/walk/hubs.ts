import { hopsFrom } from './hops.js';
import type { WalkGraph } from './walk-graph.js';

/** How many of the nodes are hubs that nothing but their many links keeps a path from passing through. */
export function countHubs(graph: WalkGraph, nodes: Iterable<number>): number {
  let hubs = 0;
  for (const node of new Set(nodes)) if (graph.isHub(node) && graph.node(node).mayPass) hubs += 1;
  return hubs;
}

function reachedFrom(graph: WalkGraph, starts: readonly number[], within: number): number[] {
  const own = new Set(starts);
  return [...hopsFrom(graph, own, within).keys()].filter((node) => !own.has(node));
}

/**
 * How many hubs a search between two sets of ends came to from either side and did not pass through. What is an end of every path is
 * never in between.
 * @param within hops that were searched
 */
export function skippedHubs(graph: WalkGraph, from: readonly number[], to: readonly number[], within: number): number {
  const ends = new Set([from, to].flatMap((side) => (side.length === 1 ? side : [])));
  const reached = [...reachedFrom(graph, from, within - 1), ...reachedFrom(graph, to, within - 1)];
  return countHubs(
    graph,
    reached.filter((node) => !ends.has(node)),
  );
}
