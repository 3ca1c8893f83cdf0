import { type CompactGraph, type LinkRef, linkRef } from '../compact-graph.js';
import { compareEntities } from '../overlay/order.js';

/** Compares two links of a graph by their ids. */
export type LinkOrder = (a: LinkRef, b: LinkRef, graph: CompactGraph) => number;

/** By kind, ends and subkind: for callers whose links have no ids of their own. */
export function byKindAndEnds(a: LinkRef, b: LinkRef, graph: CompactGraph): number {
  const compare = (one: number, other: number) => compareEntities(graph, one, other);
  return a.kind - b.kind || compare(a.from, b.from) || compare(a.to, b.to) || a.subkind - b.subkind;
}

/** Compares links of a graph by number; asked only where everything else is equal. */
export function compareLinks(graph: CompactGraph, order: LinkOrder, a: number, b: number): number {
  return a === b ? 0 : order(linkRef(graph, a), linkRef(graph, b), graph);
}

/** Links by the ids of their ends, the lesser first, then by kind: as they are numbered when they are built in. */
export function sortedLinks(graph: CompactGraph, links: Iterable<number>): number[] {
  const sorted = [...links].sort((a, b) => a - b);
  if (graph.links === graph.baseLinks) return sorted;
  const refs = new Map(sorted.map((link) => [link, linkRef(graph, link)]));
  const ends = ({ from, to }: LinkRef) => (compareEntities(graph, from, to) < 0 ? [from, to] : [to, from]);
  return sorted.sort((x, y) => {
    const [a, b] = [refs.get(x) as LinkRef, refs.get(y) as LinkRef];
    const [[a0, a1], [b0, b1]] = [ends(a) as [number, number], ends(b) as [number, number]];
    return compareEntities(graph, a0, b0) || compareEntities(graph, a1, b1) || byKindAndEnds(a, b, graph);
  });
}
