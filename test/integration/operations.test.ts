import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { createService } from '../../src/index.js';
import { type Answer, ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const GRADED = 'grading: { sourceEvaluation: RELIABLE, informationAssessment: B }';
const SINCE = 'times: { validFrom: "2015-01-01T00:00:00Z", knownFrom: "2016-01-01T00:00:00Z" }';

describe('the operations of the API', () => {
  let service: TestService;
  let outsider: FastifyInstance;
  let outsiderUrl: string;
  const ids: Record<string, string> = {};
  const evidence: Record<string, string> = {};

  const data = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer['data']> => {
    const answer = await ask(service.url, query, variables);
    expect(answer.errors).toEqual([]);
    return answer.data;
  };

  const add = async (name: string, field: string, input: string) => {
    const made = await data(
      `mutation { ${field}(input: { operationId: "${name}", ${input} }) { revision entity { id } } }`,
    );
    ids[name] = made[field].entity.id;
  };

  const link = async (kind: string, from: string, to: string, more = '') => {
    const made = await data(
      `mutation { recordLink(input: { operationId: "${kind} ${from} ${to} ${more.length}", kind: ${kind}, from: "${ids[from]}", to: "${ids[to]}",
         provenance: INTELLIGENCE, sourceKey: "INT-${from}-${to}", ${GRADED}, ${SINCE} ${more} }) { evidence { id } link { id } } }`,
    );
    evidence[`${from} ${to}`] = made.recordLink.evidence.id;
  };

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
    outsider = await createService({
      database: service.database,
      logger: pino({ level: 'silent' }),
      paths: { engine: { threads: 0 } },
      viewer: { subject: 'low', level: 'OFFICIAL', compartments: [], roles: ['ANALYST'], employeeId: null },
    });
    outsiderUrl = await outsider.listen({ port: 0, host: '127.0.0.1' });
    await add('ann', 'addPerson', 'name: "Ann Archer", externalIds: [{ system: "HR", id: "E-1" }]');
    await add(
      'ann-job',
      'addEmployment',
      `person: "${ids.ann}", staffNumber: "PC 4711", rank: "Constable", department: "CID", ${SINCE}`,
    );
    await add('bob', 'addPerson', 'name: "Bob Baker", aliases: ["Bobby"], dateOfBirth: "1980-02"');
    await add('cat', 'addPerson', 'name: "Çatherine Cole", marking: { level: SECRET }');
    await add('ring', 'addGroup', 'name: "The Ring", groupKind: ORGANISED_CRIME_GROUP, territory: "North"');
    await add('ring-status', 'addGroupStatus', `group: "${ids.ring}", status: ACTIVE, threatBand: HIGH, ${SINCE}`);
    await add('phone', 'addPhone', 'number: "+44 7700 900123"');
    await add(
      'record',
      'addRecord',
      `system: CRIME, reference: "CR/2018/1", about: [{ entity: "${ids.bob}", role: SUSPECT }]`,
    );
    for (const hour of [1, 2, 3])
      await add(
        `look-up ${hour}`,
        'addAccessEvent',
        `account: "u1", employee: "${ids.ann}", record: "${ids.record}", system: CRIME, action: VIEW, at: "2018-05-01T0${hour}:00:00Z"${hour === 2 ? ', purpose: "enquiry"' : ''}`,
      );
    await link('FRIEND', 'ann', 'bob');
    await link('MEMBER_OF', 'bob', 'ring');
    await link('USES', 'bob', 'phone');
    await link('USES', 'ann', 'phone');
    await link('FAMILY', 'ann', 'cat', ', marking: { level: SECRET }');
    await link('MEMBER_OF', 'cat', 'ring', ', marking: { level: SECRET }');
  }, 120_000);

  afterAll(async () => {
    await outsider?.close();
    await service?.close();
  });

  it('screens employees against groups, each hop with its evidence', async () => {
    const { employeeGroupLinks } = await data(`{ employeeGroupLinks(within: 4) {
      totalCount
      edges { node { hops employee { name } group { name status threatBand }
        path { strength weakest independentSources handling entities { label }
          links { kind confidence declared from { label } to { label } evidence { sourceKey provenance } } } } }
      completeness { searchedHops hubsSkipped truncated unknownIds } } }`);
    const { path, ...row } = employeeGroupLinks.edges[0].node;
    expect(employeeGroupLinks.totalCount).toBe(1);
    expect(row).toEqual({
      hops: 2,
      employee: { name: 'Ann Archer' },
      group: { name: 'The Ring', status: 'ACTIVE', threatBand: 'HIGH' },
    });
    expect(path).toMatchObject({ weakest: 85, independentSources: 2, handling: 'P' });
    expect(path.strength).toBeCloseTo(0.85 * 0.85, 10);
    expect(path.links.map(({ kind, declared }: { kind: string; declared: string }) => [kind, declared])).toEqual([
      [expect.stringMatching(/FRIEND|FAMILY/), 'UNDECLARED'],
      ['MEMBER_OF', 'NOT_APPLICABLE'],
    ]);
  });

  it('gives both best paths, in order, page by page, at the revision of the first page', async () => {
    const query = `query ($from: ID!, $to: ID!, $after: String) {
      paths(from: $from, to: { id: $to }, within: 3, first: 1, after: $after) {
        edges { node { hops entities { id } } } pageInfo { hasNextPage endCursor } completeness { asOfRevision } } }`;
    const ends = { from: ids.ann, to: ids.ring };
    const first = (await data(query, ends)).paths;
    await add('late', 'addPerson', 'name: "Late Comer"');
    const pages = [first];
    while (pages.at(-1).pageInfo.hasNextPage)
      pages.push((await data(query, { ...ends, after: pages.at(-1).pageInfo.endCursor })).paths);
    expect(pages.map(({ edges }) => edges[0].node.hops)).toEqual([2, 2, 3]);
    expect(new Set(pages.map(({ completeness }) => completeness.asOfRevision)).size).toBe(1);
    const second = pages
      .slice(0, 2)
      .map(({ edges }) => edges[0].node.entities[1].id)
      .sort();
    expect(second).toEqual([ids.bob, ids.cat].sort());
  });

  it('answers from the person’s end and from the group’s', async () => {
    const { person, group } = await data(
      `query ($person: ID!, $group: ID!) {
         person(id: $person) { employed linksToGroups(first: 1) { edges { node { entities { label } } } } }
         group(id: $group) { linksToEmployees { edges { node { hops entities { id } } } } } }`,
      { person: ids.ann, group: ids.ring },
    );
    expect(person.employed).toBe(true);
    expect(person.linksToGroups.edges[0].node.entities.at(-1)).toEqual({ label: 'The Ring' });
    const [{ node }] = group.linksToEmployees.edges;
    expect([node.hops, node.entities[0].id, node.entities[2].id]).toEqual([2, ids.ring, ids.ann]);
  });

  it('finds by names, numbers, external ids and misspellings', async () => {
    const { lookup, search, kinds } = await data(`{
      lookup(identifiers: ["pc4711", "07700 900123", "+447700900123", "BOBBY", "e1", "nobody"]) { identifier entities { id } }
      search(text: "Bob Bakre", first: 1) { score entity { label } }
      kinds: search(text: "ring", kinds: [GROUP]) { matched } }`);
    expect(lookup.map(({ entities }: { entities: { id: string }[] }) => entities.map(({ id }) => id))).toEqual([
      [ids.ann],
      [ids.phone],
      [ids.phone],
      [ids.bob],
      [ids.ann],
      [],
    ]);
    expect(search[0].entity.label).toBe('Bob Baker');
    expect(kinds).toEqual([{ matched: 'The Ring' }]);
  });

  it('draws charts, counts before asking, and connects several', async () => {
    const { neighbourhood, expand, linkCounts, connect } = await data(
      `query ($ann: ID!, $bob: ID!, $ring: ID!) {
         neighbourhood(id: $ann, hops: 1) { entities { id } links { kind } completeness { truncated } }
         expand(ids: [$ann, $ring], limit: 3) { entities { id } completeness { truncated } }
         linkCounts(ids: [$ann, $bob]) { entity { id } total byKind { kind count } }
         connect(ids: [$ann, $bob, $ring], within: 2) { entities { id } links { kind } } }`,
      { ann: ids.ann, bob: ids.bob, ring: ids.ring },
    );
    expect(neighbourhood.entities[0]).toEqual({ id: ids.ann });
    expect(neighbourhood.entities).toHaveLength(4);
    expect(neighbourhood.links.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'FAMILY',
      'FRIEND',
      'USES',
      'USES',
    ]);
    expect(expand.entities).toHaveLength(3);
    expect(expand.completeness.truncated).toBe(true);
    expect(linkCounts[0]).toEqual({
      entity: { id: ids.ann },
      total: 3,
      byKind: [
        { kind: 'FAMILY', count: 1 },
        { kind: 'FRIEND', count: 1 },
        { kind: 'USES', count: 1 },
      ],
    });
    expect(connect.links.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['FRIEND', 'MEMBER_OF']),
    );
  });

  it('lists look-ups newest first, by employee, record and subject, page by page', async () => {
    const { accessEvents, noPurpose, person, node } = await data(
      `query ($ann: ID!, $bob: ID!, $record: ID!) {
         accessEvents(filter: { subjects: [$bob] }, first: 2) { edges { node { at record { reference } } } pageInfo { hasNextPage endCursor } }
         noPurpose: accessEvents(filter: { employees: [$ann], hasPurpose: false }) { edges { node { at } } }
         person(id: $ann) { accessed(to: "2018-05-01T03:00:00Z") { edges { node { at purpose } } } }
         node(id: $record) { ... on Record { about { role entity { label } } accessedBy(first: 1) { edges { node { employee { name } } } } } } }`,
      { ann: ids.ann, bob: ids.bob, record: ids.record },
    );
    expect(accessEvents.edges.map(({ node: event }: { node: { at: string } }) => event.at)).toEqual([
      '2018-05-01T03:00:00Z',
      '2018-05-01T02:00:00Z',
    ]);
    const rest = await data(
      'query ($bob: ID!, $after: String) { accessEvents(filter: { subjects: [$bob] }, first: 2, after: $after) { edges { node { at } } pageInfo { hasNextPage } } }',
      { bob: ids.bob, after: accessEvents.pageInfo.endCursor },
    );
    expect(rest.accessEvents).toEqual({
      edges: [{ node: { at: '2018-05-01T01:00:00Z' } }],
      pageInfo: { hasNextPage: false },
    });
    expect(noPurpose.edges).toHaveLength(2);
    expect(person.accessed.edges).toEqual([
      { node: { at: '2018-05-01T02:00:00Z', purpose: 'enquiry' } },
      { node: { at: '2018-05-01T01:00:00Z', purpose: null } },
    ]);
    expect(node).toEqual({
      about: [{ role: 'SUSPECT', entity: { label: 'Bob Baker' } }],
      accessedBy: { edges: [{ node: { employee: { name: 'Ann Archer' } } }] },
    });
  });

  it('finds anything by its id', async () => {
    const chart = await data('query ($id: ID!) { neighbourhood(id: $id) { links { id evidence { id } } } }', {
      id: ids.ann,
    });
    const [{ id, evidence: proof }] = chart.neighbourhood.links;
    const { nodes } = await data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: [ids.ring, id, proof[0].id, '00000000-0000-4000-8000-000000000000', 'nonsense'],
    });
    expect(nodes).toEqual([
      { __typename: 'Group', id: ids.ring },
      { __typename: 'Link', id },
      { __typename: 'Evidence', id: proof[0].id },
      null,
      null,
    ]);
  });

  it('lists people and groups by name', async () => {
    const { people, staff, groups } = await data(`{
      people(first: 2) { edges { node { name } } pageInfo { hasNextPage } }
      staff: people(filter: { departments: ["CID"] }) { edges { node { name employments { staffNumber rank } } } }
      groups(filter: { status: [ACTIVE] }) { edges { node { name territory } } } }`);
    expect(people).toEqual({
      edges: [{ node: { name: 'Ann Archer' } }, { node: { name: 'Bob Baker' } }],
      pageInfo: { hasNextPage: true },
    });
    expect(staff.edges).toEqual([
      { node: { name: 'Ann Archer', employments: [{ staffNumber: 'PC 4711', rank: 'Constable' }] } },
    ]);
    expect(groups.edges).toEqual([{ node: { name: 'The Ring', territory: 'North' } }]);
  });

  it('knows nothing of what a viewer may not see', async () => {
    const query = `query ($ann: ID!, $cat: ID!, $absent: ID!) {
      hidden: paths(from: $ann, to: { id: $cat }) { edges { cursor } completeness { unknownIds } }
      absent: paths(from: $ann, to: { id: $absent }) { edges { cursor } completeness { unknownIds } }
      person(id: $cat) { name }
      search(text: "Catherine Cole") { matched }
      linkCounts(ids: [$ann]) { total } }`;
    const absent = '00000000-0000-4000-8000-000000000000';
    const seen = await ask(outsiderUrl, query, { ann: ids.ann, cat: ids.cat, absent });
    expect(seen.errors).toEqual([]);
    expect(seen.data).toEqual({
      hidden: { edges: [], completeness: { unknownIds: [ids.cat] } },
      absent: { edges: [], completeness: { unknownIds: [absent] } },
      person: null,
      search: [],
      linkCounts: [{ total: 2 }],
    });
  });

  it('moves the revision of a viewer only with what they may see', async () => {
    const revision = async () =>
      (await ask(outsiderUrl, `{ neighbourhood(id: "${ids.ann}") { completeness { asOfRevision } } }`)).data
        .neighbourhood.completeness.asOfRevision;
    const before = await revision();
    await add('secret', 'addPerson', 'name: "Secret Person", marking: { level: SECRET }');
    expect(await revision()).toBe(before);
    await add('open', 'addPerson', 'name: "Open Person"');
    expect(await revision()).not.toBe(before);
  });

  it('lets a retraction, a refutation and a regrade show, and keeps what was known before', async () => {
    const links =
      'query ($at: TimePoint) { neighbourhood(id: "ANN", filter: { kinds: [FRIEND], at: $at }) { links { confidence disputed evidence { refutes knownTo } } } }'.replace(
        'ANN',
        ids.ann as string,
      );
    const regraded = await data(
      `mutation { regradeEvidence(input: { operationId: "regrade", evidence: "${evidence['ann bob']}", grading: { sourceEvaluation: NOT_RELIABLE, informationAssessment: C } }) {
         evidence { id confidence } link { id confidence } } }`,
    );
    expect(regraded.regradeEvidence.link.confidence).toBe(30);
    const refuted = await data(
      `mutation { refuteLink(input: { operationId: "refute", link: "${regraded.regradeEvidence.link.id}", provenance: OPEN_SOURCE, sourceKey: "O-1", ${GRADED} }) { link { disputed } } }`,
    );
    expect(refuted.refuteLink.link.disputed).toBe(true);
    const retracted = await data(
      `mutation { retractEvidence(input: { operationId: "retract", evidence: "${regraded.regradeEvidence.evidence.id}", reason: "mistaken" }) { evidence { knownTo } link { id } } }`,
    );
    expect(retracted.retractEvidence.link).toBeNull();
    expect(retracted.retractEvidence.evidence.knownTo).not.toBeNull();
    expect((await data(links)).neighbourhood.links).toEqual([]);
    const then = (await data(links, { at: { knownAt: '2017-01-01T00:00:00Z' } })).neighbourhood.links;
    expect(then).toEqual([
      { confidence: 85, disputed: false, evidence: [{ refutes: false, knownTo: expect.any(String) }] },
    ]);
  });
});
