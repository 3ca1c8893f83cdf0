import { access, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withFileLock } from '../src/file-lock.js';

describe('the build lock', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hopline-lock-'));
    file = join(folder, 'not', 'yet', 'there.lock');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('lets one work at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(30);
      inside -= 1;
    };
    await Promise.all([withFileLock(file, work), withFileLock(file, work), withFileLock(file, work)]);
    expect(most).toBe(1);
  });

  it('is free again after work that failed', async () => {
    await expect(withFileLock(file, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    await expect(access(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('takes over from a process that was killed', async () => {
    await withFileLock(file, async () => {});
    await writeFile(file, '');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    expect(await withFileLock(file, async () => 'built')).toBe('built');
  });
});
