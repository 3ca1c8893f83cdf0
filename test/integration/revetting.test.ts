import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seconds } from '../setup/dated-scene.js';
import { UndeclaredScene } from '../undeclared/undeclared-scene.js';

const ROWS = `screenedCount policyVersion pageInfo { hasNextPage endCursor } edges { node { employee { name } outcome standard concern { id } hops group { name }
  path { entities { label } } clearedAt hiredAt decision { decision } knowable pathThen { entities { label } } cause { from { label } to { label } }
  causeKnownSince exposure { comparable asClose } } }`;

describe('a re-vetting', () => {
  let scene: UndeclaredScene;

  const ask = async (args = '', who: 'high' | 'low' = 'high') => {
    const asked = args === '' ? '' : `(${args})`;
    return (await scene.dated.ask(`{ revetting${asked} { ${ROWS} } }`, {}, who)).revetting;
  };
  // biome-ignore lint/suspicious/noExplicitAny: a row of any shape
  const row = async (name: string): Promise<any> =>
    (await ask()).edges
      .map(({ node }: { node: { employee: { name: string } } }) => node)
      .find((node: { employee: { name: string } }) => node.employee.name === name);
  const names = async (args = '', who: 'high' | 'low' = 'high') =>
    (await ask(args, who)).edges.map(({ node }: { node: { employee: { name: string } } }) => node.employee.name).sort();
  const refused = async (args: string) => {
    const { errors } = await scene.dated.answer(`{ revetting(${args}) { screenedCount } }`);
    return errors.map(({ extensions }) => [extensions.code, extensions.argument]);
  };
  const told = (path: { entities: { label: string }[] } | null) => path?.entities.map(({ label }) => label).join(' ');

  beforeAll(async () => {
    scene = await UndeclaredScene.open();
    for (const name of ['Early', 'Late', 'New', 'Mild', 'Secret', 'Clean']) await scene.person(name, 'North');
    for (const name of ['Crook', 'Friend', 'Leaver']) await scene.person(name);
    await scene.group('Gang');
    await scene.link('MEMBER_OF', 'Crook', 'Gang', { known: '2008-01-01' });
    await scene.link('FRIEND', 'Friend', 'Crook', { known: '2008-01-01' });
    await scene.link('FAMILY', 'Leaver', 'Crook', { known: '2008-01-01' });
    await scene.link('FAMILY', 'Early', 'Crook', { known: '2009-01-01' });
    await scene.link('FAMILY', 'Late', 'Crook', { known: '2017-03-01' });
    await scene.link('FRIEND', 'New', 'Crook', { known: '2017-03-01', validFrom: '2017-01-01' });
    await scene.link('FRIEND', 'Mild', 'Friend', { known: '2017-01-01' });
    await scene.link('FRIEND', 'Secret', 'Crook', { known: '2017-01-01', hidden: true });
    for (const [name, person, says] of [
      ['P1', 'Late', { standard: 'STANDARD' }],
      ['P2', 'Mild', { standard: 'ADJUSTED' }],
    ] as const) {
      await scene.dated.entity('APPLICATION', name);
      await scene.dated.dated('applications', {
        owner: name,
        says: { receivedAt: seconds('2015-12-01'), ...says },
        names: { person: [person] },
        knownFrom: '2015-12-01',
      });
    }
    await scene.dated.dated('vetting-decisions', {
      owner: 'P1',
      says: { decision: 'PASS', decidedAt: seconds('2016-02-01'), reasons: [] },
      knownFrom: '2016-02-01',
    });
  }, 120_000);

  afterAll(() => scene?.dated.close());

  it('names employees whom their own standard would fail, and nobody else', async () => {
    expect(await names()).toEqual(['Early', 'Late', 'New', 'Secret']);
    expect(await names('outcomes: [REFER]')).toEqual(['Mild']);
    expect(await names('outcomes: [FAIL, REFER], within: 2')).toEqual(['Early', 'Late', 'New', 'Secret']);
    expect(await names('departments: ["South"]')).toEqual([]);
    expect(await names('clearedSince: "2016-02-01"')).toEqual(['Late']);
    expect(await names('clearedSince: "2016-02-02"')).toEqual([]);
  });

  it('says what the force knew already when it cleared somebody', async () => {
    const found = await row('Early');
    expect(found).toMatchObject({
      outcome: 'FAIL',
      standard: 'STANDARD',
      concern: { id: 'CLOSE' },
      hops: 2,
      group: { name: 'Gang' },
      clearedAt: '2010-01-01T00:00:00Z',
      hiredAt: '2010-01-01T00:00:00Z',
      decision: null,
      exposure: { comparable: 6 },
    });
    expect(told(found.path)).toBe('Early Crook Gang');
  });

  it('tells what became known later from what came about later', async () => {
    const late = await row('Late');
    expect(late).toMatchObject({
      clearedAt: '2016-02-01T00:00:00Z',
      decision: { decision: 'PASS' },
      knowable: 'KNOWN_LATER',
      causeKnownSince: '2017-03-01T00:00:00Z',
    });
    expect(told(late.pathThen)).toBe('Late Crook Gang');
    expect([late.cause.from.label, late.cause.to.label].sort()).toEqual(['Crook', 'Late']);
    const fresh = await row('New');
    expect(fresh).toMatchObject({ knowable: 'AROSE_LATER', pathThen: null, causeKnownSince: '2017-03-01T00:00:00Z' });
    expect([fresh.cause.from.label, fresh.cause.to.label].sort()).toEqual(['Crook', 'New']);
  });

  it('tells that it could have been known where the policy reached a path by what was then on file', async () => {
    const asOf = '2018-01-01T00:00:00Z';
    await scene.dated.dated('vetting-decisions', {
      owner: 'P1',
      says: { decision: 'PASS', decidedAt: seconds(asOf), reasons: [] },
      knownFrom: asOf,
    });
    await scene.person('Somebody');
    expect(await row('Late')).toMatchObject({
      clearedAt: asOf,
      knowable: 'THEN_KNOWABLE',
      causeKnownSince: '2017-03-01T00:00:00Z',
    });
  });

  it('can be asked as of a day that is over', async () => {
    expect(await names('asOf: "2016-12-31"')).toEqual(['Early']);
    expect(await refused('asOf: "2999-01-01"')).toEqual([['BAD_USER_INPUT', 'asOf']]);
  });

  it('has nothing of what the viewer may not see', async () => {
    expect(await names('', 'low')).toEqual(['Early', 'Late', 'New']);
  });

  it('comes page by page', async () => {
    const first = await ask('first: 3');
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await ask(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([1, false]);
    const all = [...first.edges, ...rest.edges].map(({ node }) => node.employee.name);
    expect(all.sort()).toEqual(['Early', 'Late', 'New', 'Secret']);
    expect(await refused(`outcomes: [REFER], after: "${first.pageInfo.endCursor}"`)).toEqual([
      ['BAD_USER_INPUT', 'after'],
    ]);
  });

  it.each([
    { args: 'within: 0', argument: 'within' },
    { args: 'within: 9', argument: 'within' },
    { args: 'first: 0', argument: 'first' },
    { args: 'outcomes: []', argument: 'outcomes' },
    { args: 'outcomes: [PASS]', argument: 'outcomes' },
    { args: 'departments: []', argument: 'departments' },
    { args: 'departments: [""]', argument: 'departments[0]' },
    { args: 'after: "x"', argument: 'after' },
  ])('refuses $args', async ({ args, argument }) => {
    expect(await refused(args)).toEqual([['BAD_USER_INPUT', argument]]);
  });
});
