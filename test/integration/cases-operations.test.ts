import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatedScene, HIDDEN, seconds } from '../setup/dated-scene.js';

describe('cases and operations', () => {
  let scene: DatedScene;
  let assignment: string;
  let hiddenTarget: string;

  const labels = async (list: 'cases' | 'operations', filter: string, who: 'high' | 'low' = 'high') => {
    const byId = filter.replace(/\["([A-Z][a-z]+)"\]/, (_, name) => `["${scene.idOf(name)}"]`);
    const data = await scene.ask(`{ ${list}(filter: ${byId}) { edges { node { label } } } }`, {}, who);
    return data[list].edges.map(({ node }: { node: { label: string } }) => node.label);
  };

  beforeAll(async () => {
    scene = await DatedScene.open();
    for (const name of ['Ann', 'Bob']) await scene.entity('PERSON', name);
    await scene.entity('PERSON', 'Cat', { marking: HIDDEN });
    await scene.entity('GROUP', 'Ring');
    for (const name of ['Birch', 'Alder']) await scene.entity('OPERATION', name);
    await scene.entity('OPERATION', 'Cedar', { marking: HIDDEN });
    await scene.entity('ALLEGATION', 'Doi');
    await scene.dated('allegations', { owner: 'Doi', says: { kind: 'OTHER', receivedAt: 0 } });
    assignment = await scene.dated('assignments', {
      owner: 'Alder',
      says: { role: 'Handler' },
      names: { employee: ['Ann'] },
      validFrom: '2018-02-01',
      validTo: '2018-03-01',
    });
    await scene.dated('assignments', { owner: 'Alder', names: { employee: ['Cat'] } });
    await scene.dated('assignments', { owner: 'Birch', names: { employee: ['Ann'] }, knownFrom: '2018-06-01' });
    await scene.dated('targets', { owner: 'Alder', names: { target: ['Ring'] } });
    hiddenTarget = await scene.dated('targets', { owner: 'Birch', names: { target: ['Cat'] } });
    await scene.entity('CASE', 'C2');
    await scene.entity('CASE', 'C1');
    await scene.entity('CASE', 'C3', { marking: HIDDEN });
    await scene.dated('cases', {
      owner: 'C1',
      says: { reference: 'C1', title: 'Leak', openedAt: seconds('2018-03-01'), closedAt: seconds('2018-09-01') },
      names: { allegation: ['Doi'], member: ['Bob'], subject: ['Ann', 'Cat', 'Alder'] },
    });
    await scene.dated('cases', { owner: 'C2', says: { reference: 'C2', openedAt: seconds('2018-05-01') } });
    await scene.dated('cases', { owner: 'C3', says: { reference: 'C3' }, marking: HIDDEN });
    await scene.revision(1);
  }, 120_000);

  afterAll(() => scene?.close());

  it('tells of a case and whom it is about, as far as the viewer may see', async () => {
    const query = `query ($id: ID!) { case(id: $id) { label reference title openedAt closedAt
      allegations { allegationKind } members { name } subjects { __typename label } } }`;
    const { case: found } = await scene.ask(query, { id: scene.idOf('C1') });
    expect(found).toEqual({
      label: 'C1',
      reference: 'C1',
      title: 'Leak',
      openedAt: '2018-03-01T00:00:00Z',
      closedAt: '2018-09-01T00:00:00Z',
      allegations: [{ allegationKind: 'OTHER' }],
      members: [{ name: 'Bob' }],
      subjects: [
        { __typename: 'Operation', label: 'Alder' },
        { __typename: 'Person', label: 'Ann' },
        { __typename: 'Person', label: 'Cat' },
      ],
    });
    const { case: seen } = await scene.ask(query, { id: scene.idOf('C1') }, 'low');
    expect(seen.subjects.map(({ label }: { label: string }) => label)).toEqual(['Alder', 'Ann']);
  });

  it.each([
    { filter: '{}', high: ['C1', 'C2', 'C3'], low: ['C1', 'C2'] },
    { filter: '{ open: true }', high: ['C2', 'C3'], low: ['C2'] },
    { filter: '{ open: true, at: { validAt: "2018-04-01T00:00:00Z" } }', high: ['C1', 'C3'], low: ['C1'] },
    { filter: '{ open: false }', high: ['C1'], low: ['C1'] },
    { filter: '{ allegations: ["Doi"] }', high: ['C1'], low: ['C1'] },
    { filter: '{ members: ["Bob"] }', high: ['C1'], low: ['C1'] },
    { filter: '{ subjects: ["Cat"] }', high: ['C1'], low: [] },
    { filter: '{ at: { knownAt: "2017-01-01T00:00:00Z" } }', high: [], low: [] },
  ])('lists cases by $filter', async ({ filter, high, low }) => {
    expect(await labels('cases', filter)).toEqual(high);
    expect(await labels('cases', filter, 'low')).toEqual(low);
  });

  it('tells who works on an operation and whom it is aimed at, as far as the viewer may see', async () => {
    const query = `query ($id: ID!, $at: TimePoint) { operation(id: $id) { name
      assignments(at: $at) { role validFrom validTo employee { name } operation { name } } targets(at: $at) { target { label } } } }`;
    const ann = {
      role: 'Handler',
      validFrom: '2018-02-01T00:00:00Z',
      validTo: '2018-03-01T00:00:00Z',
      employee: { name: 'Ann' },
      operation: { name: 'Alder' },
    };
    const cat = { role: null, validFrom: null, validTo: null, employee: { name: 'Cat' }, operation: { name: 'Alder' } };
    const targets = [{ target: { label: 'Ring' } }];
    const id = scene.idOf('Alder');
    expect((await scene.ask(query, { id })).operation).toEqual({ name: 'Alder', assignments: [cat, ann], targets });
    expect((await scene.ask(query, { id }, 'low')).operation).toEqual({ name: 'Alder', assignments: [ann], targets });
    const { operation } = await scene.ask(query, { id, at: { validAt: '2018-03-01T00:00:00Z' } });
    expect(operation.assignments).toEqual([cat]);
  });

  it('tells what an employee was assigned to, by what was known', async () => {
    const query = `query ($id: ID!, $at: TimePoint) { person(id: $id) { assignments(at: $at) { operation { name } } } }`;
    const operations = async (at: object | null) => {
      const { person } = await scene.ask(query, { id: scene.idOf('Ann'), at });
      return person.assignments.map(({ operation }: { operation: { name: string } }) => operation.name);
    };
    expect(await operations(null)).toEqual(['Birch', 'Alder']);
    expect(await operations({ knownAt: '2018-05-01T00:00:00Z' })).toEqual(['Alder']);
  });

  it.each([
    { filter: '{}', high: ['Alder', 'Birch', 'Cedar'], low: ['Alder', 'Birch'] },
    { filter: '{ nameStartsWith: "b" }', high: ['Birch'], low: ['Birch'] },
    { filter: '{ employees: ["Ann"] }', high: ['Alder', 'Birch'], low: ['Alder', 'Birch'] },
    { filter: '{ employees: ["Ann"], at: { validAt: "2018-03-01T00:00:00Z" } }', high: ['Birch'], low: ['Birch'] },
    { filter: '{ employees: ["Ann"], at: { knownAt: "2018-05-01T00:00:00Z" } }', high: ['Alder'], low: ['Alder'] },
    { filter: '{ employees: ["Cat"] }', high: ['Alder'], low: [] },
    { filter: '{ targets: ["Ring"] }', high: ['Alder'], low: ['Alder'] },
    { filter: '{ targets: ["Cat"] }', high: ['Birch'], low: [] },
    { filter: '{ statuses: [CLOSED] }', high: [], low: [] },
  ])('lists operations by $filter', async ({ filter, high, low }) => {
    expect(await labels('operations', filter)).toEqual(high);
    expect(await labels('operations', filter, 'low')).toEqual(low);
  });

  it('comes page by page', async () => {
    const query = `query ($after: String) { operations(first: 2, after: $after) {
      edges { node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const { operations: first } = await scene.ask(query);
    const { operations: second } = await scene.ask(query, { after: first.pageInfo.endCursor });
    expect([first, second].map(({ edges }) => edges.map(({ node }: { node: { name: string } }) => node.name))).toEqual([
      ['Alder', 'Birch'],
      ['Cedar'],
    ]);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('finds assignments and targets by their ids, but not those of whom the viewer may not see', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
    const ids = [assignment, hiddenTarget, scene.idOf('C3')];
    expect((await scene.ask(query, { ids })).nodes).toEqual([
      { __typename: 'Assignment' },
      { __typename: 'Target' },
      { __typename: 'Case' },
    ]);
    expect((await scene.ask(query, { ids }, 'low')).nodes).toEqual([{ __typename: 'Assignment' }, null, null]);
  });
});
