import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateForce } from '../../src/generate/generate-force.js';
import { importFolder } from '../../src/import/import-folder.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { ask, graphDigest, newestRevision } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const NOW = 1_556_668_800;

/** Starts an import in a process of its own, which says `batch` after each batch. */
function importProcess(test: TestDatabase, folder: string): ChildProcess {
  const script = join(PROJECT_ROOT, 'test/import/import-process.ts');
  const job = JSON.stringify({ address: test.address, folder, now: NOW });
  return spawn(process.execPath, ['--import', 'tsx', script, job], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function batches(child: ChildProcess, count: number): Promise<void> {
  let seen = 0;
  for await (const chunk of child.stdout as NodeJS.ReadableStream) {
    seen += String(chunk).split('batch\n').length - 1;
    if (seen >= count) return;
  }
  throw new Error(`the import ended after ${seen} batches`);
}

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
    const child = importProcess(test, folder);
    await batches(child, count);
    child.kill('SIGKILL');
    await once(child, 'exit');
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
