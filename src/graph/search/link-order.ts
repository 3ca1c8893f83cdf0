import { type CompactGraph, type LinkRef, linkRef } from '../compact-graph.js';

/** Compares two links by their ids. */
export type LinkOrder = (a: LinkRef, b: LinkRef) => number;

/** By kind, ends and subkind: for callers whose links have no ids of their own. */
export function byKindAndEnds(a: LinkRef, b: LinkRef): number {
  return a.kind - b.kind || a.from - b.from || a.to - b.to || a.subkind - b.subkind;
}

/** Compares links of a graph by number; asked only where everything else is equal. */
export function compareLinks(graph: CompactGraph, order: LinkOrder, a: number, b: number): number {
  return a === b ? 0 : order(linkRef(graph, a), linkRef(graph, b));
}
