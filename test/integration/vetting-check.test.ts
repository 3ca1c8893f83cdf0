import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seconds } from '../setup/dated-scene.js';
import { UndeclaredScene } from '../undeclared/undeclared-scene.js';

const CHECK = `query ($id: ID!, $within: Int, $at: TimePoint) { vettingCheck(application: $id, within: $within, at: $at) {
  applicant { name } outcome standard policy { version named isNamed } concern { id } deciding { path { entities { label } } group { name } }
  weighed { outcome path { entities { label } } tolerances { concern { id } by says link { kind } } } weighedCount allWeighed
  wouldChange { by outcome confidence on standard groupStatus link { kind } } exposure { comparable asClose } completeness { searchedHops } } }`;

describe('a vetting check', () => {
  let scene: UndeclaredScene;

  const application = async (name: string, person: string, says: object = {}) => {
    await scene.dated.entity('APPLICATION', name);
    const names = { person: [person] };
    await scene.dated.dated('applications', {
      owner: name,
      says: { receivedAt: seconds('2018-01-01'), ...says },
      names,
    });
  };
  const check = async (name: string, more: object = {}, who: 'high' | 'low' = 'high') =>
    (await scene.dated.ask(CHECK, { id: scene.idOf(name), ...more }, who)).vettingCheck;
  const told = (path: { entities: { label: string }[] }) => path.entities.map(({ label }) => label).join(' ');
  const refused = async (args: string) => {
    const { errors } = await scene.dated.answer(`{ vettingCheck(${args}) { outcome } }`);
    return errors.map(({ extensions }) => [extensions.code, extensions.argument]);
  };

  beforeAll(async () => {
    scene = await UndeclaredScene.open();
    for (const name of ['Ann', 'Bob', 'Cat', 'Dan', 'Crook', 'Friend']) await scene.person(name);
    await scene.person('Officer', 'North');
    await scene.group('Gang');
    await scene.link('MEMBER_OF', 'Crook', 'Gang');
    await scene.link('FRIEND', 'Friend', 'Crook');
    await scene.link('FAMILY', 'Ann', 'Crook', { known: '2018-06-01' });
    await scene.link('FRIEND', 'Bob', 'Friend');
    await scene.link('FRIEND', 'Cat', 'Crook', { hidden: true });
    await scene.link('SOCIAL_MEDIA', 'Dan', 'Friend', { validTo: '2018-06-01' });
    await application('A1', 'Ann', { standard: 'STANDARD', policyVersion: '2019' });
    await application('B1', 'Bob', { standard: 'ADJUSTED', policyVersion: '2012' });
    await application('C1', 'Cat');
    await application('D1', 'Dan');
  }, 120_000);

  afterAll(() => scene?.dated.close());

  const AT = { at: { validAt: '2019-05-01T00:00:00Z', knownAt: '2019-05-01T00:00:00Z' } };

  it('fails a close connection, says which path decides, and what would change it', async () => {
    const found = await check('A1', AT);
    expect(found).toMatchObject({
      applicant: { name: 'Ann' },
      outcome: 'FAIL',
      standard: 'STANDARD',
      policy: { version: '2019', named: '2019', isNamed: true },
      concern: { id: 'CLOSE' },
      weighedCount: 1,
      allWeighed: true,
      exposure: { comparable: 1, asClose: 0 },
      completeness: { searchedHops: 3 },
    });
    expect(told(found.deciding.path)).toBe('Ann Crook Gang');
    expect(found.wouldChange).toEqual([
      {
        by: 'LINK',
        outcome: 'PASS',
        confidence: null,
        on: null,
        standard: null,
        groupStatus: null,
        link: { kind: 'FAMILY' },
      },
      {
        by: 'GRADE',
        outcome: 'REFER',
        confidence: 35,
        on: null,
        standard: null,
        groupStatus: null,
        link: { kind: 'FAMILY' },
      },
      {
        by: 'LINK',
        outcome: 'PASS',
        confidence: null,
        on: null,
        standard: null,
        groupStatus: null,
        link: { kind: 'MEMBER_OF' },
      },
      {
        by: 'GRADE',
        outcome: 'REFER',
        confidence: 35,
        on: null,
        standard: null,
        groupStatus: null,
        link: { kind: 'MEMBER_OF' },
      },
      {
        by: 'GROUP_STATUS',
        outcome: 'REFER',
        confidence: null,
        on: null,
        standard: null,
        groupStatus: 'DISBANDED',
        link: null,
      },
    ]);
  });

  it('is of what was known at the time', async () => {
    const day = '2018-05-01T00:00:00Z';
    expect((await check('A1', { at: { validAt: day, knownAt: day } })).outcome).toBe('PASS');
    expect((await check('A1', { at: { validAt: day, knownAt: '2019-05-01T00:00:00Z' } })).outcome).toBe('FAIL');
  });

  it('is by the standard of the application, and by the policy in force where the one it names is not held', async () => {
    const found = await check('B1', AT);
    expect(found).toMatchObject({
      outcome: 'REFER',
      standard: 'ADJUSTED',
      policy: { version: '2019', named: '2012', isNamed: false },
    });
    expect(found.concern).toEqual({ id: 'THROUGH_ANOTHER' });
    expect(found.wouldChange[0]).toMatchObject({ by: 'STANDARD', outcome: 'FAIL', standard: 'STANDARD' });
    expect(found.weighed[0].tolerances).toEqual([
      { concern: { id: 'CLOSE' }, by: 'DISTANCE', says: '3 hops, more than 2', link: null },
      { concern: { id: 'CLOSE_BUT_UNSURE' }, by: 'DISTANCE', says: '3 hops, more than 2', link: null },
    ]);
  });

  it('tolerates by kind, and says when a link will have been over for long enough', async () => {
    const found = await check('D1', AT);
    expect([found.outcome, found.concern.id]).toEqual(['REFER', 'THROUGH_ANOTHER_BUT_UNSURE']);
    expect(found.weighed[0].tolerances).toContainEqual({
      concern: { id: 'THROUGH_ANOTHER' },
      by: 'KIND',
      says: 'by a link of kind SOCIAL_MEDIA',
      link: { kind: 'SOCIAL_MEDIA' },
    });
    expect(found.wouldChange).toContainEqual(
      expect.objectContaining({
        by: 'TIME',
        outcome: 'PASS',
        on: '2020-06-01T00:00:00Z',
        link: { kind: 'SOCIAL_MEDIA' },
      }),
    );
    const later = '2020-06-02T00:00:00Z';
    expect((await check('D1', { at: { validAt: later, knownAt: later } })).outcome).toBe('PASS');
  });

  it('has nothing of what the viewer may not see', async () => {
    expect((await check('C1', AT)).outcome).toBe('FAIL');
    expect(await check('C1', AT, 'low')).toMatchObject({
      outcome: 'PASS',
      concern: null,
      deciding: null,
      weighedCount: 0,
    });
  });

  it('may list what is farther away, which changes nothing of the outcome', async () => {
    expect(await check('A1', { ...AT, within: 1 })).toMatchObject({
      outcome: 'FAIL',
      completeness: { searchedHops: 3 },
    });
    expect(await check('A1', { ...AT, within: 6 })).toMatchObject({
      outcome: 'FAIL',
      completeness: { searchedHops: 6 },
    });
  });

  it('is null for what is no application, and refuses what cannot be one', async () => {
    expect(await check('Ann')).toBeNull();
    expect(await check('nobody at all')).toBeNull();
    expect(await refused('application: ""')).toEqual([['BAD_USER_INPUT', 'application']]);
    expect(await refused('application: "x", within: 0')).toEqual([['BAD_USER_INPUT', 'within']]);
    expect(await refused('application: "x", within: 9')).toEqual([['BAD_USER_INPUT', 'within']]);
    const { errors } = await scene.dated.answer(
      `{ vettingCheck(application: "${scene.idOf('A1')}") { weighed(first: 0) { outcome } } }`,
    );
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', 'first'],
    ]);
  });
});
