import type { Interval } from '../link/fold.js';
import type { ResolvedTime } from '../neo4j/view.js';
import type { FoundPath, WalkedLink } from './path-finder.js';
import type { WalkPath } from './walk/best-paths.js';
import type { WalkGraph } from './walk/walk-graph.js';
import type { WalkLink } from './walk/walk-link.js';

/** The period of a question; null for an instant, when everything that is valid overlaps. */
export function periodOf({ validFrom, validTo }: ResolvedTime): Interval | null {
  return validTo - validFrom > 1 ? { from: validFrom, to: validTo } : null;
}

/** A link as it is shown: its ends are the entities that stand for merged ones. */
export function walkedLink(graph: WalkGraph, { key }: WalkLink, parallel: number): WalkedLink {
  const [from, to] = [graph.indexOf(key.from) as number, graph.indexOf(key.to) as number];
  return { key, from: graph.node(from).id, to: graph.node(to).id, parallel };
}

/**
 * A path of nodes as a path of ids.
 * @param parallel true where each link stands for itself only
 */
export function foundPath(graph: WalkGraph, { nodes, links }: WalkPath, parallel = false): FoundPath {
  const standsFor = (index: number) =>
    parallel ? 1 : graph.parallelCount(nodes[index] as number, nodes[index + 1] as number);
  return {
    entities: nodes.map((node) => graph.node(node).id),
    links: links.map((link, index) => walkedLink(graph, link, standsFor(index))),
  };
}
