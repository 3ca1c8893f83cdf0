import type { ExportedEntity, ExportedGraph, ExportedLink } from '../../src/export/exported-graph.js';

/** A text with all that XML, CSV or JSON might stumble over. */
export const AWKWARD = 'O\'Neill & "Söhne" <b>]]>\r\n\ttab, comma; 山😀 &amp; \\';

/** A small graph of three entities, two parallel links, awkward texts, and values of every type. */
export function awkwardGraph(changes: Partial<ExportedGraph> = {}): ExportedGraph {
  const entities: ExportedEntity[] = [
    { id: 'a', label: AWKWARD, values: ['PERSON', true, 7] },
    { id: 'b', label: '=HYPERLINK("http://example.org")', values: ['GROUP', null, null] },
    { id: 'c', label: '+447700900123', values: ['PHONE', false, 0] },
  ];
  const links: ExportedLink[] = [
    { id: 'l1', from: 'a', to: 'b', label: 'MEMBER_OF', values: ['MEMBER_OF', 55, ['HR', 'VETTING'], 0.5225] },
    { id: 'l2', from: 'a', to: 'b', label: 'OTHER', values: [AWKWARD, 0, [], null] },
  ];
  return {
    about: { clearance: 'SECRET A&B', truncated: false, searchedHops: 3 },
    entityAttributes: [
      { name: 'kind', type: 'text' },
      { name: 'employee', type: 'flag' },
      { name: 'count', type: 'number' },
    ],
    linkAttributes: [
      { name: 'kind', type: 'text' },
      { name: 'confidence', type: 'number' },
      { name: 'provenance', type: 'list' },
      { name: 'strength', type: 'decimal' },
    ],
    entities: async function* () {
      yield entities.slice(0, 2);
      yield [];
      yield entities.slice(2);
    },
    links: async function* () {
      yield [];
      yield links.slice(0, 1);
      yield links.slice(1);
    },
    ...changes,
  };
}

/** All pieces of a text. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
