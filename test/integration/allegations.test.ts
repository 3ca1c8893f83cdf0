import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatedScene, HIDDEN, seconds } from '../setup/dated-scene.js';

const RECEIVED = seconds('2018-03-01');

describe('allegations', () => {
  let scene: DatedScene;
  let outcome: string;
  let details: string;

  const says = (more: object) => ({
    kind: 'DISCLOSURE_OF_INFORMATION',
    receivedAt: RECEIVED,
    effect: 'NONE',
    information: [],
    ...more,
  });
  const labels = async (filter: string, who: 'high' | 'low' = 'high') => {
    const { allegations } = await scene.ask(`{ allegations(filter: ${filter}) { edges { node { label } } } }`, {}, who);
    return allegations.edges.map(({ node }: { node: { label: string } }) => node.label);
  };

  beforeAll(async () => {
    scene = await DatedScene.open();
    for (const name of ['Ann', 'Bob']) await scene.entity('PERSON', name);
    await scene.entity('PERSON', 'Cat', { marking: HIDDEN });
    await scene.entity('GROUP', 'Ring', { marking: HIDDEN });
    await scene.entity('OPERATION', 'Alder');
    await scene.entity('INTELLIGENCE_REPORT', 'INT-1');
    await scene.dated('intelligence-reports', { owner: 'INT-1', says: { reference: 'INT-1', receivedAt: RECEIVED } });
    for (const name of ['A1', 'A2', 'A3']) await scene.entity('ALLEGATION', name);
    await scene.entity('ALLEGATION', 'A4', { marking: HIDDEN });
    details = await scene.dated('allegations', {
      owner: 'A1',
      says: says({ reference: 'DOI/1', information: ['POLICE_ACTIVITY'], effect: 'NONE' }),
      names: { subject: ['Ann'] },
      knownFrom: '2018-03-02',
      knownTo: '2018-06-01',
      closedRevision: 2,
    });
    await scene.dated('allegations', {
      owner: 'A1',
      says: says({
        reference: 'DOI/1',
        information: ['POLICE_ACTIVITY', 'RIVALS'],
        effect: 'COMPROMISED',
        beforeEvent: true,
        occurredFrom: seconds('2018-02-01'),
        occurredTo: seconds('2018-02-02'),
        harm: 'none known',
        inducement: 'cash',
      }),
      names: { subject: ['Cat', 'Bob'], operation: ['Alder'], report: ['INT-1'] },
      knownFrom: '2018-06-01',
      revision: 2,
    });
    await scene.dated('allegations', {
      owner: 'A2',
      says: says({ receivedAt: seconds('2018-04-01'), kind: 'APPROACH' }),
    });
    await scene.dated('allegations', { owner: 'A3', says: says({}), names: { subject: ['Cat'] } });
    await scene.dated('allegations', { owner: 'A4', says: says({}), marking: HIDDEN });
    await scene.dated('allegation-recipients', {
      owner: 'A1',
      says: { recipientKind: 'ORGANISED_CRIME_GROUP', relationship: 'FAMILY' },
      names: { recipient: ['Ring'] },
    });
    await scene.dated('outcomes', {
      owner: 'A1',
      says: { outcome: 'DISMISSAL', decidedAt: seconds('2019-01-02') },
      names: { person: ['Cat'] },
    });
    outcome = await scene.dated('outcomes', {
      owner: 'A1',
      says: { outcome: 'WRITTEN_WARNING', decidedAt: seconds('2019-01-01') },
      names: { person: ['Bob'] },
    });
    await scene.revision(2);
  }, 120_000);

  afterAll(() => scene?.close());

  const WHOLE = `query ($id: ID!, $at: TimePoint) { allegation(id: $id, at: $at) {
    label reference allegationKind receivedAt effect information beforeEvent occurredFrom occurredTo harm inducement knownFrom
    subjects { name } operation { name } report { reference }
    recipients { recipientKind relationship recipient { label } }
    outcomes { outcome decidedAt person { name } allegation { reference } } } }`;

  it('says all that is known of one', async () => {
    const { allegation } = await scene.ask(WHOLE, { id: scene.idOf('A1') });
    expect(allegation).toEqual({
      label: 'A1',
      reference: 'DOI/1',
      allegationKind: 'DISCLOSURE_OF_INFORMATION',
      receivedAt: '2018-03-01T00:00:00Z',
      effect: 'COMPROMISED',
      information: ['POLICE_ACTIVITY', 'RIVALS'],
      beforeEvent: true,
      occurredFrom: '2018-02-01T00:00:00Z',
      occurredTo: '2018-02-02T00:00:00Z',
      harm: 'none known',
      inducement: 'cash',
      knownFrom: '2018-06-01T00:00:00Z',
      subjects: [{ name: 'Bob' }, { name: 'Cat' }],
      operation: { name: 'Alder' },
      report: { reference: 'INT-1' },
      recipients: [{ recipientKind: 'ORGANISED_CRIME_GROUP', relationship: 'FAMILY', recipient: { label: 'Ring' } }],
      outcomes: [
        {
          outcome: 'WRITTEN_WARNING',
          decidedAt: '2019-01-01T00:00:00Z',
          person: { name: 'Bob' },
          allegation: { reference: 'DOI/1' },
        },
        {
          outcome: 'DISMISSAL',
          decidedAt: '2019-01-02T00:00:00Z',
          person: { name: 'Cat' },
          allegation: { reference: 'DOI/1' },
        },
      ],
    });
  });

  it('leaves out whom the viewer may not see, and what is said of nobody else', async () => {
    const { allegation } = await scene.ask(WHOLE, { id: scene.idOf('A1') }, 'low');
    expect(allegation.subjects).toEqual([{ name: 'Bob' }]);
    expect(allegation.recipients).toEqual([
      { recipientKind: 'ORGANISED_CRIME_GROUP', relationship: 'FAMILY', recipient: null },
    ]);
    expect(allegation.outcomes.map(({ person }: { person: object }) => person)).toEqual([{ name: 'Bob' }]);
    expect(await labels('{}', 'low')).toEqual(['A2', 'A1', 'A3']);
    expect(await labels('{}')).toEqual(['A2', 'A1', 'A3', 'A4']);
    expect((await scene.ask(WHOLE, { id: scene.idOf('A4') }, 'low')).allegation).toBeNull();
  });

  it('says what was known before a correction, in a list and all that it leads to', async () => {
    const at = 'at: { knownAt: "2018-05-01T00:00:00Z" }';
    const { allegations } = await scene.ask(`{ allegations(filter: { ${at}, receivedTo: "2018-03-02T00:00:00Z" }) {
      edges { node { label effect information subjects { name } operation { name } } } } }`);
    expect(allegations.edges.map(({ node }: { node: object }) => node)).toEqual([
      { label: 'A1', effect: 'NONE', information: ['POLICE_ACTIVITY'], subjects: [{ name: 'Ann' }], operation: null },
      { label: 'A3', effect: 'NONE', information: [], subjects: [{ name: 'Cat' }], operation: null },
      { label: 'A4', effect: 'NONE', information: [], subjects: [], operation: null },
    ]);
    const { allegation } = await scene.ask(WHOLE, { id: scene.idOf('A1'), at: { knownAt: '2018-06-01T00:00:00Z' } });
    expect(allegation.effect).toBe('COMPROMISED');
  });

  it('leaves out one of which nothing was known yet', async () => {
    expect(await labels('{ at: { knownAt: "2018-03-01T23:59:59Z" } }')).toEqual(['A2', 'A3', 'A4']);
    const before = { id: scene.idOf('A1'), at: { knownAt: '2018-03-01T00:00:00Z' } };
    expect((await scene.ask(WHOLE, before)).allegation).toBeNull();
  });

  it.each([
    { filter: '{ kinds: [APPROACH] }', high: ['A2'], low: ['A2'] },
    { filter: '{ receivedFrom: "2018-04-01T00:00:00Z" }', high: ['A2'], low: ['A2'] },
    { filter: '{ receivedTo: "2018-04-01T00:00:00Z" }', high: ['A1', 'A3', 'A4'], low: ['A1', 'A3'] },
    { filter: '{ effects: [COMPROMISED, DROPPED] }', high: ['A1'], low: ['A1'] },
    { filter: '{ subjects: ["Cat"] }', high: ['A1', 'A3'], low: [] },
    { filter: '{ subjects: ["Ann"] }', high: [], low: [] },
    { filter: '{ operations: ["Alder"] }', high: ['A1'], low: ['A1'] },
  ])('narrows by $filter', async ({ filter, high, low }) => {
    const byId = filter.replace(/\["([A-Z][a-z]+)"\]/, (_, name) => `["${scene.idOf(name)}"]`);
    expect(await labels(byId)).toEqual(high);
    expect(await labels(byId, 'low')).toEqual(low);
  });

  it('comes page by page, in the order of receipt and then of ids, at the revision of the first page', async () => {
    const query = `query ($after: String) { allegations(first: 1, after: $after) {
      edges { node { label effect } } pageInfo { hasNextPage endCursor } } }`;
    const pages = [(await scene.ask(query)).allegations];
    await scene.entity('ALLEGATION', 'A5', { revision: 3 });
    await scene.dated('allegations', { owner: 'A5', says: says({}), revision: 3 });
    await scene.revision(3);
    while (pages.at(-1).pageInfo.hasNextPage)
      pages.push((await scene.ask(query, { after: pages.at(-1).pageInfo.endCursor })).allegations);
    expect(pages.flatMap(({ edges }) => edges.map(({ node }: { node: object }) => node))).toEqual([
      { label: 'A2', effect: 'NONE' },
      { label: 'A1', effect: 'COMPROMISED' },
      { label: 'A3', effect: 'NONE' },
      { label: 'A4', effect: 'NONE' },
    ]);
    expect(await labels('{}')).toEqual(['A2', 'A1', 'A3', 'A4', 'A5']);
  });

  it('refuses a filter that finds nothing, and the cursor of another question, by the argument', async () => {
    const refused = async (text: string) =>
      (await scene.answer(`{ allegations(${text}) { pageInfo { endCursor } } }`)).errors[0];
    const period = 'receivedFrom: "2018-04-01T00:00:00Z", receivedTo: "2018-04-01T00:00:00Z"';
    expect((await refused('filter: { kinds: [] }'))?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.kinds',
    });
    expect((await refused(`filter: { ${period} }`))?.extensions.argument).toBe('filter.receivedTo');
    const { allegations } = await scene.ask('{ allegations(first: 1) { pageInfo { endCursor } } }');
    const after = `filter: { kinds: [OTHER] }, after: "${allegations.pageInfo.endCursor}"`;
    expect((await refused(after))?.extensions.argument).toBe('after');
  });

  it('is found by the ids of what is dated by itself, not of its versions', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const { nodes } = await scene.ask(query, { ids: [scene.idOf('A1'), outcome, details] });
    expect(nodes).toEqual([
      { __typename: 'Allegation', id: scene.idOf('A1') },
      { __typename: 'AllegationOutcome', id: outcome },
      null,
    ]);
  });

  it('takes as many statements for many as for few', async () => {
    const sent: string[] = [];
    scene.observe((name) => {
      if (!name.startsWith('feed/')) sent.push(name);
    });
    const counts: string[][] = [];
    for (const first of [1, 4]) {
      sent.length = 0;
      await scene.ask(
        'query ($first: Int!) { allegations(first: $first) { edges { node { effect subjects { name } outcomes { outcome } } } } }',
        { first },
      );
      counts.push([...sent].sort());
    }
    expect(counts[1]).toEqual(['allegation/list', 'entity/by-ids', 'facet/of-entities', 'viewer/view']);
  });
});
