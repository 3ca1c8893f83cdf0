import { foundPath, walkedLink } from './found.js';
import type { WalkedLink } from './path-finder.js';
import type { WalkPath } from './walk/best-paths.js';
import type { WalkGraph } from './walk/walk-graph.js';

/** Nodes and links of a chart, once each. */
interface Drawn {
  readonly entities: string[];
  /** By id. */
  readonly links: WalkedLink[];
}

function drawn(graph: WalkGraph, shown: Iterable<number>, links: ReadonlyMap<string, WalkedLink>): Drawn {
  return {
    entities: [...shown].map((node) => graph.node(node).id),
    links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
  };
}

/** A chart of paths and the entities they join: the links that the paths take. */
export function chartOfPaths(graph: WalkGraph, ends: readonly number[], paths: readonly WalkPath[]): Drawn {
  const links = new Map<string, WalkedLink>();
  for (const path of paths) {
    const walked = foundPath(graph, path).links;
    for (const [index, link] of path.links.entries()) links.set(link.id, walked[index] as WalkedLink);
  }
  return drawn(graph, new Set([...ends, ...paths.flatMap(({ nodes }) => nodes)]), links);
}

/** A chart of nodes, in their order, and every link among them, each for itself. */
export function chartAmong(graph: WalkGraph, shown: ReadonlySet<number>): Drawn {
  const links = new Map<string, WalkedLink>();
  for (const node of shown)
    for (const { to, link } of graph.edgesOf(node))
      if (node < to && shown.has(to)) links.set(link.id, walkedLink(graph, link, 1));
  return drawn(graph, shown, links);
}
