import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatedScene, HIDDEN, seconds } from '../setup/dated-scene.js';

describe('vulnerable-association records', () => {
  let scene: DatedScene;

  const declaration = async (name: string, says: object, names: Record<string, string[]>, more: object = {}) => {
    await scene.entity('DECLARATION', name);
    await scene.dated('declarations', { owner: name, says: { association: 'CRIMINAL', ...says }, names, ...more });
  };
  const labels = async (filter: string, who: 'high' | 'low' = 'high') => {
    const { declarations } = await scene.ask(
      `{ declarations(filter: ${filter}) { edges { node { label } } } }`,
      {},
      who,
    );
    return declarations.edges.map(({ node }: { node: { label: string } }) => node.label);
  };

  beforeAll(async () => {
    scene = await DatedScene.open();
    for (const name of ['Ann', 'Bob']) await scene.entity('PERSON', name);
    await scene.entity('PERSON', 'Cat', { marking: HIDDEN });
    await scene.entity('GROUP', 'Ring');
    await declaration(
      'D1',
      {
        origin: 'SELF_DECLARATION',
        at: seconds('2017-05-01'),
        outcome: 'CONDITIONS',
        conditions: 'no contact',
        reviewAt: seconds('2018-05-01'),
      },
      { employee: ['Ann'], associate: ['Cat'] },
      { validFrom: '2015-01-01', validTo: '2017-12-31' },
    );
    await declaration(
      'D2',
      { origin: 'INTELLIGENCE', at: seconds('2017-06-01'), outcome: null },
      { employee: ['Ann'], associate: ['Ring'] },
      { knownTo: '2018-06-01', closedRevision: 2 },
    );
    await scene.dated('declarations', {
      owner: 'D2',
      says: { association: 'BUSINESS', origin: 'INTELLIGENCE', at: seconds('2017-06-01'), outcome: 'NO_ACTION' },
      names: { employee: ['Bob'], associate: ['Ring'] },
      knownFrom: '2018-06-01',
      revision: 2,
    });
    await declaration('D3', { origin: 'INTELLIGENCE', at: seconds('2017-07-01') }, { employee: ['Cat'] });
    await scene.revision(2);
  }, 120_000);

  afterAll(() => scene?.close());

  const ONE = `query ($id: ID!, $at: TimePoint) { declaration(id: $id, at: $at) {
    label association origin at outcome conditions reviewAt validFrom validTo employee { name } associate { label } } }`;

  it('says what was declared, whom of, and what was decided', async () => {
    const { declaration: found } = await scene.ask(ONE, { id: scene.idOf('D1') });
    expect(found).toEqual({
      label: 'D1',
      association: 'CRIMINAL',
      origin: 'SELF_DECLARATION',
      at: '2017-05-01T00:00:00Z',
      outcome: 'CONDITIONS',
      conditions: 'no contact',
      reviewAt: '2018-05-01T00:00:00Z',
      validFrom: '2015-01-01T00:00:00Z',
      validTo: '2017-12-31T00:00:00Z',
      employee: { name: 'Ann' },
      associate: { label: 'Cat' },
    });
  });

  it('has no associate that the viewer may not see, and is not there without its employee', async () => {
    expect((await scene.ask(ONE, { id: scene.idOf('D1') }, 'low')).declaration.associate).toBeNull();
    expect((await scene.ask(ONE, { id: scene.idOf('D3') })).declaration.employee).toEqual({ name: 'Cat' });
    expect((await scene.ask(ONE, { id: scene.idOf('D3') }, 'low')).declaration).toBeNull();
  });

  it('goes with the employee of the version known at the time', async () => {
    const query = `query ($ann: ID!, $bob: ID!, $at: TimePoint) {
      ann: person(id: $ann) { declarations(at: $at) { label association } }
      bob: person(id: $bob) { declarations(at: $at) { label association } } }`;
    const people = { ann: scene.idOf('Ann'), bob: scene.idOf('Bob') };
    const d1 = { label: 'D1', association: 'CRIMINAL' };
    expect(await scene.ask(query, people)).toEqual({
      ann: { declarations: [d1] },
      bob: { declarations: [{ label: 'D2', association: 'BUSINESS' }] },
    });
    expect(await scene.ask(query, { ...people, at: { knownAt: '2018-05-31T23:59:59Z' } })).toEqual({
      ann: { declarations: [d1, { label: 'D2', association: 'CRIMINAL' }] },
      bob: { declarations: [] },
    });
  });

  it.each([
    { filter: '{}', high: ['D3', 'D2', 'D1'], low: ['D2', 'D1'] },
    { filter: '{ origins: [SELF_DECLARATION] }', high: ['D1'], low: ['D1'] },
    { filter: '{ associations: [CRIMINAL] }', high: ['D3', 'D1'], low: ['D1'] },
    { filter: '{ outcomes: [NO_ACTION] }', high: ['D2'], low: ['D2'] },
    { filter: '{ employees: ["Bob"] }', high: ['D2'], low: ['D2'] },
    { filter: '{ associates: ["Cat"] }', high: ['D1'], low: [] },
    { filter: '{ associates: ["Ring"] }', high: ['D2'], low: ['D2'] },
    { filter: '{ madeFrom: "2017-05-01T00:00:00Z", madeTo: "2017-06-01T00:00:00Z" }', high: ['D1'], low: ['D1'] },
    { filter: '{ at: { validAt: "2018-01-01T00:00:00Z" } }', high: ['D3', 'D2'], low: ['D2'] },
    { filter: '{ at: { validAt: "2017-01-01T00:00:00Z" } }', high: ['D3', 'D2', 'D1'], low: ['D2', 'D1'] },
    {
      filter: '{ employees: ["Ann"], at: { knownAt: "2018-02-01T00:00:00Z" } }',
      high: ['D2', 'D1'],
      low: ['D2', 'D1'],
    },
  ])('narrows by $filter', async ({ filter, high, low }) => {
    const byId = filter.replace(/\["([A-Z][a-z]+)"\]/, (_, name) => `["${scene.idOf(name)}"]`);
    expect(await labels(byId)).toEqual(high);
    expect(await labels(byId, 'low')).toEqual(low);
  });
});
