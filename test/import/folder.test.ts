import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/errors.js';
import { layoutFiles, planFolder } from '../../src/import/folder.js';
import { TemporaryFolders } from './temporary-folder.js';

const folders = new TemporaryFolders();
afterAll(() => folders.remove());

const SOURCE = { 'source.yaml': 'name: test\n' };

async function problem(files: Record<string, string>): Promise<string> {
  const folder = await folders.with(files);
  const error: unknown = await planFolder(folder).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as Error).message.replaceAll(`${folder}/`, '');
}

describe('a folder of the layout', () => {
  it('is read in the order in which rows point at others; reject files and other files are passed over', () => {
    const names = ['README.md', 'links.csv', 'old.rejects.jsonl', 'people.jsonl', 'source.yaml', 'employments.csv'];
    expect(layoutFiles(names).map(({ name }) => name)).toEqual(['people.jsonl', 'employments.csv', 'links.csv']);
  });

  it('may be empty but for its source', async () => {
    const plan = await planFolder(await folders.with(SOURCE));
    expect(plan).toEqual({
      source: { name: 'test', feed: 'delta', asOf: null, maxDrop: 0.2, clock: null, assessedUnits: [], defaults: {} },
      files: [],
    });
  });

  it('must exist', async () => {
    await expect(planFolder('/no/such/folder')).rejects.toThrow("folder: '/no/such/folder' does not exist");
    const folder = await folders.with(SOURCE);
    await expect(planFolder(join(folder, 'source.yaml'))).rejects.toThrow('is not a folder');
  });

  it('may not hold unknown data files, or one file in both formats', async () => {
    expect(await problem({ ...SOURCE, 'persons.csv': 'key\n' })).toMatch(
      /^persons.csv: unknown file; allowed are rekeys, people, groups/,
    );
    expect(await problem({ ...SOURCE, 'People.csv': 'key\n' })).toMatch(/^People.csv: unknown file/);
    expect(await problem({ ...SOURCE, 'people.csv': 'key,name\n', 'people.jsonl': '' })).toBe(
      'people.csv and people.jsonl are both there; keep one of them',
    );
  });

  it('may not have unknown, missing or repeated columns', async () => {
    expect(await problem({ ...SOURCE, 'phones.csv': 'key,number,colour\n' })).toBe(
      "phones.csv: unknown column 'colour'; allowed are key, number, level, compartments, deleted",
    );
    expect(await problem({ ...SOURCE, 'phones.csv': 'key\n' })).toBe(
      "phones.csv: column 'number' is missing; phones needs key, number",
    );
    expect(await problem({ ...SOURCE, 'phones.csv': 'key,number,key\n' })).toBe(
      "phones.csv: column 'key' is there twice.",
    );
    expect(await problem({ ...SOURCE, 'phones.csv': '' })).toBe('phones.csv is empty; a header row is needed.');
  });
});

describe('source.yaml', () => {
  it('gives name, clock and defaults', async () => {
    const yaml =
      'name: hr-nightly\nclock: 2019-05-01T00:00:00Z\nassessedUnits: [CCU]\ndefaults: {level: SECRET, compartments: [A], sourceEvaluation: 1, knownFrom: 2018-01-01}\n';
    const { source } = await planFolder(await folders.with({ 'source.yaml': yaml }));
    expect(source).toEqual({
      name: 'hr-nightly',
      feed: 'delta',
      asOf: null,
      maxDrop: 0.2,
      clock: 1_556_668_800,
      assessedUnits: ['CCU'],
      defaults: { level: 'SECRET', compartments: ['A'], sourceEvaluation: '1', knownFrom: '2018-01-01' },
    });
  });

  it.each([
    ['', 'source.yaml: Invalid input: expected object, received null'],
    ['title: x', 'source.yaml: name: '],
    ['name: a b', 'source.yaml: name: must be 1 to 100 letters, digits, "-", "_" and "."'],
    ['name: a\ncolour: red', 'source.yaml: Unrecognized key: "colour"'],
    ['name: a\nassessedUnits: CCU', 'source.yaml: assessedUnits: '],
    ['name: a\nclock: soon', 'source.yaml: clock: must be an instant such as 2019-05-01T00:00:00Z'],
    ['name: a\ndefaults: {provenance: RUMOUR}', 'source.yaml: defaults.provenance: '],
    ['name: a\ndefaults: {sourceEvaluation: 4}', 'source.yaml: defaults.sourceEvaluation: must be 1, 2 or 3'],
    ['name: a\ndefaults: {validFrom: 2018}', 'source.yaml: defaults: Unrecognized key: "validFrom"'],
    ['name: [a', 'source.yaml: '],
  ])('says what is wrong with %j', async (yaml, expected) => {
    expect(await problem({ 'source.yaml': yaml })).toContain(expected);
  });

  it('must be there', async () => {
    expect(await problem({})).toBe('source.yaml is missing; it needs at least a line such as: name: hr');
  });
});
