import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, concatAST, parse, validate } from 'graphql';
import { PROJECT_ROOT } from '../../src/project-root.js';

function filesOf(...folder: string[]): string[] {
  return readdirSync(join(PROJECT_ROOT, ...folder))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
}

function textOf(...path: string[]): string {
  return readFileSync(join(PROJECT_ROOT, ...path), 'utf8');
}

const schema = buildASTSchema(concatAST(filesOf('schema').map((name) => parse(textOf('schema', name)))));

describe.each(filesOf('examples', 'queries'))('the example %s', (name) => {
  const text = textOf('examples', 'queries', name);

  it('is valid by the schema', () => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('begins with the question it answers, in lines that fit the editor', () => {
    const comment = text.split('\n').filter((line) => line.startsWith('#'));
    expect(comment.join(' ')).toMatch(/^# [A-Z][^?]*[?:]/);
    expect(Math.max(...comment.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
