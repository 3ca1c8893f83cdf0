/** Something asked in bad faith, as a body of `POST /graphql`. */
export interface HostileQuestion {
  readonly name: string;
  readonly body: unknown;
}

const ABSENT = '00000000-0000-4000-8000-000000000000';
const PATHS =
  'query ($from: ID!, $within: Int, $first: Int) { paths(from: $from, to: { groupKind: ORGANISED_CRIME_GROUP }, within: $within, first: $first) { edges { cursor } } }';

function repeated(count: number, make: (index: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(between);
}

function deep(depth: number, open: string, close: string, inner: string): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

/** Fragments that spread the next one twice: 2^depth fields. */
function bomb(depth: number, first = 'F0'): string {
  const name = (index: number) => (index === 0 ? first : `F${index}`);
  const parts = repeated(
    depth,
    (index) =>
      `fragment ${name(index)} on Query { a${index}: __typename ...${name(index + 1)} b${index}: __typename ...${name(index + 1)} }`,
  );
  return `{ ...${first} } ${parts} fragment F${depth} on Query { __typename }`;
}

const paths = (variables: object) => ({ query: PATHS, variables: { from: ABSENT, ...variables } });
const people = (args: string) => ({ query: `{ people(${args}) { edges { cursor } } }` });
const person = (id: string) => ({
  query:
    'query ($id: ID!) { person(id: $id) { linksToGroups(within: 99) { edges { cursor } } } paths(from: $id, to: { id: $id }, within: 0) { edges { cursor } } }',
  variables: { id },
});
const addPerson = (input: object) => ({
  query: 'mutation ($input: AddPersonInput!) { addPerson(input: $input) { revision } }',
  variables: { input },
});

const documents: Record<string, string> = {
  '1,000 aliased mutations': `mutation { ${repeated(1_000, (i) => `a${i}: addPerson(input: { operationId: "h${i}", name: "Qqhostile" }) { revision }`)} }`,
  '1,000 aliased queries': `{ ${repeated(1_000, (i) => `a${i}: people(first: 1) { edges { cursor } }`)} }`,
  '300 aliases of one field': `{ people(first: 1) { ${repeated(300, (i) => `a${i}: edges { cursor }`)} } }`,
  'depth 60': deep(
    60,
    '{ node(id: "x") { ... on Person { linksToGroups { edges { node { entities ',
    ' } } } } } }',
    '{ id }',
  ),
  'depth 60 of one field': `query { neighbourhood(id: "${ABSENT}") { links ${deep(60, '{ from { ... on Person { linksToGroups(first: 1) { edges { node { links ', ' } } } } } }', '{ id }')} } }`,
  'a fan-out of millions': `{ people(first: 500) { edges { node { linksToGroups(first: 500) { edges { node { entities { ... on Person { linksToGroups(first: 500) { edges { cursor } } } } } } } } } } }`,
  'a fragment bomb of 2^25': bomb(25),
  'a fragment bomb behind a fragment named __schema': bomb(25, '__schema'),
  'a cycle of fragments': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a fragment that spreads itself': '{ ...A } fragment A on Query { __typename ...A }',
  'a fragment that is nowhere': '{ ...Nowhere }',
  'two fragments of one name': '{ ...A } fragment A on Query { __typename } fragment A on Query { caller { subject } }',
  'an unused fragment': '{ __typename } fragment A on Query { __typename }',
  '20,000 tokens': `{ ${'__typename '.repeat(20_000)} }`,
  '100,000 tokens of punctuation': `{ a(${'['.repeat(50_000)}${']'.repeat(50_000)}) }`,
  '1,000 directives': `{ __typename ${'@skip(if: false) '.repeat(1_000)} }`,
  '100 directives on a field': `{ people(first: 1) { edges { cursor ${'@include(if: true) '.repeat(100)} } } }`,
  'a directive that is nowhere': '{ __typename @nowhere }',
  'an unknown field with a name near another': '{ peple { edges { cursor } } }',
  'a mutation in a query': 'query { addPerson(input: { operationId: "x", name: "Qqhostile" }) { revision } }',
  'a subscription by POST': 'subscription { flagRaised { since } }',
  'an introspection of types in types': `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
  'an unclosed query': '{ people(first: 1) { edges {',
  'nothing but a comment': '# nothing',
  'an empty document': '',
  'control characters': '{ \u0000 }',
  'a schema definition': 'type Query { hacked: Boolean }',
  'five hundred operations': repeated(500, (i) => `query Q${i} { __typename }`),
};

const bodies: Record<string, unknown> = {
  'a batch of questions': [{ query: '{ __typename }' }, { query: '{ __typename }' }],
  'a batch of a thousand': Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' })),
  'an automatic persisted query': { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
  'an automatic persisted query to be kept': {
    query: '{ nowhere }',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'b'.repeat(64) } },
  },
  'a query that is a number': { query: 7 },
  'a query that is an object': { query: { $ne: null } },
  'no query': {},
  null: null,
  'a text': '{ __typename }',
  'variables that are a list': { query: PATHS, variables: [1] },
  'variables that are a text': { query: PATHS, variables: '{"from": 1}' },
  'an operation that is not there': { query: 'query A { __typename }', operationName: 'B' },
  'first: -1': people('first: -1'),
  'first: 0': people('first: 0'),
  'first: 2147483647': people('first: 2147483647'),
  'first: 1e12': people('first: 1000000000000'),
  'a cursor of nonsense': people('first: 1, after: "AAAA"'),
  'a cursor of 100 kB': people(`first: 1, after: "${'A'.repeat(100_000)}"`),
  'within: 1000000': paths({ within: 1_000_000 }),
  'within: 0': paths({ within: 0 }),
  'within: -3': paths({ within: -3 }),
  'within: a text': paths({ within: '4' }),
  'within: a fraction': paths({ within: 1.5 }),
  'within: null': paths({ within: null }),
  'a page of a million paths': paths({ within: 8, first: 1_000_000 }),
  'an id with Cypher in it': person("x'}) DETACH DELETE n //"),
  'an id with a parameter in it': person('$id'),
  'an id of 1 MB': person('x'.repeat(1_000_000)),
  'an id with a null byte': person('\u0000'),
  'a search of Lucene syntax and no end': {
    query: 'query ($t: String!) { search(text: $t, first: 5000) { score } }',
    variables: { t: '*:* OR (((((~' },
  },
  'a list of 100,000 ids': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 100_000 }, () => ABSENT) },
  },
  'a list of 501 ids': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 501 }, () => ABSENT) },
  },
  'a name of 1 MB': addPerson({ operationId: 'h', name: 'Qqhostile'.repeat(1_000_000) }),
  'a prototype key': addPerson(
    JSON.parse('{"operationId": "h", "name": "Qqhostile", "__proto__": {"polluted": true}}'),
  ),
  'a constructor key': addPerson({
    operationId: 'h',
    name: 'Qqhostile',
    constructor: { prototype: { polluted: true } },
  }),
  'an operation id of nothing': addPerson({ operationId: '', name: 'Qqhostile' }),
  'a marking above the caller': addPerson({
    operationId: 'h',
    name: 'Qqhostile',
    marking: { level: 'SECRET', compartments: ['NOT_HELD'] },
  }),
  'variables 2,000 deep': {
    query: PATHS,
    variables: { from: ABSENT, within: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) },
  },
  'an impossible date': { query: '{ threatAssessment(from: "2019-02-30", to: "2019-03-01") { employees } }' },
  'a period that ends before it begins': {
    query: '{ threatAssessment(from: "2019-03-02", to: "2019-03-01") { employees } }',
  },
  'a year of 300000': {
    query:
      '{ paths(from: "x", to: { id: "y" }, filter: { at: { validAt: "+300000-01-01T00:00:00Z" } }) { edges { cursor } } }',
  },
  'both ends of a one-of': {
    query: '{ paths(from: "x", to: { id: "y", groupKind: ORGANISED_CRIME_GROUP }) { edges { cursor } } }',
  },
};

/** What is asked in bad faith; each is to be refused with a code, and none is a failure of the service. */
export const HOSTILE_QUESTIONS: readonly HostileQuestion[] = [
  ...Object.entries(documents).map(([name, query]) => ({ name, body: { query } })),
  ...Object.entries(bodies).map(([name, body]) => ({ name, body })),
];
