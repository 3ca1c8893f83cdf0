import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const PAGE = '{ edges { cursor } pageInfo { hasNextPage } }';

/** A bad request, the code it gets, and the argument that the error names. */
type Case = readonly [
  name: string,
  query: string,
  code: string,
  argument: string | null,
  variables?: Record<string, unknown>,
];

const paths = (more: string, to = `{ id: "${OTHER}" }`) => `{ paths(from: "${ID}", to: ${to}${more}) ${PAGE} }`;
const screening = (more: string) => `{ employeeGroupLinks(${more}) ${PAGE} }`;
const recordLink = (input: string) =>
  `mutation { recordLink(input: { operationId: "bad", kind: FRIEND, from: "${ID}", to: "${OTHER}", provenance: INTELLIGENCE, sourceKey: "r1",
     grading: { sourceEvaluation: RELIABLE, informationAssessment: A } ${input} }) { revision } }`;
const addPerson = (input: string) => `mutation { addPerson(input: { ${input} }) { revision } }`;

const CASES: readonly Case[] = [
  ['no hops', paths(', within: 0'), 'BAD_USER_INPUT', 'within'],
  ['negative hops', paths(', within: -1'), 'BAD_USER_INPUT', 'within'],
  ['too many hops', paths(', within: 9'), 'BAD_USER_INPUT', 'within'],
  ['hops that are no integer', paths(', within: 2.5'), 'BAD_USER_INPUT', 'within'],
  ['hops beyond 32 bits', paths(', within: 99999999999'), 'BAD_USER_INPUT', 'within'],
  ['an empty page', paths(', first: 0'), 'BAD_USER_INPUT', 'first'],
  ['a page too large', paths(', first: 501'), 'BAD_USER_INPUT', 'first'],
  ['a negative page', screening('first: -5'), 'BAD_USER_INPUT', 'first'],
  ['an empty id', `{ paths(from: "", to: { id: "${ID}" }) ${PAGE} }`, 'BAD_USER_INPUT', 'from'],
  ['an empty target id', paths('', '{ id: "" }'), 'BAD_USER_INPUT', 'to.id'],
  ['a target of two kinds', paths('', `{ id: "${ID}", groupKind: BUSINESS }`), 'BAD_USER_INPUT', 'to'],
  ['a target of no kind', paths('', '{}'), 'BAD_USER_INPUT', 'to'],
  ['a target that is null', paths('', '{ id: null }'), 'BAD_USER_INPUT', 'to'],
  ['an unknown order', paths(', order: LONGEST'), 'BAD_USER_INPUT', 'order'],
  ['an unknown kind of link', paths(', filter: { kinds: [ENEMY] }'), 'BAD_USER_INPUT', 'filter.kinds'],
  ['no kind of link', paths(', filter: { kinds: [] }'), 'BAD_USER_INPUT', 'filter.kinds'],
  ['no context', paths(', filter: { contexts: [] }'), 'BAD_USER_INPUT', 'filter.contexts'],
  ['no provenance', paths(', filter: { provenance: [] }'), 'BAD_USER_INPUT', 'filter.provenance'],
  ['no entity to pass through', paths(', filter: { through: [] }'), 'BAD_USER_INPUT', 'filter.through'],
  ['confidence above 100', paths(', filter: { minConfidence: 101 }'), 'BAD_USER_INPUT', 'filter.minConfidence'],
  ['confidence below 0', paths(', filter: { minConfidence: -1 }'), 'BAD_USER_INPUT', 'filter.minConfidence'],
  ['a negative degree', paths(', filter: { maxDegree: -1 }'), 'BAD_USER_INPUT', 'filter.maxDegree'],
  ['an unknown field of the filter', paths(', filter: { hops: 3 }'), 'BAD_USER_INPUT', 'filter.hops'],
  [
    'a day that does not exist',
    paths(', filter: { at: { validAt: "2019-02-30T00:00:00Z" } }'),
    'BAD_USER_INPUT',
    'filter.at.validAt',
  ],
  [
    'an instant without a zone',
    paths(', filter: { at: { knownAt: "2019-02-01T00:00:00" } }'),
    'BAD_USER_INPUT',
    'filter.at.knownAt',
  ],
  ['an instant that is a number', paths(', filter: { at: { knownAt: 7 } }'), 'BAD_USER_INPUT', 'filter.at.knownAt'],
  [
    'an impossible instant in a variable',
    `query ($filter: LinkFilter) { paths(from: "${ID}", to: { id: "${OTHER}" }, filter: $filter) ${PAGE} }`,
    'BAD_USER_INPUT',
    'filter.at.validAt',
    { filter: { at: { validAt: 'yesterday' } } },
  ],
  [
    'an empty period',
    paths(', filter: { validDuring: { from: "2019-02-01T00:00:00Z", to: "2019-02-01T00:00:00Z" } }'),
    'BAD_USER_INPUT',
    'filter.validDuring',
  ],
  [
    'a period that runs backwards',
    paths(', filter: { validDuring: { from: "2019-02-02T00:00:00Z", to: "2019-02-01T00:00:00Z" } }'),
    'BAD_USER_INPUT',
    'filter.validDuring',
  ],
  [
    'an instant and a period',
    paths(', filter: { at: { validAt: "2019-02-01T00:00:00Z" }, validDuring: { from: "2019-01-01T00:00:00Z" } }'),
    'BAD_USER_INPUT',
    'filter.validDuring',
  ],
  ['a cursor that is none', paths(', after: "abc"'), 'BAD_USER_INPUT', 'after'],
  [
    'screening for a period',
    screening('filter: { validDuring: { from: "2019-01-01T00:00:00Z" } }'),
    'BAD_USER_INPUT',
    'filter.validDuring',
  ],
  ['screening of no groups', screening('groups: []'), 'BAD_USER_INPUT', 'groups'],
  ['screening of no departments', screening('departments: []'), 'BAD_USER_INPUT', 'departments'],
  ['a chart of nothing', `{ neighbourhood(id: "${ID}", limit: 0) { entities { id } } }`, 'BAD_USER_INPUT', 'limit'],
  ['a chart of no hops', `{ neighbourhood(id: "${ID}", hops: 0) { entities { id } } }`, 'BAD_USER_INPUT', 'hops'],
  ['one entity to connect', `{ connect(ids: ["${ID}"]) { entities { id } } }`, 'BAD_USER_INPUT', 'ids'],
  [
    'an entity to connect with itself',
    `{ connect(ids: ["${ID}", "${ID}"]) { entities { id } } }`,
    'BAD_USER_INPUT',
    'ids',
  ],
  ['nothing to expand', '{ expand(ids: []) { entities { id } } }', 'BAD_USER_INPUT', 'ids'],
  ['nothing to look up', '{ lookup(identifiers: []) { identifier } }', 'BAD_USER_INPUT', 'identifiers'],
  ['no text to search', '{ search(text: "  ") { score } }', 'BAD_USER_INPUT', 'text'],
  [
    'a text of a megabyte',
    'query ($text: String!) { search(text: $text) { score } }',
    'BAD_USER_INPUT',
    'text',
    { text: 'x'.repeat(1_000_000) },
  ],
  [
    'an id of a megabyte',
    'query ($id: ID!) { node(id: $id) { id } }',
    'BAD_USER_INPUT',
    'id',
    { id: 'x'.repeat(1_000_000) },
  ],
  ['a variable that is missing', 'query ($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT', 'id'],
  ['an argument that is missing', `{ paths(from: "${ID}") ${PAGE} }`, 'BAD_USER_INPUT', null],
  ['an unknown field', '{ nonsense }', 'BAD_USER_INPUT', null],
  ['an unknown argument', `{ node(id: "${ID}", depth: 3) { id } }`, 'BAD_USER_INPUT', 'depth'],
  ['a document that is none', '{ node(', 'BAD_USER_INPUT', null],
  ['an empty document', '', 'BAD_USER_INPUT', null],
  [
    'look-ups in an empty period',
    `{ accessEvents(filter: { from: "2019-01-02T00:00:00Z", to: "2019-01-01T00:00:00Z" }) ${PAGE} }`,
    'BAD_USER_INPUT',
    'filter.to',
  ],
  [
    'departments of those who are not employed',
    `{ people(filter: { employed: false, departments: ["CID"] }) ${PAGE} }`,
    'BAD_USER_INPUT',
    'filter.departments',
  ],
  ['a link of an unknown end', recordLink(''), 'NOT_FOUND', 'input.from'],
  ['a link to itself', recordLink('').replace(OTHER, ID), 'BAD_USER_INPUT', 'input.to'],
  [
    'a confidence without its reason',
    recordLink('').replace('informationAssessment: A', 'informationAssessment: A, confidence: 5'),
    'BAD_USER_INPUT',
    'input.grading.confidenceReason',
  ],
  [
    'times that run backwards',
    recordLink(', times: { validFrom: "2019-02-01T00:00:00Z", validTo: "2019-01-01T00:00:00Z" }'),
    'BAD_USER_INPUT',
    'input.times.validTo',
  ],
  [
    'knowledge of the future',
    recordLink(', times: { knownFrom: "2919-02-01T00:00:00Z" }'),
    'BAD_USER_INPUT',
    'input.times.knownFrom',
  ],
  [
    'a marking above one’s own',
    recordLink(', marking: { level: SECRET, compartments: ["OP-X"] }'),
    'BAD_USER_INPUT',
    'input.marking',
  ],
  ['a person without a name', addPerson('operationId: "p", name: ""'), 'BAD_USER_INPUT', 'input.name'],
  ['a change without an operation id', addPerson('operationId: "", name: "A"'), 'BAD_USER_INPUT', 'input.operationId'],
  [
    'an operation id too long',
    addPerson(`operationId: "${'x'.repeat(101)}", name: "A"`),
    'BAD_USER_INPUT',
    'input.operationId',
  ],
  [
    'an impossible date of birth',
    addPerson('operationId: "p", name: "A", dateOfBirth: "1980-13"'),
    'BAD_USER_INPUT',
    'input.dateOfBirth',
  ],
  [
    'a retraction of what is no evidence',
    `mutation { retractEvidence(input: { operationId: "r", evidence: "nonsense", reason: "x" }) { revision } }`,
    'NOT_FOUND',
    'input.evidence',
  ],
];

