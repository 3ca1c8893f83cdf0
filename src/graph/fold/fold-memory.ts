import { type CompactGraph, entityCapacity } from '../compact-graph.js';

/** Where more than one in so many entities were noted, everything is cleared. */
const FEW = 32;

/** What a fold writes to; `nodes` is all zeroes at first. */
export interface FoldMemory {
  /** By place. */
  readonly states: Uint8Array;
  /** By entity. */
  readonly nodes: Uint8Array;
  /** Entities of which something was noted in `nodes`, as long as they are few. */
  readonly noted: number[];
}

/** Memory for a fold of a graph. */
export function newMemory(graph: CompactGraph): FoldMemory {
  return {
    states: new Uint8Array(graph.neighbours.length),
    nodes: new Uint8Array(entityCapacity(graph)),
    noted: [],
  };
}

/** True where it is worth noting one more entity: it is cleared by itself. */
export function areFew(noted: readonly number[], nodes: Uint8Array): boolean {
  return noted.length <= nodes.length / FEW;
}

/** The same memory as another fold wants it. */
export function clearedMemory({ states, nodes, noted }: FoldMemory): FoldMemory {
  if (areFew(noted, nodes)) for (const entity of noted) nodes[entity] = 0;
  else nodes.fill(0);
  return { states, nodes, noted: [] };
}
