import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { csvRows } from '../../src/export/csv.js';
import { EXPORT_FORMATS, type ExportFormat, filesOf, pieces } from '../../src/export/export-formats.js';
import type { ExportedGraph } from '../../src/export/exported-graph.js';
import { xmlText } from '../../src/export/xml-text.js';
import { AWKWARD, awkwardGraph, joined } from './awkward-graph.js';
import { openByNetworkx, PYTHON } from './networkx.js';

const textOf = (format: ExportFormat, graph: ExportedGraph) => joined(pieces(format, graph) as AsyncIterable<string>);
const itByNetworkx = PYTHON === undefined ? it.skip : it;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hopline-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function opened(format: 'graphml' | 'gexf', graph: ExportedGraph) {
  const path = join(folder, `graph.${format}`);
  writeFileSync(path, await textOf(format, graph));
  return openByNetworkx(format, path);
}

describe('a graph as GraphML', () => {
  itByNetworkx('is opened by networkx with all that is told', async () => {
    expect(await opened('graphml', awkwardGraph())).toEqual({
      type: 'MultiDiGraph',
      about: { clearance: 'SECRET A&B', truncated: false, searchedHops: 3, node_default: {}, edge_default: {} },
      nodes: {
        a: { label: AWKWARD, kind: 'PERSON', employee: true, count: 7 },
        b: { label: '=HYPERLINK("http://example.org")', kind: 'GROUP' },
        c: { label: '+447700900123', kind: 'PHONE', employee: false, count: 0 },
      },
      edges: [
        ['a', 'b', 'l1', { kind: 'MEMBER_OF', confidence: 55, provenance: 'HR;VETTING', strength: 0.5225 }],
        ['a', 'b', 'l2', { kind: AWKWARD, confidence: 0 }],
      ],
    });
  });
});

describe('a graph as GEXF', () => {
  itByNetworkx('is opened by networkx with all that is told', async () => {
    const { type, nodes, edges } = await opened('gexf', awkwardGraph());
    expect(type).toBe('MultiDiGraph');
    expect(nodes).toEqual({
      a: { label: AWKWARD, kind: 'PERSON', employee: true, count: 7 },
      b: { label: '=HYPERLINK("http://example.org")', kind: 'GROUP' },
      c: { label: '+447700900123', kind: 'PHONE', employee: false, count: 0 },
    });
    expect(edges).toEqual([
      [
        'a',
        'b',
        'l1',
        { id: 'l1', label: 'MEMBER_OF', kind: 'MEMBER_OF', confidence: 55, provenance: 'HR;VETTING', strength: 0.5225 },
      ],
      ['a', 'b', 'l2', { id: 'l2', label: 'OTHER', kind: AWKWARD, confidence: 0 }],
    ]);
  });
});

describe('a graph as the JSON of Cytoscape', () => {
  it('is opened by cytoscape with all that is told', async () => {
    const graph = cytoscape({ headless: true, ...JSON.parse(await textOf('cytoscape', awkwardGraph())) });
    expect(graph.data()).toMatchObject({ clearance: 'SECRET A&B', truncated: false, searchedHops: 3 });
    expect(graph.nodes().map((node) => node.data())).toEqual([
      { id: 'a', label: AWKWARD, kind: 'PERSON', employee: true, count: 7 },
      { id: 'b', label: '=HYPERLINK("http://example.org")', kind: 'GROUP' },
      { id: 'c', label: '+447700900123', kind: 'PHONE', employee: false, count: 0 },
    ]);
    const [first] = graph
      .$id('a')
      .edgesTo('#b')
      .map((edge) => edge.data());
    const told = { kind: 'MEMBER_OF', label: 'MEMBER_OF', confidence: 55, provenance: ['HR', 'VETTING'] };
    expect(first).toEqual({ id: 'l1', source: 'a', target: 'b', strength: 0.5225, ...told });
    expect(graph.edges()).toHaveLength(2);
  });
});

