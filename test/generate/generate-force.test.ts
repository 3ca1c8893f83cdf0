import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BadUserInput } from '../../src/errors.js';
import { generateForce } from '../../src/generate/generate-force.js';
import { FILE_NAMES, IMPORTED_FILE_NAMES } from '../../src/generate/rows.js';
import { hashOf, rowsOf } from './folder-rows.js';

let root: string;
const at = (name: string): string => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hopline-generate-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('generateForce', () => {
  it('writes the same bytes for the same seed and size, and others for another seed', async () => {
    await generateForce({ seed: 1, employees: 300, folder: at('one') });
    await generateForce({ seed: 1, employees: 300, folder: at('again') });
    await generateForce({ seed: 2, employees: 300, folder: at('two') });
    expect(hashOf(at('again'))).toBe(hashOf(at('one')));
    expect(hashOf(at('two'))).not.toBe(hashOf(at('one')));
  });

  it('writes every file of the layout and a source with a clock, and counts what it wrote', async () => {
    const counts = await generateForce({ seed: 1, employees: 100, folder: at('force') });
    const imported = IMPORTED_FILE_NAMES.map((name) => `${name}.csv`);
    expect(readdirSync(at('force')).sort()).toEqual([...imported, 'source.yaml', 'truth'].sort());
    expect(readdirSync(join(at('force'), 'truth')).sort()).toEqual(['communities.csv', 'labels.csv']);
    expect(readFileSync(join(at('force'), 'source.yaml'), 'utf8')).toBe(
      'name: generated-default-1-100\nclock: 2019-05-01T00:00:00Z\nassessedUnits:\n  - CCU\n',
    );
    for (const file of FILE_NAMES) expect(counts.rows[file]).toBe(rowsOf(at('force'), file).length);
    expect(counts).toMatchObject({
      scenario: 'default',
      employees: 100,
      seed: 1,
      activeGroups: 3,
      assertions: counts.rows.links,
    });
  });

  it('refuses a folder that is not empty and leaves it as it is, unless forced', async () => {
    mkdirSync(at('full'));
    writeFileSync(join(at('full'), 'mine.txt'), 'mine');
    const options = { seed: 1, employees: 100, folder: at('full') };
    const refused = { argument: 'out', message: expect.stringContaining('it is not empty') };
    await expect(generateForce(options)).rejects.toMatchObject(refused);
    expect(readdirSync(at('full'))).toEqual(['mine.txt']);
    await generateForce({ ...options, force: true });
    expect(readdirSync(at('full'))).toHaveLength(IMPORTED_FILE_NAMES.length + 3);
  });

  it('takes an empty folder, and makes one with its parents', async () => {
    mkdirSync(at('empty'));
    await generateForce({ seed: 1, employees: 100, folder: at('empty') });
    await generateForce({ seed: 1, employees: 100, folder: at('some/where/new') });
    expect(hashOf(at('some/where/new'))).toBe(hashOf(at('empty')));
  });

  it('refuses a file in place of a folder, by a sentence that names the option', async () => {
    writeFileSync(at('file'), '');
    const refusal = generateForce({ seed: 1, employees: 100, folder: at('file') });
    await expect(refusal).rejects.toThrow(new BadUserInput('out', `${at('file')} is not a folder`));
  });

  it.each([
    ['employees', { seed: 1, employees: 99 }],
    ['employees', { seed: 1, employees: 1_000_001 }],
    ['employees', { seed: 1, employees: 100.5 }],
    ['seed', { seed: -1, employees: 100 }],
    ['seed', { seed: 2 ** 32, employees: 100 }],
    ['seed', { seed: Number.NaN, employees: 100 }],
  ])('refuses a wrong %s before it touches the disk (%o)', async (argument, wrong) => {
    await expect(generateForce({ ...wrong, folder: at('none') })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
    });
    expect(existsSync(at('none'))).toBe(false);
  });

  it('removes everything when it is aborted on the way', async () => {
    const abort = new AbortController();
    mkdirSync(at('kept'));
    for (const name of ['gone', 'kept']) {
      const run = generateForce({
        seed: 1,
        employees: 2000,
        folder: at(name),
        signal: abort.signal,
        onProgress: () => abort.abort(),
      });
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(readdirSync(root)).toEqual(['kept']);
    expect(readdirSync(at('kept'))).toEqual([]);
  });

  it('reports progress that never falls and ends whole', async () => {
    const seen: [number, number][] = [];
    await generateForce({ seed: 1, employees: 1000, folder: at('force'), onProgress: (...step) => seen.push(step) });
    const shares = seen.map(([done, total]) => done / total);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });
});
