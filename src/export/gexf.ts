import { type Attribute, type AttributeValue, type ExportedGraph, valueText } from './exported-graph.js';
import { xmlText } from './xml-text.js';

/** Lists are text: readers disagree about how `liststring` is written. */
const TYPES = { text: 'string', number: 'integer', decimal: 'double', flag: 'boolean', list: 'string' } as const;

function declarations(of: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const each = attributes.map(
    ({ name, type }, index) => `      <attribute id="${index}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${of}">\n${each.join('')}    </attributes>\n`;
}

function valuesOf(values: readonly AttributeValue[]): string {
  const each = values.map((value, index) => {
    const text = valueText(value);
    return text === null ? '' : `<attvalue for="${index}" value="${xmlText(text)}"/>`;
  });
  return `<attvalues>${each.join('')}</attvalues>`;
}

/**
 * A graph as GEXF 1.3, piece by piece. All edges are directed, as their links are told, since readers take no mixture.
 * @see https://gexf.net/schema.html
 */
export async function* gexfPieces(graph: ExportedGraph): AsyncGenerator<string> {
  const about = Object.entries(graph.about).map(([name, value]) => `${name}: ${value}`);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `  <meta><creator>Hopline</creator><description>${xmlText(about.join('; '))}</description></meta>\n`;
  yield '  <graph defaultedgetype="directed">\n';
  yield declarations('node', graph.entityAttributes);
  yield declarations('edge', graph.linkAttributes);
  yield '    <nodes>\n';
  for await (const entities of graph.entities())
    yield entities
      .map(({ id, label, values }) => {
        return `      <node id="${xmlText(id)}" label="${xmlText(label)}">${valuesOf(values)}</node>\n`;
      })
      .join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const links of graph.links())
    yield links
      .map(({ id, from, to, label, values }) => {
        const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`;
        return `      <edge id="${xmlText(id)}" ${ends} label="${xmlText(label)}">${valuesOf(values)}</edge>\n`;
      })
      .join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