describe('a graph as CSV', () => {
  it('is two files, of its entities and of its links', async () => {
    const [entities, links, ...others] = filesOf('csv', awkwardGraph(), '/some/chart.csv');
    expect([entities?.path, links?.path]).toEqual(['/some/chart.entities.csv', '/some/chart.csv']);
    expect(others).toEqual([]);
    expect(parse(await joined((entities as NonNullable<typeof entities>).pieces()))).toEqual([
      ['id', 'label', 'kind', 'employee', 'count'],
      ['a', AWKWARD, 'PERSON', 'true', '7'],
      ['b', '\'=HYPERLINK("http://example.org")', 'GROUP', '', ''],
      ['c', '+447700900123', 'PHONE', 'false', '0'],
    ]);
    expect(parse(await joined((links as NonNullable<typeof links>).pieces()), { columns: true })).toEqual([
      {
        id: 'l1',
        from: 'a',
        to: 'b',
        kind: 'MEMBER_OF',
        confidence: '55',
        provenance: 'HR;VETTING',
        strength: '0.5225',
      },
      { id: 'l2', from: 'a', to: 'b', kind: AWKWARD, confidence: '0', provenance: '', strength: '' },
    ]);
  });

  it('is one file where it is a table', async () => {
    const rows = async function* () {
      yield [['x', 1] as const];
      yield [];
      yield [['y', null] as const];
    };
    const files = filesOf('csv', awkwardGraph({ table: { columns: ['name', 'hops'], rows } }), '/some/table.csv');
    expect(files.map(({ path }) => path)).toEqual(['/some/table.csv']);
    expect(await joined((files[0] as (typeof files)[0]).pieces())).toBe('name,hops\r\nx,1\r\ny,\r\n');
  });

  it('holds nothing that a spreadsheet would work out', () => {
    const row = ['=1+1', '@SUM(A1)', '+1+cmd', '-2+3', '\tx', '+447700900123', '-12', 'a=b'];
    expect(parse(csvRows([row, [-5]]), { relax_column_count: true })).toEqual([
      ["'=1+1", "'@SUM(A1)", "'+1+cmd", "'-2+3", "'\tx", '+447700900123', '-12', 'a=b'],
      ['-5'],
    ]);
  });
});

describe('an empty graph', () => {
  const nothing = { entities: async function* () {}, links: async function* () {} };

  itByNetworkx.each(['graphml', 'gexf'] as const)('is one in %s', async (format) => {
    expect(await opened(format, awkwardGraph(nothing))).toMatchObject({ nodes: {}, edges: [] });
  });

  it('is one in the JSON of Cytoscape', async () => {
    const { elements } = JSON.parse(await textOf('cytoscape', awkwardGraph(nothing)));
    expect(elements).toEqual({ nodes: [], edges: [] });
  });
});

describe('what XML cannot hold', () => {
  it('is replaced, and nothing else', () => {
    expect(xmlText('a\u0000\u0008\u000B\u001F\uFFFE\uD800b\uDC00😀\t\n\r~')).toBe(
      'a�����\uFFFDb\uFFFD😀&#9;&#10;&#13;~',
    );
  });

  itByNetworkx.each(['graphml', 'gexf'] as const)('does not spoil %s', async (format) => {
    const every = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).join('');
    const spoilt = async function* () {
      yield [{ id: 'a', label: `${every}\uFFFF\uD800`, values: [`${every}\uDFFF`] }];
    };
    const { nodes } = await opened(format, awkwardGraph({ entities: spoilt, links: async function* () {} }));
    const kept = [...every]
      .map((character) => (character < ' ' && !'\t\n\r'.includes(character) ? '�' : character))
      .join('');
    expect(nodes.a).toEqual({ label: `${kept}��`, kind: `${kept}�` });
  });
});

it('every format is one of these', () => {
  expect(EXPORT_FORMATS).toEqual(['graphml', 'gexf', 'cytoscape', 'csv']);
});
