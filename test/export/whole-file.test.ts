import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeWhole } from '../../src/export/whole-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hopline-whole-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { signal: never } = new AbortController();
const at = (name: string) => join(folder, name);
const file = (name: string, ...texts: string[]) => ({
  path: at(name),
  pieces: async function* () {
    yield* texts;
  },
});

describe('writing whole files', () => {
  it('writes all pieces, for nobody but their owner', async () => {
    await writeWhole([file('a', 'one ', 'two'), file('b')], never);
    expect(await readFile(at('a'), 'utf8')).toBe('one two');
    expect(await readFile(at('b'), 'utf8')).toBe('');
    expect((await stat(at('a'))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
  });

  it('replaces what bore the name, once all files are whole and not before', async () => {
    await writeFile(at('a'), 'old');
    const second = {
      path: at('b'),
      pieces: async function* () {
        yield await readFile(at('a'), 'utf8');
      },
    };
    await writeWhole([file('a', 'new'), second], never);
    expect(await readFile(at('b'), 'utf8')).toBe('old');
    expect(await readFile(at('a'), 'utf8')).toBe('new');
  });

  it('leaves everything as it was where a piece cannot be had', async () => {
    await writeFile(at('a'), 'old');
    const broken = {
      path: at('b'),
      pieces: async function* () {
        yield 'half';
        throw new Error('no more');
      },
    };
    await expect(writeWhole([file('a', 'new'), broken], never)).rejects.toThrow('no more');
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(at('a'), 'utf8')).toBe('old');
  });

  it('leaves nothing behind where it is stopped', async () => {
    const abort = new AbortController();
    const endless = {
      path: at('a'),
      pieces: async function* () {
        for (let count = 0; ; count += 1) {
          if (count === 100) abort.abort();
          yield 'more\n';
          await new Promise(setImmediate);
        }
      },
    };
    await expect(writeWhole([endless], abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the option where there is no such folder', async () => {
    await expect(writeWhole([file('no/such/folder')], never)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: '--out',
    });
  });

  it('does not run ahead of what is written', async () => {
    let asked = 0;
    const large = {
      path: at('a'),
      pieces: async function* () {
        for (; asked < 1_000; asked += 1) yield 'x'.repeat(100_000);
      },
    };
    const writing = writeWhole([large], never);
    await new Promise(setImmediate);
    expect(asked).toBeLessThan(500);
    await writing;
    expect((await stat(at('a'))).size).toBe(100_000_000);
  });
});
