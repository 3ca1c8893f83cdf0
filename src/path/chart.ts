import { walkedLink } from './found.js';
import type { WalkedLink } from './path-finder.js';
import type { WalkPath } from './walk/best-paths.js';
import type { WalkGraph, WalkNode } from './walk/walk-graph.js';

/**
 * A chart of nodes: with paths, the links those take; without, every link among the nodes. Each entity and link occurs once; entities by their
 * order in `shown`, links by id.
 */
export function chartOf(
  graph: WalkGraph,
  shown: ReadonlySet<number>,
  paths?: readonly WalkPath[],
): { entities: string[]; links: WalkedLink[] } {
  const links = new Map<string, WalkedLink>();
  if (paths)
    for (const path of paths)
      path.edges.forEach((edge, index) => {
        links.set(edge.id, walkedLink(graph, path.nodes[index] as number, edge));
      });
  else
    for (const node of shown)
      for (const edge of graph.edgesOf(node))
        if (shown.has(edge.to) && !links.has(edge.id)) links.set(edge.id, walkedLink(graph, node, edge));
  return {
    entities: [...shown].map((node) => (graph.nodes[node] as WalkNode).id),
    links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
  };
}
