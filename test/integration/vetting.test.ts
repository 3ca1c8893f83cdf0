import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatedScene, HIDDEN, seconds } from '../setup/dated-scene.js';

describe('applications and the decisions on them', () => {
  let scene: DatedScene;
  let decision: string;

  const application = async (name: string, person: string, receivedAt: string) => {
    await scene.entity('APPLICATION', name);
    await scene.dated('applications', {
      owner: name,
      says: { receivedAt: seconds(receivedAt), department: 'Crime' },
      names: { person: [person] },
      knownFrom: receivedAt,
    });
  };
  const decided = (owner: string, result: string, day: string, more: object = {}, reasons: string[] = []) =>
    scene.dated('vetting-decisions', {
      owner,
      says: { decision: result, decidedAt: seconds(day), standard: 'STANDARD', reasons },
      knownFrom: day,
      ...more,
    });
  const labels = async (filter: string, who: 'high' | 'low' = 'high') => {
    const { applications } = await scene.ask(
      `{ applications(filter: ${filter}) { edges { node { label } } } }`,
      {},
      who,
    );
    return applications.edges.map(({ node }: { node: { label: string } }) => node.label);
  };

  beforeAll(async () => {
    scene = await DatedScene.open();
    for (const name of ['Ann', 'Bob', 'Chief']) await scene.entity('PERSON', name);
    await scene.entity('PERSON', 'Cat', { marking: HIDDEN });
    await application('P1', 'Ann', '2016-01-10');
    await application('P2', 'Bob', '2016-02-10');
    await application('P3', 'Cat', '2016-03-10');
    await application('P4', 'Ann', '2017-01-10');
    await decided('P1', 'FAIL', '2016-02-01', { names: { approver: ['Chief'] } }, [
      'CRIMINAL_CONNECTIONS',
      'FINANCIAL',
    ]);
    decision = await decided('P1', 'PASS', '2016-06-01', { marking: HIDDEN, names: { approver: ['Cat'] } });
    await decided('P2', 'PASS', '2016-03-01');
    await decided('P3', 'FAIL', '2016-04-01', {}, ['FINANCIAL']);
    await scene.revision(1);
  }, 120_000);

  afterAll(() => scene?.close());

  const DECISIONS = `query ($id: ID!, $at: TimePoint) { application(id: $id) { person { name } department receivedAt
    decisions(at: $at) { decision decidedAt standard reasons approver { name } } } }`;

  it('tells of an application with its decisions, decided first, first', async () => {
    const { application: found } = await scene.ask(DECISIONS, { id: scene.idOf('P1') });
    expect(found).toEqual({
      person: { name: 'Ann' },
      department: 'Crime',
      receivedAt: '2016-01-10T00:00:00Z',
      decisions: [
        {
          decision: 'FAIL',
          decidedAt: '2016-02-01T00:00:00Z',
          standard: 'STANDARD',
          reasons: ['CRIMINAL_CONNECTIONS', 'FINANCIAL'],
          approver: { name: 'Chief' },
        },
        {
          decision: 'PASS',
          decidedAt: '2016-06-01T00:00:00Z',
          standard: 'STANDARD',
          reasons: [],
          approver: { name: 'Cat' },
        },
      ],
    });
  });

  it('has no decision that the viewer may not see, nor one that was not known yet', async () => {
    const results = async (who: 'high' | 'low', at: object | null) => {
      const { application: found } = await scene.ask(DECISIONS, { id: scene.idOf('P1'), at }, who);
      return found.decisions.map((one: { decision: string }) => one.decision);
    };
    expect(await results('low', null)).toEqual(['FAIL']);
    expect(await results('high', { knownAt: '2016-05-01T00:00:00Z' })).toEqual(['FAIL']);
    expect(await results('high', { knownAt: '2016-01-20T00:00:00Z' })).toEqual([]);
    const query =
      'query ($id: ID!) { node(id: $id) { __typename ... on VettingDecision { decision application { label } } } }';
    const { node } = await scene.ask(query, { id: decision });
    expect(node).toEqual({ __typename: 'VettingDecision', decision: 'PASS', application: { label: 'P1' } });
    expect((await scene.ask(query, { id: decision }, 'low')).node).toBeNull();
  });

  it.each([
    { filter: '{}', high: ['P4', 'P3', 'P2', 'P1'], low: ['P4', 'P2', 'P1'] },
    { filter: '{ decisions: [FAIL] }', high: ['P3', 'P1'], low: ['P1'] },
    { filter: '{ decisions: [PASS] }', high: ['P2', 'P1'], low: ['P2'] },
    { filter: '{ reasons: [CRIMINAL_CONNECTIONS] }', high: ['P1'], low: ['P1'] },
    { filter: '{ decisions: [PASS], reasons: [CRIMINAL_CONNECTIONS] }', high: [], low: [] },
    { filter: '{ decidedFrom: "2016-04-01T00:00:00Z" }', high: ['P3', 'P1'], low: [] },
    { filter: '{ decidedTo: "2016-03-01T00:00:00Z" }', high: ['P1'], low: ['P1'] },
    { filter: '{ receivedTo: "2016-02-11T00:00:00Z" }', high: ['P2', 'P1'], low: ['P2', 'P1'] },
    { filter: '{ departments: ["HR"] }', high: [], low: [] },
    { filter: '{ people: ["Ann"] }', high: ['P4', 'P1'], low: ['P4', 'P1'] },
    { filter: '{ people: ["Cat"] }', high: ['P3'], low: [] },
    { filter: '{ decisions: [FAIL], at: { knownAt: "2016-03-15T00:00:00Z" } }', high: ['P1'], low: ['P1'] },
    { filter: '{ at: { knownAt: "2016-02-15T00:00:00Z" } }', high: ['P2', 'P1'], low: ['P2', 'P1'] },
  ])('narrows by $filter', async ({ filter, high, low }) => {
    const byId = filter.replace(/\["([A-Z][a-z]+)"\]/, (_, name) => `["${scene.idOf(name)}"]`);
    expect(await labels(byId)).toEqual(high);
    expect(await labels(byId, 'low')).toEqual(low);
  });

  it('is found from the person, received first, first', async () => {
    const query = 'query ($id: ID!, $at: TimePoint) { person(id: $id) { applications(at: $at) { label receivedAt } } }';
    const { person } = await scene.ask(query, { id: scene.idOf('Ann') });
    expect(person.applications).toEqual([
      { label: 'P1', receivedAt: '2016-01-10T00:00:00Z' },
      { label: 'P4', receivedAt: '2017-01-10T00:00:00Z' },
    ]);
    const earlier = await scene.ask(query, { id: scene.idOf('Ann'), at: { knownAt: '2016-12-31T00:00:00Z' } });
    expect(earlier.person.applications).toEqual([{ label: 'P1', receivedAt: '2016-01-10T00:00:00Z' }]);
  });
});
