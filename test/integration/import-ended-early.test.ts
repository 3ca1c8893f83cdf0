import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateForce } from '../../src/generate/generate-force.js';
import { importFolder } from '../../src/import/import-folder.js';
import { ask, graphDigest, newestRevision } from '../import/graph-content.js';
import { batches, kill, spawnImport } from '../import/spawn-import.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const NOW = 1_556_668_800;

describe('an import that ends early', () => {
  let test: TestDatabase;
  let folder: string;
  let undisturbed: string;
  let entities: number;
  const folders = new TemporaryFolders();

  const countEntities = async () => {
    const [row] = await ask<{ n: number }>(test.database, 'MATCH (e:Entity) RETURN count(e) AS n');
    return row?.n ?? 0;
  };

  beforeAll(async () => {
    folder = join(await folders.with({}), 'force');
    await generateForce({ seed: 7, employees: 100, folder });
    test = await openTestDatabase();
    const { totals } = await importFolder(test.database, { folder, now: NOW });
    expect(totals).toMatchObject({ unchanged: 0, rejected: 0 });
    undisturbed = await graphDigest(test.database);
    entities = await countEntities();
    await test.close();
  });
  beforeEach(async () => {
    test = await openTestDatabase();
  });
  afterEach(() => test.close());
  afterAll(() => folders.remove());

  it.each([3, 20])('is completed by another after it was killed in batch %i', async (count) => {
    const child = spawnImport(test, { folder, now: NOW });
    await batches(child, count);
    await kill(child);
    expect(child.signalCode).toBe('SIGKILL');
    const stopped = await countEntities();
    expect(stopped).toBeGreaterThan(0);
    expect(await graphDigest(test.database)).not.toBe(undisturbed);

    const { totals } = await importFolder(test.database, { folder, now: NOW });
    expect(totals.unchanged).toBeGreaterThan(0);
    expect(totals.fresh + totals.unchanged).toBe(totals.read);
    expect(await countEntities()).toBe(entities);
    expect(await graphDigest(test.database)).toBe(undisturbed);
  });

  it('stops after the batch that is being written when it is asked to, and says how far it came', async () => {
    const abort = new AbortController();
    let told = 0;
    const onProgress = () => {
      told += 1;
      if (told === 4) abort.abort();
    };
    const first = await importFolder(test.database, {
      folder,
      now: NOW,
      batchSize: 100,
      onProgress,
      signal: abort.signal,
    });
    expect(first.interrupted).toBe(true);
    expect(first.files.map(({ file }) => file)).toEqual(['people.csv']);
    expect(first.totals.fresh).toBe(first.totals.read);
    expect(await countEntities()).toBe(first.totals.fresh);
    expect(first.revision).toBe(await newestRevision(test.database));

    const second = await importFolder(test.database, { folder, now: NOW });
    expect(second).toMatchObject({ interrupted: false, totals: { unchanged: first.totals.fresh } });
    expect(await graphDigest(test.database)).toBe(undisturbed);
  });

  it('does the same in batches of any size', async () => {
    await importFolder(test.database, { folder, now: NOW, batchSize: 37 });
    expect(await graphDigest(test.database)).toBe(undisturbed);
  });
});
