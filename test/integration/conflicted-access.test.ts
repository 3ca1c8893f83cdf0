import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UndeclaredScene } from '../undeclared/undeclared-scene.js';

const ROWS = `edges { cursor node { employee { name } byAccountOnly hops lookUp { at purpose }
    subjects { matched role hops subject { label } operation { label } path { entities { label } } } } }
  pageInfo { hasNextPage } completeness { searchedHops truncated unknownIds }`;

interface Row {
  readonly employee: { name: string };
  readonly lookUp: { at: string };
  readonly subjects: { matched: string; hops: number; subject: { label: string } }[];
}

describe('conflicted look-ups and timelines', () => {
  let scene: UndeclaredScene;
  const add = async (change: string, name: string, input: string) => {
    scene.dated.named(name, await scene.change(change, input));
  };
  const record = (name: string, about: readonly string[], marking = '') => {
    const subjects = about.map((subject) => `{ entity: "${scene.idOf(subject)}", role: SUSPECT }`);
    return add('addRecord', name, `system: CRIME, reference: "${name}", about: [${subjects.join(' ')}] ${marking}`);
  };
  const lookUp = (by: string | null, what: string, at: string, more = '') => {
    const employee = by === null ? '' : `employee: "${scene.idOf(by)}",`;
    const on = what.startsWith('?')
      ? `searchTerm: "${what.slice(1)}", resultCount: 3`
      : `record: "${scene.idOf(what)}"`;
    const account = more.includes('account:') ? '' : `account: "u-${by}",`;
    return scene.change(
      'addAccessEvent',
      `${employee} ${account} ${on}, system: CRIME, action: VIEW, at: "${at}" ${more}`,
    );
  };
  const found = async (args = '', who: 'high' | 'low' = 'high') => {
    const asked = args === '' ? '' : `(${args})`;
    return (await scene.dated.ask(`{ conflictedAccess${asked} { ${ROWS} } }`, {}, who)).conflictedAccess;
  };
  const rows = async (args?: string, who?: 'high' | 'low') =>
    (await found(args, who)).edges.map(
      ({
        node: {
          employee,
          lookUp: { at },
          subjects,
        },
      }: {
        node: Row;
      }) =>
        [at.slice(0, 10), employee.name, ...subjects.map(({ subject, hops }) => `${subject.label} ${hops}`)].join(' '),
    );

  beforeAll(async () => {
    scene = await UndeclaredScene.open();
    await scene.person('Ann', 'North');
    await scene.person('Bob', 'North');
    await scene.person('Eve', 'South');
    for (const name of ['Kim', 'Hal', 'Far', 'Nobody']) await scene.person(name);
    await scene.group('Ring');
    await add('addOperation', 'Op', 'name: "Op"');
    await scene.dated.dated('targets', { owner: 'Op', names: { target: ['Ring'] } });
    await scene.link('FRIEND', 'Ann', 'Kim', { validFrom: '2017-01-01', validTo: '2018-01-01' });
    // Two records of one and the same Kim.
    await add('addPerson', 'Kim too', 'name: "Kim"');
    await scene.merge('Kim', 'Kim too');
    await scene.link('FAMILY', 'Kim', 'Hal');
    await scene.link('FRIEND', 'Hal', 'Far');
    await scene.link('MEMBER_OF', 'Bob', 'Ring');
    await scene.link('FRIEND', 'Eve', 'Kim', { hidden: true });
    await record('R Kim', ['Kim', 'Kim too', 'Nobody']);
    await record('R Hal', ['Hal', 'Kim']);
    await record('R Far', ['Far']);
    await record('R Op', ['Op']);
    await record('R Ann', ['Ann']);
    await lookUp('Ann', 'R Kim', '2016-06-01T10:00:00Z');
    await lookUp('Ann', 'R Kim', '2017-06-01T10:00:00Z');
    await lookUp('Ann', 'R Hal', '2017-06-02T10:00:00Z');
    await lookUp('Ann', 'R Far', '2017-06-03T10:00:00Z');
    await lookUp('Ann', 'R Kim', '2017-06-04T10:00:00Z', 'purpose: "CR/1"');
    await lookUp(null, 'R Kim', '2017-06-05T10:00:00Z', 'account: "u-Ann"');
    await lookUp('Ann', '?kim', '2017-06-06T10:00:00Z');
    await lookUp('Ann', 'R Kim', '2018-01-01T00:00:00Z');
    await lookUp('Ann', 'R Ann', '2018-02-01T10:00:00Z');
    await lookUp('Bob', 'R Op', '2018-03-01T10:00:00Z');
    await lookUp('Bob', 'R Kim', '2018-03-02T10:00:00Z');
    await lookUp('Eve', 'R Kim', '2018-04-01T10:00:00Z');
    await lookUp('Bob', 'R Op', '2018-05-01T10:00:00Z', 'marking: { level: SECRET }');
  }, 120_000);

  afterAll(() => scene?.dated.close());

  const SECRET_BOB = '2018-05-01 Bob Ring 1';
  const EVE = '2018-04-01 Eve Kim 1';
  const BOB = '2018-03-01 Bob Ring 1';
  const ANN = [
    '2018-02-01 Ann Ann 0',
    '2017-06-06 Ann Kim 1',
    '2017-06-05 Ann Kim 1',
    '2017-06-02 Ann Kim 1 Hal 2',
    '2017-06-01 Ann Kim 1',
  ];

  it('are those of whom the employee was linked to at that very moment, newest first, without a purpose', async () => {
    expect(await rows()).toEqual([SECRET_BOB, EVE, BOB, ...ANN]);
  });

  it('say how a subject was found, and the path', async () => {
    const { edges, completeness } = await found(`employees: ["${scene.idOf('Ann')}"]`);
    expect(completeness).toEqual({ searchedHops: 2, truncated: false, unknownIds: [] });
    const nodes = edges.map(({ node }: { node: object }) => node);
    expect(nodes[0]).toMatchObject({ hops: 0, subjects: [{ subject: { label: 'Ann' }, hops: 0, path: null }] });
    expect(nodes[1]).toMatchObject({ byAccountOnly: false, subjects: [{ matched: 'SEARCH_TERM', role: null }] });
    expect(nodes[2]).toMatchObject({ byAccountOnly: true, subjects: [{ matched: 'RECORD', role: 'SUSPECT' }] });
    expect(nodes[3]).toMatchObject({
      hops: 1,
      subjects: [
        { hops: 1, path: { entities: [{ label: 'Ann' }, { label: 'Kim' }] } },
        { hops: 2, path: { entities: [{ label: 'Ann' }, { label: 'Kim' }, { label: 'Hal' }] } },
      ],
    });
    const [op] = (await found(`employees: ["${scene.idOf('Bob')}"], to: "2018-04-01T00:00:00Z"`)).edges;
    expect(op.node.subjects).toMatchObject([
      { matched: 'OPERATION_TARGET', operation: { label: 'Op' }, subject: { label: 'Ring' } },
    ]);
  });

  it.each([
    {
      args: 'within: 1, to: "2018-01-01T00:00:00Z"',
      expected: ['2017-06-06 Ann Kim 1', '2017-06-05 Ann Kim 1', '2017-06-02 Ann Kim 1', '2017-06-01 Ann Kim 1'],
    },
    { args: 'within: 3, from: "2017-06-03T00:00:00Z", to: "2017-06-04T00:00:00Z"', expected: ['2017-06-03 Ann Far 3'] },
    { args: 'hasPurpose: true', expected: ['2017-06-04 Ann Kim 1'] },
    {
      args: 'hasPurpose: null, from: "2017-06-04T00:00:00Z", to: "2017-06-06T00:00:00Z"',
      expected: ['2017-06-05 Ann Kim 1', '2017-06-04 Ann Kim 1'],
    },
    {
      args: 'filter: { kinds: [MEMBER_OF] }, to: "2018-04-01T00:00:00Z", from: "2018-03-01T00:00:00Z"',
      expected: [BOB],
    },
    { args: 'filter: { at: { knownAt: "2015-06-01T00:00:00Z" } }', expected: ['2018-02-01 Ann Ann 0'] },
    { args: 'filter: { declared: [DECLARED] }', expected: ['2018-02-01 Ann Ann 0'] },
  ])('narrow by $args', async ({ args, expected }) => {
    expect(await rows(args)).toEqual(expected);
  });

  it('have nothing of what the viewer may not see', async () => {
    expect(await rows('', 'low')).toEqual([BOB, ...ANN]);
  });

  it('come page by page', async () => {
    const first = await found('first: 3');
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(await rows(`first: 5, after: "${first.edges[2].cursor}"`)).toEqual(ANN);
  });

  it('say of an id that names nobody that it does not', async () => {
    const id = '00000000-0000-4000-8000-00000000ffff';
    const { edges, completeness } = await found(`employees: ["${id}"]`);
    expect([edges, completeness.unknownIds]).toEqual([[], [id]]);
  });

  it.each([
    { args: 'within: 0', argument: 'within' },
    { args: 'first: 501', argument: 'first' },
    { args: 'employees: []', argument: 'employees' },
    { args: 'employees: [""]', argument: 'employees[0]' },
    { args: 'from: "2018-01-01T00:00:00Z", to: "2018-01-01T00:00:00Z"', argument: 'to' },
    { args: 'filter: { validDuring: {} }', argument: 'filter.validDuring' },
    { args: 'filter: { at: { validAt: "2018-01-01T00:00:00Z" } }', argument: 'filter.at.validAt' },
    { args: 'filter: { kinds: [] }', argument: 'filter.kinds' },
    { args: 'after: "nothing"', argument: 'after' },
  ])('refuse $args', async ({ args, argument }) => {
    const { errors } = await scene.dated.answer(`{ conflictedAccess(${args}) { ${ROWS} } }`);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });

  const timeline = async (args: string, who: 'high' | 'low' = 'high') =>
    (
      await scene.dated.ask(
        `{ accessTimeline(${args}) { person { name } count withoutPurpose
           parts { from count withoutPurpose bySystem { system count } byAction { action count } } events(first: 2) { edges { node { at } } } } }`,
        {},
        who,
      )
    ).accessTimeline;
  const of = (name: string, from: string, to: string, bucket: string) =>
    `person: "${scene.idOf(name)}", from: "${from}", to: "${to}", bucket: ${bucket}`;

  it('a timeline counts by month what the person looked up', async () => {
    const counted = (from: string, count: number, withoutPurpose: number) => ({
      from,
      count,
      withoutPurpose,
      bySystem: count > 0 ? [{ system: 'CRIME', count }] : [],
      byAction: count > 0 ? [{ action: 'VIEW', count }] : [],
    });
    expect(await timeline(of('Ann', '2017-05-01T00:00:00Z', '2017-08-01T00:00:00Z', 'MONTH'))).toEqual({
      person: { name: 'Ann' },
      count: 5,
      withoutPurpose: 4,
      parts: [
        counted('2017-05-01T00:00:00Z', 0, 0),
        counted('2017-05-31T23:00:00Z', 5, 4),
        counted('2017-06-30T23:00:00Z', 0, 0),
        counted('2017-07-31T23:00:00Z', 0, 0),
      ],
      events: { edges: [{ node: { at: '2017-06-06T10:00:00Z' } }, { node: { at: '2017-06-04T10:00:00Z' } }] },
    });
  });

  it('a timeline has nothing of what the viewer may not see', async () => {
    const may = of('Bob', '2018-05-01T00:00:00Z', '2018-05-02T00:00:00Z', 'DAY');
    expect([(await timeline(may)).count, (await timeline(may, 'low')).count]).toEqual([1, 0]);
    const nobody =
      'person: "00000000-0000-4000-8000-00000000ffff", from: "2018-01-01T00:00:00Z", to: "2018-01-02T00:00:00Z"';
    expect(await timeline(nobody)).toMatchObject({ person: null, count: 0, events: { edges: [] } });
  });

  it.each([
    { from: '2018-01-01T00:00:00Z', to: '2018-01-01T00:00:00Z', bucket: 'DAY', argument: 'to' },
    { from: '2010-01-01T00:00:00Z', to: '2018-01-01T00:00:00Z', bucket: 'DAY', argument: 'bucket' },
    { from: '2018-01-01T00:00:00Z', to: '2018-01-02T00:00:00Z', bucket: 'YEAR', argument: 'bucket' },
  ])('a timeline refuses $from to $to by $bucket', async ({ from, to, bucket, argument }) => {
    const { errors } = await scene.dated.answer(`{ accessTimeline(${of('Ann', from, to, bucket)}) { count } }`);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });
});
