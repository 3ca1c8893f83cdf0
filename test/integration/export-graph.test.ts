import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aboutOf } from '../../src/export/export-question.js';
import { WholeGraph } from '../../src/export/whole-graph.js';
import type { LinkFilter } from '../../src/generated/schema.js';
import { decodeLinkId } from '../../src/link/link-id.js';
import { MarkingNumbers } from '../../src/marking/marking-numbers.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { FixtureGraph } from '../setup/graph-fixture.js';
import { type AssertionRow, type EntityRow, group, link, person, phone, same } from '../setup/graph-rows.js';
import { type Asked, timeOf } from '../setup/path-questions.js';

let test: TestDatabase;
let graphs = 0;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

type Told = Readonly<Record<string, unknown>>;

/** What of a whole graph is written: entities and links by their names, with what is told of them. */
async function exported(entities: readonly EntityRow[], assertions: readonly AssertionRow[]) {
  graphs += 1;
  const graph = new FixtureGraph(test.database, graphs, { entities, assertions });
  await graph.write();
  return async ({ sees, revision, filter, ...asked }: Asked & { filter?: LinkFilter } = {}) => {
    const view = graph.view(sees, revision);
    const time = timeOf(asked);
    const place = { database: test.database, markings: new MarkingNumbers(test.database, false), view, time };
    const done: number[] = [];
    const whole = new WholeGraph(aboutOf(view, time), place, filter ? walkFilter(filter) : null, (part) => {
      done.push(part);
    });
    const people: Record<string, Told> = {};
    for await (const page of whole.entities())
      for (const { id, label, values } of page)
        people[label] = { id, ...Object.fromEntries(whole.entityAttributes.map(({ name }, at) => [name, values[at]])) };
    const links: Record<string, Told> = {};
    for await (const page of whole.links())
      for (const { id, from, to, label, values } of page) {
        const name = `${graph.nameOf(from)} ${label} ${graph.nameOf(to)}`;
        if (name in links) throw new Error(`${name} is told twice`);
        links[name] = { id, ...Object.fromEntries(whole.linkAttributes.map(({ name: of }, at) => [of, values[at]])) };
      }
    return { entities: people, links, done };
  };
}

