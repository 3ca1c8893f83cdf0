import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadedStatements } from '../../src/neo4j/statement.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { cypherFiles } from './cypher-files.js';

const SOURCE = join(PROJECT_ROOT, 'src');

/** The modules that declare statements; loading one checks that each file is there and takes the parameters declared. */
function declaringModules(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(SOURCE, path))
    .filter((path) => /\bstatement[<(]/.test(readFileSync(path, 'utf8')));
}

describe('the statements in cypher/', () => {
  it('are each declared by some module, with the parameters they take', async () => {
    for (const path of declaringModules()) await import(path);
    const names = cypherFiles().map(({ name }) => name);
    expect(names).toContain('path/frontier');
    expect(names.filter((name) => !loadedStatements().has(name))).toEqual([]);
  });

  it('begin with a sentence that says what they are for', () => {
    const silent = cypherFiles().filter(({ text }) => !/^\/\/ [A-Z`].*[^.]\.\n/.test(text));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('hold one statement each', () => {
    expect(cypherFiles().filter(({ text }) => text.replace(/\/\/.*/g, '').includes(';'))).toEqual([]);
  });
});
