import { type About, type Attribute, type AttributeValue, type ExportedGraph, valueText } from './exported-graph.js';
import { xmlText } from './xml-text.js';

const TYPES = { text: 'string', number: 'int', decimal: 'double', flag: 'boolean', list: 'string' } as const;

function key(id: string, of: 'graph' | 'node' | 'edge', { name, type }: Attribute): string {
  return `  <key id="${id}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
}

function data(id: string, value: AttributeValue | undefined): string {
  const text = valueText(value);
  return text === null ? '' : `<data key="${id}">${xmlText(text)}</data>`;
}

function typeOf(value: About[string]): Attribute['type'] {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'flag';
}

/**
 * A graph as GraphML, piece by piece. All edges are directed, as their links are told: GraphML allows for a mixture, but readers do not; whether the
 * direction of one means anything is its attribute `directed`.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export async function* graphmlPieces(graph: ExportedGraph): AsyncGenerator<string> {
  const { about, entityAttributes, linkAttributes } = graph;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  const label = { name: 'label', type: 'text' } as const;
  yield Object.entries(about)
    .map(([name, value]) => key(`g-${name}`, 'graph', { name, type: typeOf(value) }))
    .join('');
  yield [label, ...entityAttributes].map((attribute) => key(`n-${attribute.name}`, 'node', attribute)).join('');
  yield linkAttributes.map((attribute) => key(`e-${attribute.name}`, 'edge', attribute)).join('');
  yield '  <graph edgedefault="directed">\n';
  for (const [name, value] of Object.entries(about)) yield `    ${data(`g-${name}`, value)}\n`;
  const entityKeys = entityAttributes.map(({ name }) => `n-${name}`);
  for await (const entities of graph.entities())
    yield entities
      .map(({ id, label: text, values }) => {
        const told = entityKeys.map((name, index) => data(name, values[index])).join('');
        return `    <node id="${xmlText(id)}">${data('n-label', text)}${told}</node>\n`;
      })
      .join('');
  const linkKeys = linkAttributes.map(({ name }) => `e-${name}`);
  for await (const links of graph.links())
    yield links
      .map(({ id, from, to, values }) => {
        const told = linkKeys.map((name, index) => data(name, values[index])).join('');
        return `    <edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}">${told}</edge>\n`;
      })
      .join('');
  yield '  </graph>\n</graphml>\n';
}
