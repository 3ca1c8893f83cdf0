import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { type DocumentShape, shapeOf } from '../../src/limits/document-shape.js';

const EMPTY: DocumentShape = {
  depth: 0,
  selections: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  asksForSchema: false,
};

const CASES: readonly { name: string; document: string; shape: Partial<DocumentShape> }[] = [
  { name: 'one field', document: '{ a }', shape: { depth: 1, selections: 1, rootFields: 1 } },
  { name: 'fields in one another', document: '{ a { b { c d } } }', shape: { depth: 3, selections: 4, rootFields: 1 } },
  {
    name: 'aliases',
    document: '{ x: a { y: b } z: c }',
    shape: { depth: 2, selections: 3, aliases: 3, rootFields: 2 },
  },
  {
    name: 'an inline fragment, which is no level of its own',
    document: '{ ... on Query { a { ... { b } } } }',
    shape: { depth: 2, selections: 4, rootFields: 1 },
  },
  {
    name: 'a fragment wherever it is spread',
    document: '{ a { ...F } b { ...F } } fragment F on T { x: c d }',
    shape: { depth: 2, selections: 8, aliases: 2, rootFields: 2 },
  },
  {
    name: 'questions that a fragment asks',
    document: '{ ...F ...F } fragment F on Query { a b }',
    shape: { depth: 1, selections: 6, rootFields: 4 },
  },
  {
    name: 'a fragment that is named __schema like any other',
    document: '{ ...__schema } fragment __schema on Query { a { b { c } } }',
    shape: { depth: 3, selections: 4, rootFields: 1 },
  },
  {
    name: 'the schema, asked for under another name',
    document: '{ ...F } fragment F on Query { a: __type(name: "T") { name } }',
    shape: { depth: 2, selections: 3, aliases: 1, rootFields: 1, asksForSchema: true },
  },
  {
    name: 'the largest of several operations',
    document: 'query A { a b } query B { a { b { c } } }',
    shape: { depth: 3, selections: 5, rootFields: 2 },
  },
  {
    name: 'directives wherever they stand',
    document: 'query Q($a: Int @x) @x { a @x @y { ...F @x } } fragment F on T @x { b @x }',
    shape: { depth: 2, selections: 3, rootFields: 1, directives: 7 },
  },
  {
    name: 'a fragment within itself, once',
    document: '{ ...F } fragment F on Query { a ...F }',
    shape: { depth: 1, selections: 3, rootFields: 1 },
  },
  { name: 'a fragment that is not there', document: '{ ...F }', shape: { selections: 1 } },
  { name: 'a document without an operation', document: 'fragment F on T { a { b } }', shape: { selections: 2 } },
];

describe('the shape of a document', () => {
  it.each(CASES)('counts $name', ({ document, shape }) => {
    expect(shapeOf(parse(document))).toEqual({ ...EMPTY, ...shape });
  });

  it('counts what 25 fragments double 25 times', () => {
    const doubled = Array.from({ length: 25 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const document = `{ ...F0 } ${doubled.join(' ')} fragment F25 on Query { a }`;
    const shape = shapeOf(parse(document));
    expect(shape.rootFields).toBe(2 ** 25);
    expect(shape.selections).toBeGreaterThan(2 ** 26);
  });
});
