import { describe, expect, it } from '@jest/globals';
import { buildGraph } from '../../src/graph/build/build-graph.js';
import { bytesOf } from '../../src/graph/bytes.js';
import { LINK_KINDS } from '../../src/graph/codes.js';
import { linkRef } from '../../src/graph/compact-graph.js';
import { type AssertionRow, type GraphRows, group, link, person, phone, same } from '../setup/graph-rows.js';
import { columnsOf, numberRows } from './columns-of-rows.js';

const NO_ROOM = { share: 0, least: 0 };

function built(rows: GraphRows) {
  const numbering = numberRows(rows, 1);
  const graph = buildGraph(columnsOf(rows, 1, numbering), NO_ROOM);
  const told = Array.from({ length: graph.links }, (_, index) => {
    const { kind, from, to } = linkRef(graph, index);
    return `${numbering.names[from]} ${LINK_KINDS[kind]} ${numbering.names[to]}`;
  });
  return { graph, told };
}

const people = ['ann', 'bob', 'cat'].map((name) => person(name));
const linksOf = (...assertions: AssertionRow[]) => built({ entities: people, assertions }).told;

describe('the compact graph', () => {
  it('is built from nothing', () => {
    const { graph } = built({ entities: [], assertions: [] });
    expect(graph).toMatchObject({ entities: 0, links: 0, assertions: 0, labels: 0 });
    expect([...graph.offsets]).toEqual([0]);
  });

  it('is built without links', () => {
    const { graph } = built({ entities: people, assertions: [] });
    expect([...graph.offsets]).toEqual([0, 0, 0, 0]);
    expect(graph.links).toBe(0);
  });

  it('leaves out what joins an entity to itself', () => {
    expect(linksOf(link('FRIEND', 'ann', 'ann'), link('FRIEND', 'ann', 'bob'))).toEqual(['ann FRIEND bob']);
    const { graph } = built({ entities: people, assertions: [same('ann', 'ann')] });
    expect(graph.merges.a.length).toBe(0);
  });

  it('numbers links by their lesser end, then their greater, and knows their direction', () => {
    const told = linksOf(
      link('TASKED_BY', 'cat', 'ann'),
      link('FRIEND', 'cat', 'bob'),
      link('TASKED_BY', 'ann', 'bob'),
    );
    expect(told).toEqual(['ann TASKED_BY bob', 'cat TASKED_BY ann', 'bob FRIEND cat']);
  });

  it('has one link for assertions of one kind, subkind and ends, the ends either way round', () => {
    const { graph } = built({
      entities: people,
      assertions: [link('FRIEND', 'ann', 'bob'), link('FAMILY', 'ann', 'bob'), link('FRIEND', 'bob', 'ann')],
    });
    expect(graph.links).toBe(2);
    expect([...graph.firstFact]).toEqual([0, 1, 3]);
    expect([...graph.neighbours.subarray(0, 2)]).toEqual([1, 1]);
  });

  it('tells both ways round apart where the kind has a direction', () => {
    expect(linksOf(link('TASKED_BY', 'ann', 'bob'), link('TASKED_BY', 'bob', 'ann'))).toHaveLength(2);
  });

  it('tells subkinds apart', () => {
    const { graph } = built({
      entities: people,
      assertions: ['debt', 'rumour', null, 'debt'].map((subkind) => link('OTHER', 'ann', 'bob', { subkind })),
    });
    expect(graph.links).toBe(3);
    expect([0, 1, 2].map((one) => linkRef(graph, one).subkind).sort()).toEqual([-1, 0, 1]);
  });

  it('has the row of each entity by neighbour, with the link at each place', () => {
    const { graph } = built({
      entities: [...people, phone('pip'), group('ring')],
      assertions: [link('USES', 'bob', 'pip'), link('MEMBER_OF', 'bob', 'ring'), link('FRIEND', 'ann', 'bob')],
    });
    const row = (entity: number) => [...graph.neighbours.subarray(graph.offsets[entity], graph.offsets[entity + 1])];
    expect([0, 1, 2, 3, 4].map(row)).toEqual([[1], [0, 3, 4], [], [1], [1]]);
    expect([...graph.linkAt.subarray(1, 4)]).toEqual([0, 1, 2]);
    expect([...graph.groups]).toEqual([4]);
  });

  it('holds more than thirty links of one pair', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      link(index % 2 === 0 ? 'FRIEND' : 'FAMILY', index % 3 === 0 ? 'ann' : 'bob', index % 3 === 0 ? 'bob' : 'ann'),
    );
    const { graph } = built({ entities: people, assertions: many });
    expect([...graph.firstFact]).toEqual([0, 25, 50]);
  });

  it('refuses what joins an entity that is not there, and a confidence above 100', () => {
    const rows = { entities: people, assertions: [link('FRIEND', 'ann', 'bob')] };
    const columns = columnsOf(rows, 1, numberRows(rows, 1));
    const { assertions } = columns;
    expect(() => buildGraph({ ...columns, assertions: { ...assertions, to: Uint32Array.of(3) } })).toThrow(RangeError);
    expect(() => buildGraph({ ...columns, assertions: { ...assertions, confidence: Uint8Array.of(101) } })).toThrow(
      RangeError,
    );
  });

  it('lies in memory that threads share', () => {
    const { graph } = built({ entities: people, assertions: [link('FRIEND', 'ann', 'bob')] });
    const arrays = Object.values(graph).filter((value) => ArrayBuffer.isView(value));
    expect(arrays.length).toBeGreaterThan(10);
    expect(arrays.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
  });
});

describe('the memory of the compact graph', () => {
  it('is at most 48 bytes a link with all attributes, at five links an entity', () => {
    const entities = Array.from({ length: 100 }, (_, index) => person(`p${String(index).padStart(3, '0')}`));
    const assertions = entities.flatMap(({ name }, index) =>
      [1, 2, 3, 4, 5].map((step) => link('FRIEND', name, entities[(index + step) % 100]?.name as string)),
    );
    const { graph } = built({ entities, assertions });
    expect(graph.links).toBe(500);
    const bytes = bytesOf(graph);
    expect(bytes.assertions / graph.assertions).toBe(20);
    expect(bytes.links).toBe(500 * (2 * (4 + 4) + 4 + 1));
    expect(bytes.entities).toBe(100 * (8 + 4 + 4 + 1 + 1 + 2) + 8);
    expect(bytes.rare).toBe(2);
    expect((bytes.assertions + bytes.links + bytes.entities + bytes.rare) / graph.links).toBeLessThan(48);
  });
});
