import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Viewer } from '../../src/auth/viewer.js';
import { createService } from '../../src/index.js';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const LOW: Viewer = { subject: 'low', level: 'OFFICIAL', compartments: [], roles: ['INVESTIGATOR'], employeeId: null };

const CANDIDATES = `query ($operation: ID, $allegation: ID, $window: Int! = 30, $within: Int! = 4, $at: TimePoint, $first: Int! = 10, $after: String) {
  leakCandidates(operation: $operation, allegation: $allegation, window: $window, within: $within, at: $at, first: $first, after: $after) {
    totalCount nobodyStandsOut event windowFrom policyVersion isBeneficiaryKnown isProtected
    operation { name }
    subjects { kind label }
    beneficiaries { reason entity { id label } }
    ruledOut { reason count employees { id } }
    completeness { searchedHops truncated validAt knownAt }
    pageInfo { hasNextPage endCursor }
    edges { node {
      rank score standsOut expectedByChance isNamed lookUpCount
      employee { id }
      assignment { role }
      exposure { comparable asClose share }
      path { hops entities { id } links { evidence { id } } }
      parts { name chance value weight contribution explanation }
      lookUps(first: 500) { edges { node { at purpose employee { id } } } }
    } }
  }
}`;

describe('leak candidates, on the worked example of the demonstration', () => {
  let service: TestService;
  let low: FastifyInstance;
  let lowUrl: string;
  let operation: string;
  let allegations: { id: string; subjects: { id: string }[] }[];

  beforeAll(async () => {
    service = await startTestService();
    low = await createService({
      database: service.database,
      logger: pino({ level: 'silent' }),
      paths: { engine: { threads: 0 } },
      viewer: LOW,
    });
    lowUrl = await low.listen({ port: 0, host: '127.0.0.1' });
    const found = await ask(
      service.url,
      '{ operations(filter: { nameStartsWith: "Operation Sandpiper" }) { edges { node { id } } } }',
    );
    operation = found.data.operations.edges[0].node.id;
    const named = await ask(
      service.url,
      'query ($id: ID!) { allegations(filter: { operations: [$id] }) { edges { node { id subjects { id } } } } }',
      { id: operation },
    );
    allegations = named.data.allegations.edges.map(({ node }: { node: unknown }) => node);
  }, 240_000);
  afterAll(async () => {
    await low?.close();
    await service?.close();
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  async function candidates(variables: Record<string, unknown>, url = service.url): Promise<any> {
    const { data, errors } = await ask(url, CANDIDATES, variables);
    expect(errors).toEqual([]);
    return data.leakCandidates;
  }
  const officers = () => allegations.flatMap(({ subjects }) => subjects.map(({ id }) => id)).sort();
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  const people = (answer: any) => answer.edges.map(({ node }: any) => node.employee.id);

  it('ranks the two officers first and second, by operation and by either allegation', async () => {
    expect(officers()).toHaveLength(2);
    for (const of of [{ operation }, ...allegations.map(({ id }) => ({ allegation: id }))]) {
      const answer = await candidates(of);
      expect(people(answer).slice(0, 2).sort()).toEqual(officers());
      expect(answer.nobodyStandsOut).toBe(false);
      expect(answer.operation.name).toBe('Operation Sandpiper');
    }
  });

  it('shows the parts of each score, the path with its evidence, and the look-ups in the window', async () => {
    const answer = await candidates({ operation });
    const { node } = answer.edges[0];
    const sum = node.parts.reduce((total: number, part: { contribution: number }) => total + part.contribution, 0);
    expect(node.score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 9);
    expect(node.path.hops).toBe(2);
    expect(node.path.entities[0].id).toBe(node.employee.id);
    expect(answer.beneficiaries.map(({ entity }: { entity: { id: string } }) => entity.id)).toContain(
      node.path.entities.at(-1).id,
    );
    expect(node.path.links.every(({ evidence }: { evidence: unknown[] }) => evidence.length > 0)).toBe(true);
    const times = node.lookUps.edges.map(({ node: { at } }: { node: { at: string } }) => at);
    expect(times).toHaveLength(node.lookUpCount);
    expect(times).toEqual([...times].sort());
    expect(times[0] >= answer.windowFrom && times.at(-1) < answer.event).toBe(true);
    expect(answer.completeness).toMatchObject({ searchedHops: 4, validAt: answer.event, knownAt: answer.event });
  });

  it('takes an assignment for a reason and not for an excuse', async () => {
    const { edges } = await candidates({ operation });
    const [insider] = edges.filter(({ node }: { node: { assignment: unknown } }) => node.assignment !== null);
    expect(insider.node.rank).toBeLessThanOrEqual(2);
    expect(insider.node.parts.at(-1)).toMatchObject({ name: 'ASSIGNED', chance: null });
    expect(insider.node.parts.at(-1).contribution).toBeLessThan(0);
  });

  it('finds no path before the force knew of any, and none where none is near enough', async () => {
    const early = await candidates({ operation, at: { knownAt: '2005-12-01T00:00:00Z' } });
    expect(early.edges.every(({ node }: { node: { path: unknown } }) => node.path === null)).toBe(true);
    const near = await candidates({ operation, within: 1 });
    expect(near.edges.every(({ node }: { node: { path: unknown } }) => node.path === null)).toBe(true);
  });

  it('tells candidates and those ruled out apart, and why', async () => {
    const answer = await candidates({ operation, first: 90 });
    const out = answer.ruledOut.flatMap(({ employees }: { employees: { id: string }[] }) =>
      employees.map(({ id }) => id),
    );
    expect(answer.ruledOut.map(({ reason }: { reason: string }) => reason)).toEqual(['NO_LOOK_UP', 'NO_PATH']);
    expect(people(answer).filter((id: string) => out.includes(id))).toEqual([]);
    const before = await candidates({ operation, at: { validAt: '2005-12-01T00:00:00Z' } });
    expect(people(before).length).toBeLessThan(people(answer).length + out.length);
    expect(before.event).toBe('2005-12-01T00:00:00Z');
  });

  it('counts searches by term in any spelling, and look-ups by an account alone', async () => {
    const before = await candidates({ operation });
    const { employee, lookUpCount } = before.edges[0].node;
    const isPlain = ({ kind, label }: { kind: string; label: string }) =>
      kind === 'PERSON' && /^[A-Za-z]+ [A-Za-z]+$/.test(label);
    const { label } = before.subjects.find(isPlain);
    const [first, last] = label.split(' ');
    const look = { account: 'leak-test-1', system: 'CRIME', action: 'SEARCH', at: '2006-09-01T12:00:00Z' };
    const inputs = [
      { ...look, employee: employee.id, searchTerm: `${last.toUpperCase()}, ${first}` },
      { ...look, searchTerm: label.toLowerCase() },
      { ...look, employee: employee.id, searchTerm: `${label}x` },
      { ...look, account: 'nobody-known', searchTerm: label },
    ];
    for (const [place, input] of inputs.entries()) {
      const added = await ask(
        service.url,
        'mutation ($input: AddAccessEventInput!) { addAccessEvent(input: $input) { revision } }',
        { input: { operationId: `leak-search-${place}`, ...input } },
      );
      expect(added.errors).toEqual([]);
    }
    const after = await candidates({ operation });
    // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
    const again = after.edges.find(({ node }: any) => node.employee.id === employee.id);
    expect(again.node.lookUpCount).toBe(lookUpCount + 2);
  });

  it('comes page by page without a shift', async () => {
    const all = await candidates({ operation, first: 90 });
    const first = await candidates({ operation, first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await candidates({ operation, first: 1, after: first.pageInfo.endCursor });
    expect([...people(first), ...people(second)]).toEqual(people(all).slice(0, 2));
    expect(second.edges[0].node.rank).toBe(2);
  });

  it('shows a lower clearance nothing of what is marked above it', async () => {
    expect(await candidates({ operation }, lowUrl)).toBeNull();
    for (const { id } of allegations) expect(await candidates({ allegation: id }, lowUrl)).toBeNull();
  });

  it('is null for what does not exist', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await candidates({ operation: unknown })).toBeNull();
    expect(await candidates({ allegation: unknown })).toBeNull();
    expect(await candidates({ operation: officers()[0] })).toBeNull();
  });

  it.each([
    { name: 'neither', variables: () => ({}), argument: 'allegation' },
    { name: 'both', variables: () => ({ operation, allegation: allegations[0]?.id }), argument: 'allegation' },
    { name: 'an empty id', variables: () => ({ operation: '' }), argument: 'operation' },
    { name: 'no window', variables: () => ({ operation, window: 0 }), argument: 'window' },
    { name: 'too long a window', variables: () => ({ operation, window: 367 }), argument: 'window' },
    { name: 'too many hops', variables: () => ({ operation, within: 9 }), argument: 'within' },
    { name: 'no rows', variables: () => ({ operation, first: 0 }), argument: 'first' },
    { name: 'no cursor', variables: () => ({ operation, after: 'x' }), argument: 'after' },
  ])('refuses $name, naming the argument', async ({ variables, argument }) => {
    const { errors } = await ask(service.url, CANDIDATES, variables());
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });

  it('refuses a cursor of another question', async () => {
    const { pageInfo } = await candidates({ operation, first: 1 });
    const { errors } = await ask(service.url, CANDIDATES, { operation, window: 20, after: pageInfo.endCursor });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
