import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';

const LONGEST = 250;

function filesUnder(folder: string): { path: string; text: string }[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(PROJECT_ROOT.length + 1), text: readFileSync(path, 'utf8') }));
}

const sources = filesUnder('src').filter(
  ({ path }) => path.endsWith('.ts') && !path.startsWith(join('src', 'generated')),
);
const pathsOf = (files: { path: string }[]) => files.map(({ path }) => path);

describe('the source files', () => {
  it('are found', () => {
    expect(pathsOf(sources)).toContain(join('src', 'errors.ts'));
  });

  it(`have at most ${LONGEST} lines`, () => {
    expect(pathsOf(sources.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST))).toEqual([]);
  });

  it('are named for what they hold', () => {
    const vague = /^(utils?|helpers?|common|misc)\.ts$/;
    expect(pathsOf(sources.filter(({ path }) => vague.test(basename(path))))).toEqual([]);
  });

  it('export by name only', () => {
    expect(pathsOf(sources.filter(({ text }) => /^export default\b|\bas default\b/m.test(text)))).toEqual([]);
  });
});

describe('the tests', () => {
  it('say what they expect: there are no snapshots', () => {
    expect(pathsOf(filesUnder('test').filter(({ path }) => path.endsWith('.snap')))).toEqual([]);
  });
});
