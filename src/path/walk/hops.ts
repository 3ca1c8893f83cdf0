import type { WalkGraph } from './walk-graph.js';

/** How few hops each node is away from the nearest of the starts, as far as `within`: breadth first, O(links). */
export function hopsFrom(graph: WalkGraph, starts: Iterable<number>, within: number): ReadonlyMap<number, number> {
  const hops = new Map<number, number>();
  for (const start of starts) hops.set(start, 0);
  let frontier = [...hops.keys()];
  for (let hop = 1; hop <= within && frontier.length > 0; hop += 1) {
    const next: number[] = [];
    for (const node of frontier) {
      if (hop > 1 && !graph.isPassable(node)) continue;
      for (const { to } of graph.edgesOf(node)) {
        if (hops.has(to)) continue;
        hops.set(to, hop);
        next.push(to);
      }
    }
    frontier = next;
  }
  return hops;
}
