import { type CompactGraph, entityCapacity } from '../graph/compact-graph.js';
import { FACT } from '../graph/facts.js';

/** True where changes have taken more than half of the room that a graph was built with, of any sort. */
export function isHalfFull(graph: CompactGraph): boolean {
  const { overlay } = graph;
  const built = [graph.baseEntities, graph.baseLinks, graph.baseAssertions, 2 * graph.baseLinks, 0];
  const used = [graph.entities, graph.links, graph.assertions, overlay.places, overlay.touches];
  const room = [
    entityCapacity(graph),
    graph.linkTraits.length,
    graph.facts.length / FACT,
    graph.neighbours.length,
    overlay.touched.length,
  ];
  return used.some((count, sort) => {
    const begun = built[sort] as number;
    return 2 * (count - begun) > (room[sort] as number) - begun;
  });
}