describe('the whole graph', () => {
  it('tells each link once, whichever way round its sources say it, and none that nothing supports', async () => {
    const ask = await exported(
      ['a', 'b', 'c'].map((name) => person(name)),
      [
        link('FRIEND', 'b', 'a', { knownFrom: 5, confidence: 30 }),
        link('FRIEND', 'a', 'b', { knownFrom: 6, confidence: 70, provenance: 'HR' }),
        link('FRIEND', 'a', 'b', { knownFrom: 7, refutes: true }),
        link('FINANCIAL', 'a', 'b'),
        link('FINANCIAL', 'b', 'a'),
        link('RIVAL_OF', 'a', 'c', { context: 'PROFESSIONAL' }),
        link('FAMILY', 'a', 'c', { refutes: true }),
      ],
    );
    const { entities, links, done } = await ask();
    expect(Object.keys(entities).sort()).toEqual(['a', 'b', 'c']);
    expect(Object.keys(links).sort()).toEqual(['a FINANCIAL b', 'a RIVAL_OF c', 'b FINANCIAL a', 'b FRIEND a']);
    expect(links['b FRIEND a']).toMatchObject({
      kind: 'FRIEND',
      subkind: null,
      directed: false,
      confidence: 70,
      provenance: ['HR', 'INTELLIGENCE'],
      contexts: ['PERSONAL'],
      declared: 'NOT_APPLICABLE',
      disputed: true,
      validFrom: null,
      validTo: null,
      knownFrom: '1970-01-01T00:00:05Z',
      parallel: 1,
    });
    expect(links['a FINANCIAL b']).toMatchObject({ directed: true, disputed: false });
    expect(decodeLinkId(links['b FRIEND a']?.id as string)).toMatchObject({ kind: 'FRIEND', from: entities.a?.id });
    expect(done.at(-1)).toBe(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it('is what its viewer sees: entities, assertions, employments and statuses', async () => {
    const ask = await exported(
      [
        person('a', { employed: { department: 'south', marking: 'red' } }),
        person('s', { marking: 'red' }),
        phone('tel'),
        group('ocg', { statuses: [{ status: 'DORMANT', marking: 'red' }] }),
      ],
      [
        link('FRIEND', 'a', 's'),
        link('USES', 'a', 'tel', { marking: 'red' }),
        link('MEMBER_OF', 'a', 'ocg', { confidence: 20 }),
        link('MEMBER_OF', 'a', 'ocg', { confidence: 90, marking: 'red' }),
      ],
    );
    const low = await ask();
    expect(Object.keys(low.entities).sort()).toEqual(['a', 'ocg', 'tel']);
    expect(Object.keys(low.links)).toEqual(['a MEMBER_OF ocg']);
    expect(low.links['a MEMBER_OF ocg']).toMatchObject({ confidence: 20, declared: 'NOT_APPLICABLE' });
    expect(low.entities.a).toMatchObject({ kind: 'PERSON', employee: false, department: null, groupKind: null });
    expect(low.entities.ocg).toMatchObject({ employee: null, groupStatus: null });
    const high = await ask({ sees: ['red'] });
    expect(Object.keys(high.entities).sort()).toEqual(['a', 'ocg', 's', 'tel']);
    expect(Object.keys(high.links).sort()).toEqual(['a FRIEND s', 'a MEMBER_OF ocg', 'a USES tel']);
    expect(high.links['a MEMBER_OF ocg']).toMatchObject({ confidence: 90, declared: 'UNDECLARED' });
    expect(high.entities.a).toMatchObject({ employee: true, department: 'south' });
    expect(high.entities.ocg).toMatchObject({ groupKind: 'ORGANISED_CRIME_GROUP', groupStatus: 'DORMANT' });
  });

  it('is of a time, and as of a revision', async () => {
    const ask = await exported(
      [person('a', { employed: { validFrom: 100, validTo: 200 } }), person('b'), person('c', { revision: 2 })],
      [
        link('FRIEND', 'a', 'b', { validFrom: 100, validTo: 300, knownFrom: 500 }),
        link('FAMILY', 'a', 'b', { knownTo: 600, closedRevision: 2 }),
        link('FRIEND', 'a', 'c', { revision: 2 }),
      ],
    );
    const tell = async (asked: Asked) => {
      const { entities, links } = await ask(asked);
      return [Object.keys(links).sort().join(), entities.a?.employee];
    };
    expect(await tell({ revision: 2, validAt: 150 })).toEqual(['a FRIEND b,a FRIEND c', true]);
    expect(await tell({ revision: 2, validAt: 250 })).toEqual(['a FRIEND b,a FRIEND c', false]);
    expect(await tell({ revision: 2, validAt: 300 })).toEqual(['a FRIEND c', false]);
    expect(await tell({ revision: 2, validAt: 150, knownAt: 499 })).toEqual(['a FAMILY b,a FRIEND c', true]);
    expect(await tell({ revision: 1, validAt: 150 })).toEqual(['a FAMILY b,a FRIEND b', true]);
    const { links } = await ask({ revision: 1, validAt: 150 });
    expect(links['a FRIEND b']).toMatchObject({
      validFrom: '1970-01-01T00:01:40Z',
      validTo: '1970-01-01T00:05:00Z',
      knownFrom: '1970-01-01T00:08:20Z',
      declared: 'UNDECLARED',
    });
  });

  it('says which links were declared', async () => {
    const ask = await exported(
      [person('e', { employed: true }), person('a'), person('b')],
      [
        link('FRIEND', 'e', 'a', { provenance: 'SELF_DECLARATION', declarant: 'e' }),
        link('FRIEND', 'e', 'b', { provenance: 'SELF_DECLARATION', declarant: 'e', knownFrom: 50 }),
        link('FRIEND', 'e', 'b', { knownFrom: 10 }),
      ],
    );
    const { links } = await ask();
    // A link is told as the assertion tells it that was known first.
    expect(links['e FRIEND a']).toMatchObject({ declared: 'DECLARED' });
    expect(links['e FRIEND b']).toMatchObject({ declared: 'DECLARED_LATE', knownFrom: '1970-01-01T00:00:10Z' });
  });

  it('tells merges as links of a kind of their own', async () => {
    const ask = await exported(
      ['a', 'b', 'c', 'd'].map((name) => person(name)),
      [
        same('a', 'b', { confidence: 80 }),
        same('b', 'a', { refutes: true }),
        same('b', 'c'),
        same('c', 'd', { refutes: true }),
      ],
    );
    const { links } = await ask();
    expect(Object.keys(links).sort()).toEqual(['a SAME_AS b', 'b SAME_AS c']);
    expect(links['a SAME_AS b']).toMatchObject({ confidence: 80, disputed: true, directed: false });
    expect(Object.keys((await ask({ filter: { disputedMerges: false } })).links)).toEqual(['b SAME_AS c']);
  });

  it('has the links that a filter lets count', async () => {
    const ask = await exported(
      ['a', 'b', 'c'].map((name) => person(name)),
      [
        link('FRIEND', 'a', 'b', { confidence: 80 }),
        link('FAMILY', 'a', 'b', { confidence: 40 }),
        link('FRIEND', 'a', 'c', { context: 'PROFESSIONAL', confidence: 80 }),
        link('RIVAL_OF', 'b', 'c', { confidence: 80 }),
      ],
    );
    const names = async (filter?: LinkFilter) => Object.keys((await ask(filter ? { filter } : {})).links).sort();
    expect(await names()).toEqual(['a FAMILY b', 'a FRIEND b', 'a FRIEND c', 'b RIVAL_OF c']);
    expect(await names({})).toEqual(['a FAMILY b', 'a FRIEND b']);
    expect(await names({ minConfidence: 50 })).toEqual(['a FRIEND b']);
    expect(await names({ kinds: ['RIVAL_OF'] })).toEqual(['b RIVAL_OF c']);
  });

  it('goes on past a page of entities', async () => {
    const many = Array.from({ length: 1_100 }, (_, number) => `p${String(number).padStart(4, '0')}`);
    const ask = await exported(
      [person('hub'), ...many.map((name) => person(name))],
      many.map((name) => link('ASSOCIATE', name, 'hub')),
    );
    const { entities, links } = await ask();
    expect(Object.keys(entities)).toHaveLength(1_101);
    expect(Object.keys(links)).toHaveLength(1_100);
  });
});
