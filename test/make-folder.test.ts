import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeFolder } from '../src/make-folder.js';

describe('makeFolder', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'hopline-folder-'));
  });

  afterEach(() => rm(root, { recursive: true }));

  it('makes a folder with its parents, once', async () => {
    const folder = join(root, 'a', 'b', 'c');
    expect(await makeFolder(folder, 0o700)).toBe(true);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await makeFolder(folder)).toBe(false);
  });

  it('makes it though several make it at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => makeFolder(join(root, 'x', 'y'))));
    expect(made).toContain(true);
    expect((await stat(join(root, 'x', 'y'))).isDirectory()).toBe(true);
  });

  it('refuses at once where a file is in the way, or the system takes no folder', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(makeFolder('/proc/hopline/below')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
