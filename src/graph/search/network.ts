import type { CompactGraph } from '../compact-graph.js';
import type { GraphPaths } from './found-path.js';
import { sortedLinks } from './link-order.js';
import type { GraphChart } from './neighbourhood.js';

/** Entities and the links of the best paths between each two, once each. */
export interface GraphNetwork extends GraphChart {
  /** By link: how many links between the same two entities each stands for, itself included. */
  readonly parallel: readonly number[];
}

/**
 * Draws the paths between each two of some entities together.
 * @param within hops that were asked for
 */
export function networkOf(
  graph: CompactGraph,
  ends: readonly number[],
  within: number,
  found: readonly GraphPaths[],
): GraphNetwork {
  const paths = found.flatMap((pair) => pair.paths);
  const parallel = new Map(
    paths.flatMap((path) => path.links.map((link, hop) => [link, path.parallel[hop] as number])),
  );
  const links = sortedLinks(graph, parallel.keys());
  const cut = found.filter(({ truncated }) => truncated);
  return {
    entities: [...new Set([...ends, ...paths.flatMap(({ entities }) => entities)])],
    links,
    parallel: links.map((link) => parallel.get(link) as number),
    searchedHops: Math.min(within, ...cut.map(({ searchedHops }) => searchedHops)),
    hubsSkipped: Math.max(0, ...found.map(({ hubsSkipped }) => hubsSkipped)),
    truncated: cut.length > 0,
  };
}
