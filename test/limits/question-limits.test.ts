import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { LIMITS, type Limits } from '../../src/limits/limits.js';
import { QuestionLimits } from '../../src/limits/question-limits.js';
import { Safelist } from '../../src/limits/safelist.js';

const schema = buildSchema(`
  type Query { person(id: ID!): Person people(first: Int! = 10): People! nodes(ids: [ID!]!): [Person!]! heavy: Int }
  type People { edges: [Edge!]! }
  type Edge { node: Person! }
  type Person { name: String friends: [Person!]! people(first: Int! = 10): People! }
`);

const limits: Limits = {
  ...LIMITS,
  document: { tokens: 200, depth: 5, selections: 30, aliases: 3, rootFields: 4, directives: 2 },
  values: { depth: 3, count: 20, list: 5, text: 10 },
  cost: { most: 1_000, page: 100, sizes: ['first', 'ids'], list: 4, lists: {}, costs: { 'Query.heavy': 1_000 } },
};

const questions = new QuestionLimits(schema, limits);
const PERSON = ['ANALYST'] as const;

const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');

const REFUSED: readonly { name: string; document: string; code: string; says: string }[] = [
  {
    name: 'a deep one',
    document: '{ a { b { c { d { e { f } } } } } }',
    code: 'LIMIT_EXCEEDED',
    says: '6 fields deep',
  },
  {
    name: 'a deep one by fragments',
    document: '{ a { b { c { ...F } } } } fragment F on T { d { e { f } } }',
    code: 'LIMIT_EXCEEDED',
    says: '6 fields deep',
  },
  {
    name: 'many aliases',
    document: '{ a: heavy b: heavy c: heavy d: heavy }',
    code: 'LIMIT_EXCEEDED',
    says: '4 aliases',
  },
  { name: 'many questions', document: `{ ${many(5, () => 'heavy')} }`, code: 'LIMIT_EXCEEDED', says: '5 questions' },
  {
    name: 'many fields',
    document: `{ person { ${many(31, () => 'name')} } }`,
    code: 'LIMIT_EXCEEDED',
    says: '32 fields',
  },
  {
    name: 'many directives',
    document: '{ heavy @skip(if: false) @include(if: true) person @skip(if: true) { name } }',
    code: 'LIMIT_EXCEEDED',
    says: '3 directives',
  },
  { name: 'many tokens', document: `{ ${many(200, () => 'a')} }`, code: 'LIMIT_EXCEEDED', says: '200 tokens' },
  {
    name: 'a long list',
    document: '{ nodes(ids: [1, 2, 3, 4, 5, 6]) { name } }',
    code: 'LIMIT_EXCEEDED',
    says: 'ids: has 6',
  },
  { name: 'deep values', document: '{ nodes(ids: [[[[1]]]]) { name } }', code: 'LIMIT_EXCEEDED', says: 'ids: lists' },
  {
    name: 'a long text',
    document: '{ person(id: "12345678901") { name } }',
    code: 'BAD_USER_INPUT',
    says: 'id: is 11',
  },
];

describe('what a document may ask', () => {
  it.each(REFUSED)('refuses $name', ({ document, code, says }) => {
    const check = () => questions.checkDocument(document, PERSON);
    expect(check).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) }));
    // What is known of it the second time is the same.
    expect(check).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    { name: 'a small one', document: '{ person(id: "a") { name friends { name } } }' },
    { name: 'one as large as allowed', document: '{ a: heavy b: heavy c: heavy d { e { f { g { h } } } } }' },
    { name: 'one that cannot be read, which is told by whoever executes it', document: '{ person(' },
    { name: 'an empty one', document: '' },
  ])('lets $name pass', ({ document }) => {
    expect(() => questions.checkDocument(document, PERSON)).not.toThrow();
  });

  it('refuses what is nested deeper than the parser can follow', () => {
    const deep = new QuestionLimits(schema, { ...limits, document: { ...limits.document, tokens: 1_000_000 } });
    expect(() => deep.checkDocument('{a'.repeat(100_000), PERSON)).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
  });

  it('shows the schema to those who write questions, not to jobs', () => {
    for (const document of ['{ __schema { types { name } } }', '{ x: __type(name: "Query") { name } }']) {
      expect(() => questions.checkDocument(document, PERSON)).not.toThrow();
      expect(() => questions.checkDocument(document, ['BATCH'])).toThrow(
        expect.objectContaining({ code: 'FORBIDDEN' }),
      );
    }
    expect(() => questions.checkDocument('{ __typename }', ['BATCH'])).not.toThrow();
  });

  it('answers nothing but the documents of a list, however they are set out', () => {
    const listed = new QuestionLimits(schema, limits, new Safelist(['query A { person(id: "a") { name } }']));
    expect(() => listed.checkDocument('query A{person(id:"a"){name}} # as it was', PERSON)).not.toThrow();
    expect(() => listed.checkDocument('query A { person(id: "b") { name } }', PERSON)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });
});

