import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatedScene, HIDDEN, seconds } from '../setup/dated-scene.js';

describe('intelligence reports', () => {
  let scene: DatedScene;

  const report = async (name: string, receivedAt: string, filedAt: string | null, more: object = {}) => {
    await scene.entity('INTELLIGENCE_REPORT', name);
    await scene.dated('intelligence-reports', {
      owner: name,
      says: {
        reference: name,
        receivedAt: seconds(receivedAt),
        filedAt: filedAt === null ? null : seconds(filedAt),
        receivingUnit: 'CCU',
        category: 'drugs',
        sourceEvaluation: 2,
        informationAssessment: 'C',
        handling: 'P',
      },
      ...more,
    });
  };
  const labels = async (filter: string, who: 'high' | 'low' = 'high') => {
    const { intelligenceReports } = await scene.ask(
      `{ intelligenceReports(filter: ${filter}) { edges { node { label } } } }`,
      {},
      who,
    );
    return intelligenceReports.edges.map(({ node }: { node: { label: string } }) => node.label);
  };

  beforeAll(async () => {
    scene = await DatedScene.open();
    await scene.entity('PERSON', 'Ann');
    await scene.entity('GROUP', 'Ring', { marking: HIDDEN });
    await report('R1', '2019-01-10', null, { names: { subject: ['Ring', 'Ann'] } });
    await report('R2', '2019-02-10', '2019-03-01', { names: { subject: ['Ring'] } });
    await report('R3', '2019-03-10', null, { knownTo: '2019-05-01', closedRevision: 1 });
    await scene.dated('intelligence-reports', {
      owner: 'R3',
      says: { reference: 'R3', receivedAt: seconds('2019-03-10'), filedAt: seconds('2019-04-01') },
      knownFrom: '2019-05-01',
    });
    await report('R4', '2019-04-20', null, { marking: HIDDEN });
    await scene.revision(1);
  }, 120_000);

  afterAll(() => scene?.close());

  it('says what is known of one', async () => {
    const query = `query ($id: ID!) { intelligenceReport(id: $id) { reference receivedAt receivingUnit category status filedAt
      sourceEvaluation informationAssessment handling handlingConditions subjects { label } } }`;
    const { intelligenceReport } = await scene.ask(query, { id: scene.idOf('R1') });
    expect(intelligenceReport).toEqual({
      reference: 'R1',
      receivedAt: '2019-01-10T00:00:00Z',
      receivingUnit: 'CCU',
      category: 'drugs',
      status: 'OPEN',
      filedAt: null,
      sourceEvaluation: 'UNTESTED',
      informationAssessment: 'C',
      handling: 'P',
      handlingConditions: null,
      subjects: [{ label: 'Ann' }, { label: 'Ring' }],
    });
    const seen = await scene.ask(query, { id: scene.idOf('R1') }, 'low');
    expect(seen.intelligenceReport.subjects).toEqual([{ label: 'Ann' }]);
  });

  it.each([
    { filter: '{}', high: ['R4', 'R3', 'R2', 'R1'], low: ['R3', 'R2', 'R1'] },
    { filter: '{ status: OPEN }', high: ['R4', 'R1'], low: ['R1'] },
    { filter: '{ status: FILED }', high: ['R3', 'R2'], low: ['R3', 'R2'] },
    { filter: '{ status: OPEN, at: { validAt: "2019-02-20T00:00:00Z" } }', high: ['R2', 'R1'], low: ['R2', 'R1'] },
    { filter: '{ status: FILED, at: { validAt: "2019-04-14T00:00:00Z" } }', high: ['R3', 'R2'], low: ['R3', 'R2'] },
    { filter: '{ status: OPEN, at: { knownAt: "2019-04-14T00:00:00Z" } }', high: ['R3', 'R1'], low: ['R3', 'R1'] },
    {
      filter: '{ receivedFrom: "2019-02-10T00:00:00Z", receivedTo: "2019-04-20T00:00:00Z" }',
      high: ['R3', 'R2'],
      low: ['R3', 'R2'],
    },
    { filter: '{ receivingUnits: ["CCU"] }', high: ['R4', 'R2', 'R1'], low: ['R2', 'R1'] },
    { filter: '{ subjects: ["Ring"] }', high: ['R2', 'R1'], low: [] },
  ])('narrows by $filter', async ({ filter, high, low }) => {
    const byId = filter.replace(/\["([A-Z][a-z]+)"\]/, (_, name) => `["${scene.idOf(name)}"]`);
    expect(await labels(byId)).toEqual(high);
    expect(await labels(byId, 'low')).toEqual(low);
  });

  it('gives the status of the time of the list, and of any other that is asked for', async () => {
    const { intelligenceReports } = await scene.ask(`{
      intelligenceReports(filter: { at: { knownAt: "2019-04-14T00:00:00Z" } }) { edges { node {
        label status before: status(at: { validAt: "2019-02-01T00:00:00Z" }) now: status(at: {}) } } } }`);
    expect(intelligenceReports.edges.map(({ node }: { node: object }) => node)).toEqual([
      { label: 'R4', status: null, before: null, now: 'OPEN' },
      { label: 'R3', status: 'OPEN', before: null, now: 'FILED' },
      { label: 'R2', status: 'FILED', before: null, now: 'FILED' },
      { label: 'R1', status: 'OPEN', before: 'OPEN', now: 'OPEN' },
    ]);
  });
});