describe('bad input', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
  });

  afterAll(async () => {
    await service.close();
  });

  it('covers at least fifty kinds', () => {
    expect(new Set(CASES.map(([name]) => name)).size).toBeGreaterThanOrEqual(50);
  });

  const cases = CASES.map(([name, query, code, argument, variables = {}]) => ({
    name,
    query,
    code,
    argument,
    variables,
  }));

  it.each(cases)('$name', async ({ query, code, argument, variables }) => {
    const { status, errors } = await ask(service.url, query, variables);
    expect(status).toBeLessThan(500);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]?.extensions).toMatchObject({ code, retryable: false, ...(argument ? { argument } : {}) });
    expect(errors[0]?.message.length).toBeGreaterThan(10);
    expect(JSON.stringify(errors).length).toBeLessThan(3_000);
  });

  const raw = (body: string, headers: Record<string, string>) =>
    fetch(new URL('/graphql', service.url), { method: 'POST', body, headers });

  it.each([
    ['a body that is no JSON', '{"query": ', { 'content-type': 'application/json' }, 400, 'BAD_USER_INPUT'],
    ['a body that is no object', '7', { 'content-type': 'application/json' }, 400, 'BAD_USER_INPUT'],
    ['a body of another type', 'query=1', { 'content-type': 'application/xml' }, 415, 'BAD_USER_INPUT'],
    [
      'a body of five megabytes',
      `{"query": "${'x'.repeat(5_000_000)}"}`,
      { 'content-type': 'application/json' },
      413,
      'LIMIT_EXCEEDED',
    ],
    [
      'a batch',
      '[{"query":"{__typename}"},{"query":"{__typename}"}]',
      { 'content-type': 'application/json' },
      400,
      'BAD_USER_INPUT',
    ],
    ['a simple form post', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }, 400, 'BAD_USER_INPUT'],
  ] as const)('%s', async (_name, body, headers, status, code) => {
    const response = await raw(body, headers);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
  });

  it('refuses a cursor of another question', async () => {
    await ask(service.url, addPerson('operationId: "one", name: "Ada"'));
    await ask(service.url, addPerson('operationId: "two", name: "Bea"'));
    const page = await ask(service.url, '{ people(first: 1) { pageInfo { endCursor hasNextPage } } }');
    expect(page.data.people.pageInfo.hasNextPage).toBe(true);
    const after = page.data.people.pageInfo.endCursor;
    const { errors } = await ask(service.url, 'query ($after: String) { groups(after: $after) { edges { cursor } } }', {
      after,
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
