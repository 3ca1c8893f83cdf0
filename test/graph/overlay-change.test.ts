import { describe, expect, it } from '@jest/globals';
import { buildGraph } from '../../src/graph/build/build-graph.js';
import { ENTITY_KINDS, LINK_KINDS } from '../../src/graph/codes.js';
import { NONE } from '../../src/graph/columns.js';
import { type CompactGraph, linkRef } from '../../src/graph/compact-graph.js';
import { applyChange } from '../../src/graph/overlay/apply-change.js';
import { type AssertionVersion, type GraphChange, NEVER } from '../../src/graph/overlay/change.js';
import { compact } from '../../src/graph/overlay/compact.js';
import { orderOf } from '../../src/graph/overlay/order.js';
import { ATTRIBUTES, LINKS, MERGES, touchedSince } from '../../src/graph/overlay/touched.js';
import { packedFrom, packedTo } from '../../src/graph/seconds.js';
import { link, person } from '../setup/graph-rows.js';
import { columnsOf, numberRows } from './columns-of-rows.js';
import { GraphQuestions } from './graph-questions.js';

const rows = {
  entities: [person('ann'), person('bob'), person('cat')],
  assertions: [link('FRIEND', 'ann', 'bob'), link('FRIEND', 'bob', 'cat')],
};
const numbering = numberRows(rows, 1);
const built = (least = 10) => buildGraph(columnsOf(rows, 1, numbering), { share: 0, least });

const always = {
  validFrom: packedFrom(null),
  validTo: packedTo(null),
  knownFrom: packedFrom(0),
  knownTo: packedTo(null),
};

function said(from: number, to: number, more: Partial<AssertionVersion> = {}): AssertionVersion {
  return {
    ...always,
    from,
    to,
    kind: LINK_KINDS.indexOf('FAMILY'),
    confidence: 80,
    provenance: 1,
    flags: 0,
    marking: 0,
    subkind: NONE,
    declarant: NONE,
    firstKnownFrom: packedFrom(0),
    opened: 5,
    closed: NEVER,
    ...more,
  };
}

function change(revision: number, more: Partial<GraphChange> = {}): GraphChange {
  const nothing = { entities: [], pairs: [], employments: [], statuses: [], merges: [] };
  return { revision, appendedOrder: new Float64Array(0), ...nothing, ...more };
}

function pair(a: number, b: number, ...assertions: AssertionVersion[]): GraphChange['pairs'][number] {
  return { a, b, assertions };
}

function applied(graph: CompactGraph, ...changes: GraphChange[]): CompactGraph {
  return changes.reduce((before, next) => applyChange(before, next) as CompactGraph, graph);
}

/** Ann, bob and cat, and dan between ann and bob. */
const dan = { entity: 3, kind: ENTITY_KINDS.indexOf('PERSON'), groupKind: 0, marking: 0, opened: 5 };
const withDan = { entities: [dan], appendedOrder: Float64Array.of(0.5) };

function row({ rows: table, neighbours, linkAt }: CompactGraph, entity: number): number[][] {
  const [from, to] = [table[2 * entity] as number, table[2 * entity + 1] as number];
  return [[...neighbours.subarray(from, to)], [...linkAt.subarray(from, to)]];
}

