import type { Attribute, AttributeValue, ExportedGraph } from './exported-graph.js';

function named(attributes: readonly Attribute[], values: readonly AttributeValue[]): Record<string, AttributeValue> {
  const told: Record<string, AttributeValue> = {};
  for (const [index, { name }] of attributes.entries()) {
    const value = values[index];
    if (value !== null && value !== undefined) told[name] = value;
  }
  return told;
}

async function* listed<Item>(batches: AsyncIterable<readonly Item[]>, write: (item: Item) => object) {
  let separator = '\n';
  for await (const items of batches) {
    if (items.length === 0) continue;
    yield separator + items.map((item) => JSON.stringify({ data: write(item) })).join(',\n');
    separator = ',\n';
  }
}

/**
 * A graph as the JSON of Cytoscape (cytoscape.js and the desktop's .cyjs), piece by piece.
 * @see https://js.cytoscape.org/#notation/elements-json
 */
export async function* cytoscapePieces(graph: ExportedGraph): AsyncGenerator<string> {
  const { about, entityAttributes, linkAttributes } = graph;
  yield `{"data":${JSON.stringify(about)},"elements":{"nodes":[`;
  yield* listed(graph.entities(), ({ id, label, values }) => ({ id, label, ...named(entityAttributes, values) }));
  yield '\n],"edges":[';
  yield* listed(graph.links(), ({ id, from, to, label, values }) => ({
    id,
    source: from,
    target: to,
    label,
    ...named(linkAttributes, values),
  }));
  yield '\n]}}\n';
}
