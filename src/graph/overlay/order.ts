import type { CompactGraph } from '../compact-graph.js';

/** Where an entity stands by its id: less than another of a lesser id's, whether it was built in or appended. */
export function orderOf({ baseEntities, overlay }: CompactGraph, entity: number): number {
  return entity < baseEntities ? entity : (overlay.appendedOrder[entity - baseEntities] as number);
}

/** Compares two entities by their ids. */
export function compareEntities(graph: CompactGraph, a: number, b: number): number {
  const { baseEntities } = graph;
  return a < baseEntities && b < baseEntities ? a - b : orderOf(graph, a) - orderOf(graph, b);
}

/** Entities by their ids; the list itself is sorted. */
export function sortedEntities(graph: CompactGraph, entities: number[]): number[] {
  return entities.sort(
    graph.entities === graph.baseEntities ? (a, b) => a - b : (a, b) => compareEntities(graph, a, b),
  );
}