describe('a change', () => {
  it('writes the rows of both ends anew, and leaves the graph before it as it was', () => {
    const before = built();
    const after = applied(before, change(5, { pairs: [pair(0, 2, said(0, 2))] }));
    expect(row(after, 0)).toEqual([
      [1, 2],
      [0, 2],
    ]);
    expect(row(after, 2)).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(row(before, 0)).toEqual([[1], [0]]);
    expect([before.links, after.links, before.assertions, after.assertions]).toEqual([2, 3, 2, 3]);
    expect(after.neighbours).toBe(before.neighbours);
    expect(linkRef(after, 2)).toEqual({ kind: LINK_KINDS.indexOf('FAMILY'), subkind: -1, from: 0, to: 2 });
  });

  it('puts all that is said of a pair in place of what was, link by link', () => {
    const kinds = ['FRIEND', 'FAMILY', 'FRIEND'] as const;
    const told = kinds.map((kind) => said(0, 1, { kind: LINK_KINDS.indexOf(kind) }));
    const after = applied(built(), change(5, { pairs: [pair(1, 0, ...told)] }));
    expect(row(after, 1)).toEqual([
      [0, 0, 2],
      [2, 3, 1],
    ]);
    expect([...after.firstFact.subarray(2, 5)]).toEqual([2, 3, 5]);
    const gone = applied(after, change(6, { pairs: [pair(0, 1)] }));
    expect(row(gone, 1)).toEqual([[2], [1]]);
  });

  it('leaves out what joins an entity to itself', () => {
    const before = built();
    const after = applied(before, change(5, { pairs: [pair(1, 1, said(1, 1))] }));
    expect([after.links, row(after, 1)]).toEqual([before.links, row(before, 1)]);
    expect([...touchedSince(after, 0)]).toEqual([]);
  });

  it('needs room for every link, assertion, place and entity', () => {
    const friends = (count: number) =>
      pair(0, 2, ...Array.from({ length: count }, (_, index) => said(0, 2, { subkind: index })));
    const assertions = (count: number) => pair(0, 2, ...Array.from({ length: count }, () => said(0, 2)));
    const fits = (least: number, ...pairs: GraphChange['pairs'][number][]) =>
      applyChange(built(least), change(5, { pairs })) !== null;
    // The rows of both ends move: one place each, and the new links.
    expect(fits(8, friends(3))).toBe(true);
    expect(fits(7, friends(3))).toBe(false);
    expect(fits(8, assertions(8))).toBe(true);
    expect(fits(8, assertions(9))).toBe(false);
    const short = (graph: CompactGraph, spare: number): CompactGraph => ({
      ...graph,
      linkTraits: graph.linkTraits.subarray(0, graph.links + spare),
    });
    expect(applyChange(short(built(99), 3), change(5, { pairs: [friends(3)] }))).not.toBeNull();
    expect(applyChange(short(built(99), 2), change(5, { pairs: [friends(3)] }))).toBeNull();
    const people = Array.from({ length: 3 }, (_, index) => ({ ...dan, entity: 3 + index }));
    const some = (count: number) =>
      change(5, { entities: people.slice(0, count), appendedOrder: Float64Array.of(0.2, 0.3, 0.4) });
    expect(applyChange(built(2), some(2))).not.toBeNull();
    expect(applyChange(built(2), some(3))).toBeNull();
  });

  it('refuses what it cannot be: entities that are not numbered on or have no place, ends that are not there', () => {
    expect(() =>
      applyChange(built(), change(5, { entities: [{ ...dan, entity: 4 }], appendedOrder: Float64Array.of(1, 2) })),
    ).toThrow(RangeError);
    expect(() => applyChange(built(), change(5, { entities: [dan] }))).toThrow(RangeError);
    expect(() => applyChange(built(), change(5, { pairs: [pair(0, 3, said(0, 3))] }))).toThrow(RangeError);
    expect(() => applyChange(built(), change(5, { pairs: [pair(0, 2, said(0, 2, { confidence: 101 }))] }))).toThrow(
      RangeError,
    );
  });
});

describe('an appended entity', () => {
  const after = applied(built(), change(5, { ...withDan, pairs: [pair(3, 1, said(3, 1)), pair(0, 3, said(3, 0))] }));

  it('is ordered by its id, not by its number', () => {
    expect([0, 1, 2, 3].map((entity) => orderOf(after, entity))).toEqual([0, 1, 2, 0.5]);
  });

  it('is an end of links that run from the lesser id where they have no direction', () => {
    const { kind: _, ...ends } = linkRef(after, 2);
    expect([ends, linkRef(after, 3)]).toMatchObject([
      { from: 3, to: 1 },
      { from: 0, to: 3 },
    ]);
  });

  it('is not seen before the revision that wrote it, even where something said of it is older', () => {
    const early = applied(built(), change(5, { ...withDan, pairs: [pair(0, 3, said(0, 3, { opened: 2 }))] }));
    const asks = new GraphQuestions(rows, 1, { ...numbering, names: [...numbering.names, 'dan'] }, early);
    const around = (revision: number) =>
      asks.finder.neighbourhood({ ...asks.question({ revision, within: 1 }), ids: [0], limit: 10 }).entities;
    expect(around(4)).toEqual([0, 1]);
    expect(around(5)).toEqual([0, 3, 1]);
  });

  it('takes its place by id when the graph is compacted', () => {
    const { graph, numbers } = compact(after);
    expect([...numbers]).toEqual([0, 2, 3, 1]);
    expect(row(graph, 1)[0]).toEqual([0, 2]);
    expect(graph.overlay).toMatchObject({ revision: 5, touches: 0 });
    const late = applied(built(), change(4, { ...withDan, pairs: [pair(0, 3, said(0, 3))] }));
    expect([...compact(late).numbers]).toEqual([0, 1, 2, NONE]);
    expect(compact(late).graph.links).toBe(2);
  });
});

