import type { CompactGraph } from './compact-graph.js';
import { FACT } from './facts.js';
import { FACT_WORDS, LINK_WORDS } from './overlay/overlay.js';

/** Bytes of the graph that are in use, by what they are spent on; ids of entities are apart, and so is room that nothing was put in yet. */
export function bytesOf(graph: CompactGraph): { links: number; assertions: number; entities: number; rare: number } {
  const sum = (...arrays: readonly ArrayBufferView[]) => arrays.reduce((bytes, array) => bytes + array.byteLength, 0);
  const { entities, links, assertions, overlay } = graph;
  const { places, touches } = overlay;
  const [newLinks, newFacts] = [links - graph.baseLinks, assertions - graph.baseAssertions];
  const dated = [graph.employments, graph.statuses, graph.merges].flatMap((table) =>
    Object.values<ArrayBufferView>({ ...table }),
  );
  const sides = [graph.subkinds, graph.declarants, graph.firstKnown].flatMap(({ keys, values }) => [keys, values]);
  const log = touches * 3 * 4 + sum(overlay.appendedOrder) + 4 * (entities - graph.baseEntities);
  return {
    links: 2 * 4 * places + links * (4 + 1) + newLinks * LINK_WORDS * 4,
    assertions: assertions * FACT * 4 + newFacts * FACT_WORDS * 4,
    entities: entities * (2 * 4 + 1 + 1 + 2) + sum(graph.offsets, graph.linksFrom),
    rare: sum(...dated, ...sides, graph.groups, graph.entityLabels, graph.usedLabels) + log,
  };
}
