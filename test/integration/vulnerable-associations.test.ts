import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HIDDEN, seconds } from '../setup/dated-scene.js';
import { UndeclaredScene } from '../undeclared/undeclared-scene.js';

const ROWS = `counts { associations employees declared declaredLate undeclared withoutRecord }
  edges { cursor node { employee { name } associate { label } concerns association state delayDays declaredAt knownElsewhereAt hasRecord
    confidence records { label } links { kind from { label } to { label } declared } exposure { comparable } } }
  pageInfo { hasNextPage } completeness { searchedHops unknownIds }`;

interface Row {
  readonly employee: { name: string };
  readonly associate: { label: string } | null;
  readonly state: string;
  readonly hasRecord: boolean;
}

describe('vulnerable associations', () => {
  let scene: UndeclaredScene;

  const found = async (filter = '{}', who: 'high' | 'low' = 'high') => {
    const { vulnerableAssociations } = await scene.dated.ask(
      `{ vulnerableAssociations(filter: ${filter}) { ${ROWS} } }`,
      {},
      who,
    );
    return vulnerableAssociations;
  };
  const rows = async (filter?: string, who?: 'high' | 'low') =>
    (await found(filter, who)).edges
      .map(({ node: { employee, associate, state, hasRecord } }: { node: Row }) =>
        [employee.name, associate?.label ?? '-', state, ...(hasRecord ? ['recorded'] : [])].join(' '),
      )
      .sort();
  const record = async (
    name: string,
    origin: string,
    day: string,
    names: Record<string, string[]>,
    more: object = {},
  ) => {
    await scene.dated.entity('DECLARATION', name);
    const says = { association: 'CRIMINAL', origin, at: seconds(day), ...more };
    await scene.dated.dated('declarations', { owner: name, says, names, knownFrom: day });
  };

  beforeAll(async () => {
    scene = await UndeclaredScene.open();
    await scene.person('Ann', 'North');
    await scene.person('Ann B');
    await scene.person('Bob', 'North');
    await scene.person('Dan', 'South');
    await scene.person('Eve', 'South');
    for (const name of ['Kim', 'Kim B', 'Hal', 'Pat', 'Una', 'Leaver']) await scene.person(name);
    await scene.group('Ring');
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
    await scene.criminal('Hal', 'CONVICTED', '2015-01-01');
    await scene.criminal('Pat', 'NONE_KNOWN', '2015-01-01');
    await scene.criminal('Una', 'SUSPECTED', '2015-01-01', true);
    await scene.merge('Ann', 'Ann B');
    await scene.merge('Kim', 'Kim B');
    // Of Ann there are two records, and of Kim: both links are of one and the same two.
    await scene.link('FRIEND', 'Ann B', 'Kim');
    await scene.link('ASSOCIATE', 'Ann', 'Kim B', { declaredBy: 'Ann', known: '2016-03-01' });
    await scene.link('FAMILY', 'Bob', 'Hal');
    await scene.link('FRIEND', 'Bob', 'Pat');
    await scene.link('ASSOCIATE', 'Dan', 'Hal', { context: 'PROFESSIONAL' });
    await scene.link('MEMBER_OF', 'Dan', 'Ring', { hidden: true });
    await scene.link('FRIEND', 'Eve', 'Una', { known: '2017-06-01' });
    await scene.link('FRIEND', 'Leaver', 'Hal');
    await scene.link('PARTNER', 'Eve', 'Hal', { validTo: '2017-01-01' });
    await record('D1', 'INTELLIGENCE', '2017-05-01', { employee: ['Bob'], associate: ['Hal'] });
    await record('D2', 'SELF_DECLARATION', '2017-06-01', { employee: ['Dan'] }, { association: 'JOURNALIST' });
    await scene.dated.entity('PERSON', 'Ghost', { marking: HIDDEN });
    await record('D3', 'SELF_DECLARATION', '2017-07-01', { employee: ['Eve'], associate: ['Ghost'] });
  }, 120_000);

  afterAll(() => scene?.dated.close());

  const ANN = 'Ann Kim DECLARED_LATE';
  const BOB = 'Bob Hal UNDECLARED recorded';
  const DAN = 'Dan Ring UNDECLARED';
  const TOLD = 'Dan - DECLARED recorded';
  const EVE = 'Eve Una UNDECLARED';
  const GHOST = 'Eve Ghost DECLARED recorded';

  it('are those on record and those that links tell of', async () => {
    const all = await found();
    expect(all.counts).toEqual({
      associations: 6,
      employees: 4,
      declared: 2,
      declaredLate: 1,
      undeclared: 3,
      withoutRecord: 3,
    });
    expect(all.completeness).toEqual({ searchedHops: 1, unknownIds: [] });
    expect((await rows()).map((row: string) => row.replace(/ B\b/g, ''))).toEqual(
      [ANN, BOB, TOLD, DAN, GHOST, EVE].sort(),
    );
  });

  it('count merged people once, by all that is known of them', async () => {
    const { edges } = await found('{ states: [DECLARED_LATE] }');
    expect(edges.length).toBe(1);
    const { node } = edges[0];
    expect(node).toMatchObject({
      concerns: ['MEMBER_OF_ORGANISED_CRIME_GROUP'],
      association: 'CRIMINAL',
      delayDays: 60,
      declaredAt: '2016-03-01T00:00:00Z',
      knownElsewhereAt: '2016-01-01T00:00:00Z',
      hasRecord: false,
      records: [],
      exposure: { comparable: 4 },
    });
    expect(node.links.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['ASSOCIATE', 'FRIEND']);
    const own = await rows(`{ employees: ["${scene.idOf('Ann')}"] }`);
    expect(own).toHaveLength(1);
    expect(await rows(`{ employees: ["${scene.idOf('Ann B')}"] }`)).toEqual(own);
  });

  it('say what is recorded of a link', async () => {
    const { edges } = await found(`{ employees: ["${scene.idOf('Bob')}"] }`);
    expect(edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        employee: { name: 'Bob' },
        associate: { label: 'Hal' },
        concerns: ['CONVICTED'],
        association: 'CRIMINAL',
        state: 'UNDECLARED',
        delayDays: null,
        declaredAt: null,
        knownElsewhereAt: '2016-01-01T00:00:00Z',
        hasRecord: true,
        confidence: 95,
        records: [{ label: 'D1' }],
        links: [{ kind: 'FAMILY', from: { label: 'Bob' }, to: { label: 'Hal' }, declared: 'UNDECLARED' }],
        exposure: { comparable: 4 },
      },
    ]);
  });

  it.each([
    { filter: '{ hasRecord: false }', expected: [ANN, DAN, EVE] },
    { filter: '{ states: [DECLARED] }', expected: [TOLD, GHOST] },
    { filter: '{ departments: ["South"], states: [UNDECLARED] }', expected: [DAN, EVE] },
    { filter: '{ associations: [JOURNALIST] }', expected: [TOLD] },
    { filter: '{ concerns: [ORGANISED_CRIME_GROUP, SUSPECTED] }', expected: [DAN, EVE] },
    { filter: '{ kinds: [FAMILY], hasRecord: false }', expected: [] },
    { filter: '{ at: { knownAt: "2017-05-15T00:00:00Z" }, hasRecord: true }', expected: [BOB] },
    {
      filter: '{ at: { knownAt: "2016-02-01T00:00:00Z" } }',
      expected: ['Ann Kim UNDECLARED', 'Bob Hal UNDECLARED', DAN],
    },
    {
      filter: '{ at: { validAt: "2016-06-01T00:00:00Z" }, departments: ["South"], hasRecord: false }',
      expected: [DAN, 'Eve Hal UNDECLARED', EVE],
    },
  ])('narrow by $filter', async ({ filter, expected }) => {
    const found = (await rows(filter)).map((row: string) => row.replace(/ B\b/g, ''));
    expect(found).toEqual([...expected].sort());
  });

  it('have nothing of what the viewer may not see', async () => {
    const seen = (await rows('{}', 'low')).map((row: string) => row.replace(/ B\b/g, ''));
    expect(seen).toEqual([ANN, BOB, 'Dan - DECLARED recorded', 'Eve - DECLARED recorded'].sort());
  });

  it('come page by page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { vulnerableAssociations } = await scene.dated.ask(
        `query ($after: String) { vulnerableAssociations(first: 2, after: $after) { ${ROWS} } }`,
        { after },
      );
      const { edges, pageInfo } = vulnerableAssociations;
      expect([edges.length, pageInfo.hasNextPage]).toEqual([2, page < 2]);
      for (const { node } of edges) names.push(node.state);
      after = edges[1].cursor;
    }
    expect(names).toEqual(['UNDECLARED', 'UNDECLARED', 'UNDECLARED', 'DECLARED_LATE', 'DECLARED', 'DECLARED']);
  });

  it('come with the records of the last years, and how many of them were declared', async () => {
    const { vulnerableAssociations } = await scene.dated.ask(
      `{ vulnerableAssociations(filter: { at: { validAt: "2018-06-01T00:00:00Z" } }) {
        years { year records selfDeclared selfDeclaredShare rows(first: 5) { edges { node { label } } } } } }`,
    );
    const row = (label: string) => ({ node: { label } });
    expect(vulnerableAssociations.years).toEqual([
      { year: '2015/16', records: 0, selfDeclared: 0, selfDeclaredShare: null, rows: { edges: [] } },
      { year: '2016/17', records: 0, selfDeclared: 0, selfDeclaredShare: null, rows: { edges: [] } },
      { year: '2017/18', records: 2, selfDeclared: 1, selfDeclaredShare: 0.5, rows: { edges: [row('D3'), row('D1')] } },
    ]);
  });

  it('say of an id that names nobody that it does not', async () => {
    const id = '00000000-0000-4000-8000-00000000ffff';
    const { edges, completeness } = await found(`{ employees: ["${id}"] }`);
    expect({ edges, completeness }).toEqual({ edges: [], completeness: { searchedHops: 1, unknownIds: [id] } });
  });

  it.each([
    { args: 'first: 0', argument: 'first' },
    { args: 'after: "nothing"', argument: 'after' },
    { args: 'filter: { employees: [] }', argument: 'filter.employees' },
    { args: 'filter: { departments: [] }', argument: 'filter.departments' },
    { args: 'filter: { states: [] }', argument: 'filter.states' },
    { args: 'filter: { states: [NOT_APPLICABLE] }', argument: 'filter.states' },
    { args: 'filter: { associations: [] }', argument: 'filter.associations' },
    { args: 'filter: { concerns: [] }', argument: 'filter.concerns' },
    { args: 'filter: { kinds: [] }', argument: 'filter.kinds' },
    { args: 'filter: { minConfidence: 101 }', argument: 'filter.minConfidence' },
    { args: 'filter: { at: { validAt: "2019-02-30T00:00:00Z" } }', argument: 'filter.at.validAt' },
  ])('refuse $args', async ({ args, argument }) => {
    const { errors } = await scene.dated.answer(`{ vulnerableAssociations(${args}) { ${ROWS} } }`);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });
});
