import type { Interval } from '../link/fold.js';
import type { ResolvedTime } from '../neo4j/view.js';
import type { FoundPath, WalkedLink } from './path-finder.js';
import { parallelCount, type WalkPath } from './walk/best-paths.js';
import type { WalkEdge, WalkGraph, WalkNode } from './walk/walk-graph.js';

/** The period of a question; null for an instant, when everything that is valid overlaps. */
export function periodOf({ validFrom, validTo }: ResolvedTime): Interval | null {
  return validTo - validFrom > 1 ? { from: validFrom, to: validTo } : null;
}

/** A link between two nodes as it is shown: its ends are the entities that stand for merged ones. */
export function walkedLink(graph: WalkGraph, from: number, edge: WalkEdge): WalkedLink {
  const [near, far] = [graph.nodes[from] as WalkNode, graph.nodes[edge.to] as WalkNode];
  const forward = near.members.includes(edge.key.from);
  return {
    key: edge.key,
    from: forward ? near.id : far.id,
    to: forward ? far.id : near.id,
    parallel: parallelCount(graph, from, edge.to),
  };
}

/** A path of nodes as a path of ids. */
export function foundPath(graph: WalkGraph, path: WalkPath): FoundPath {
  return {
    entities: path.nodes.map((node) => (graph.nodes[node] as WalkNode).id),
    links: path.edges.map((edge, index) => walkedLink(graph, path.nodes[index] as number, edge)),
  };
}