describe('an appended assertion', () => {
  it("is its declarant's own word, declared late where the force first knew from elsewhere", () => {
    const told = (...assertions: AssertionVersion[]) => {
      const employed = { ...rows, entities: [person('ann'), person('bob'), person('cat', { employed: true })] };
      const graph = buildGraph(columnsOf(employed, 1, numbering), { share: 0, least: 10 });
      const asks = new GraphQuestions(
        employed,
        1,
        numbering,
        applied(graph, change(5, { pairs: [pair(0, 2, ...assertions)] })),
      );
      return (['DECLARED', 'DECLARED_LATE', 'UNDECLARED'] as const).filter(
        (state) => asks.told({ from: 'ann', to: 'cat', within: 1, filter: { declared: [state] } }).length > 0,
      );
    };
    const own = said(0, 2, { provenance: 0, declarant: 2 });
    const others = said(0, 2, { knownFrom: packedFrom(900), firstKnownFrom: packedFrom(100) });
    expect(told(own)).toEqual(['DECLARED']);
    expect(told({ ...own, declarant: 0 })).toEqual(['UNDECLARED']);
    expect(told({ ...own, declarant: 1 })).toEqual(['UNDECLARED']);
    expect(told({ ...own, knownFrom: packedFrom(500), firstKnownFrom: packedFrom(500) }, others)).toEqual([
      'DECLARED_LATE',
    ]);
    expect(told({ ...own, knownFrom: packedFrom(500), firstKnownFrom: packedFrom(50) }, others)).toEqual(['DECLARED']);
  });
});

describe('the log of a graph', () => {
  const one = change(5, { ...withDan, pairs: [pair(0, 2, said(0, 2))] });
  const two = change(7, { appendedOrder: Float64Array.of(0.5), merges: [{ a: 1, b: 3, rows: [] }] });
  const after = applied(built(), one, two);

  it('tells what may differ between a revision and now', () => {
    const since = (revision: number, parts?: number) => [...touchedSince(after, revision, parts)];
    expect(since(4)).toEqual([0, 1, 2, 3]);
    expect(since(5)).toEqual([1, 3]);
    expect(since(7)).toEqual([]);
    expect([since(4, LINKS), since(4, ATTRIBUTES), since(4, MERGES)]).toEqual([[0, 2], [3], [1, 3]]);
  });

  it('takes what holds later rows for as late as they are', () => {
    const later = applied(built(), change(5, { pairs: [pair(0, 2, said(0, 2, { opened: 3, closed: 6 }))] }));
    expect([...touchedSince(later, 5)]).toEqual([0, 2]);
    expect([...touchedSince(later, 6)]).toEqual([]);
  });
});

describe('what a finder kept', () => {
  it('does not show what was raised above its viewer since', () => {
    const marked = { ...rows, entities: [...rows.entities, person('eve', { marking: 'red' })] };
    const { names, labels } = numberRows(marked, 1);
    const graph = buildGraph(columnsOf(marked, 1, { names, labels }), { share: 0, least: 10 });
    const asks = new GraphQuestions(marked, 1, { names, labels }, graph);
    expect(asks.told({ from: 'ann', to: 'cat' })).toEqual(['ann FRIEND bob FRIEND cat']);
    const bob = { ...dan, entity: 1, marking: labels.get('red') as number, opened: 1 };
    asks.finder.moveTo(applied(graph, change(5, { entities: [bob] })));
    expect(asks.told({ from: 'ann', to: 'cat' })).toEqual([]);
    expect(asks.told({ from: 'ann', to: 'cat', sees: ['red'] })).toEqual(['ann FRIEND bob FRIEND cat']);
  });
});
