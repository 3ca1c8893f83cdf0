import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRunFile, runFilePath } from '../../../src/neo4j/private/run-file.js';

const RUN = { pid: 7, boltPort: 7687, leasePort: 7000, user: 'neo4j', password: 'p', secret: 's' };

describe('the run file', () => {
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'hopline-run-'));
  });

  afterEach(() => rm(home, { recursive: true }));

  it('is read whole', async () => {
    await writeFile(runFilePath(home), JSON.stringify(RUN));
    expect(await readRunFile(home)).toEqual(RUN);
  });

  it('is null where there is none', async () => {
    expect(await readRunFile(home)).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['cut short', '{"pid": 7, "boltPo'],
    ['of another shape', '[]'],
    ['with a port that is none', JSON.stringify({ ...RUN, leasePort: 70_000 })],
    ['without a secret', JSON.stringify({ ...RUN, secret: '' })],
  ])('is null where it is %s', async (_, text) => {
    await writeFile(runFilePath(home), text);
    expect(await readRunFile(home)).toBeNull();
  });
});
