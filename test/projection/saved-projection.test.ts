import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentDigest } from '../../src/projection/content-digest.js';
import { databaseMark, readProjection, saveProjection } from '../../src/projection/saved-projection.js';
import { group, link, person } from '../setup/graph-rows.js';
import { heldGraph } from './held-graphs.js';

const MARK = databaseMark('a key');
const rows = {
  entities: [person('ann', { employed: true }), person('bob'), group('ring')],
  assertions: [
    link('FRIEND', 'ann', 'bob'),
    link('MEMBER_OF', 'bob', 'ring'),
    link('OTHER', 'bob', 'ring', { subkind: 'debt' }),
  ],
};

describe('a saved projection', () => {
  let folder: string;
  let file: string;
  const held = heldGraph(rows, 7);

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'hopline-projection-')), 'projection');
    await saveProjection(folder, held, MARK);
    file = join(folder, (await readdir(folder))[0] as string);
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  it('is read as it was saved, and leaves nothing else behind', async () => {
    const read = await readProjection(folder, MARK, 7);
    expect(read).toMatchObject({ base: 7, revision: 7, codes: held.codes });
    expect(read?.graph).toEqual(held.graph);
    expect(read?.ids.idOf(2)).toBe(held.ids.idOf(2));
    expect(contentDigest(read as typeof held)).toBe(contentDigest(held));
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('takes the place of the one before', async () => {
    await saveProjection(folder, { ...held, revision: 8 }, MARK);
    expect((await readProjection(folder, MARK, 9))?.revision).toBe(8);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('says when it was copied out', async () => {
    let copied = 0;
    await saveProjection(folder, held, MARK, () => {
      copied += 1;
    });
    expect(copied).toBe(1);
  });

  it('is none where nothing was saved', async () => {
    expect(await readProjection(join(folder, 'other'), MARK, 7)).toBeNull();
  });

  it('is refused for another database, or one that is older', async () => {
    await expect(readProjection(folder, databaseMark('another key'), 7)).rejects.toThrow('of another database');
    await expect(readProjection(folder, MARK, 6)).rejects.toThrow('newer than the database');
  });

  it('does not give the key of the database away', async () => {
    expect(MARK).not.toContain('a key');
    expect((await readFile(file)).includes('a key')).toBe(false);
  });

  it('is refused wherever a byte is another, a few hundred places', async () => {
    const whole = await readFile(file);
    const step = Math.max(1, Math.floor(whole.length / 300));
    for (let at = 0; at < whole.length; at += step) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 0x10;
      await writeFile(file, damaged);
      const read = await readProjection(folder, MARK, 7).catch((error: Error) => error);
      // What fills the space between columns says nothing.
      if (read !== null && 'graph' in read) expect(contentDigest(read)).toBe(contentDigest(held));
      else expect(read).toMatchObject({ name: 'UnusableProjection' });
    }
  });

  it('is refused wherever it is cut', async () => {
    const { length } = await readFile(file);
    for (const left of [length - 1, Math.floor(length / 2), 41, 39, 8, 0]) {
      await truncate(file, left);
      await expect(readProjection(folder, MARK, 7)).rejects.toMatchObject({ name: 'UnusableProjection' });
    }
  });
});