describe('what a question may cost', () => {
  const cost = (query: string, variables?: Record<string, unknown>) => () =>
    questions.checkQuestion({ document: parse(query), variables });
  const tooMuch = expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('objects') });

  it.each([
    { name: 'a page', query: '{ people(first: 100) { edges { node { name } } } }' },
    {
      name: 'pages of pages',
      query: '{ people(first: 90) { edges { node { people(first: 2) { edges { node { name } } } } } } }',
    },
  ])('lets $name pass', ({ query }) => {
    expect(cost(query)).not.toThrow();
  });

  it.each([
    {
      name: 'pages of pages',
      query: '{ people(first: 50) { edges { node { people(first: 50) { edges { node { name } } } } } } }',
    },
    {
      name: 'a list of lists of lists',
      query: '{ nodes(ids: [1,2,3,4,5]) { friends { friends { friends { friends { name } } } } } }',
    },
    { name: 'work besides', query: '{ heavy person(id: 1) { name } }' },
    {
      name: 'pages by a fragment',
      query:
        '{ ...F } fragment F on Query { people(first: 99) { edges { node { ...G } } } } fragment G on Person { people(first: 9) { edges { node { name } } } }',
    },
  ])('refuses $name', ({ query }) => {
    expect(cost(query)).toThrow(tooMuch);
  });

  const pages =
    'query ($n: Int! = 50) { people(first: $n) { edges { node { people(first: $n) { edges { node { name } } } } } } }';

  it('counts by variables, each time anew', () => {
    expect(cost(pages, { n: 2 })).not.toThrow();
    expect(cost(pages, { n: 60 })).toThrow(tooMuch);
    expect(cost(pages, { n: 2 })).not.toThrow();
    expect(cost(pages)).toThrow(tooMuch);
  });

  it('counts no page as longer than pages are, nor as shorter than nothing', () => {
    expect(cost('{ people(first: 1000000) { edges { node { name } } } }')).not.toThrow();
    expect(cost('{ a: people(first: -1000) { edges { cursor: __typename } } heavy }')).not.toThrow();
  });

  it('does not count what a directive leaves out, and does count beside what cannot be executed', () => {
    const query =
      'query ($out: Boolean!, $none: Int) { x: people(first: $none) { edges { node { name } } } heavy @skip(if: $out) person(id: 1) { name } }';
    expect(cost(query, { out: true, none: 1 })).not.toThrow();
    expect(cost(query, { out: false, none: null })).toThrow(tooMuch);
  });

  it.each([
    { name: 'a long list', variables: { ids: [1, 2, 3, 4, 5, 6] }, code: 'LIMIT_EXCEEDED', says: 'ids: has 6' },
    { name: 'deep values', variables: { a: [{ b: [{ c: 1 }] }] }, code: 'LIMIT_EXCEEDED', says: 'a[0].b[0]: lists' },
    {
      name: 'many values',
      variables: {
        a: [
          [1, 2, 3, 4],
          [1, 2, 3, 4],
          [1, 2, 3, 4],
          [1, 2, 3, 4],
        ],
      },
      code: 'LIMIT_EXCEEDED',
      says: 'more than 20',
    },
    { name: 'a long text', variables: { a: { b: '12345678901' } }, code: 'BAD_USER_INPUT', says: 'a.b: is 11' },
  ])('refuses variables with $name', ({ variables, code, says }) => {
    expect(cost('{ person(id: 1) { name } }', variables)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(says) }),
    );
  });

  it('looks into values that are nested deeper than the stack goes', () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 200_000; depth += 1) nested = [nested];
    expect(cost('{ person(id: 1) { name } }', { nested })).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });
});
