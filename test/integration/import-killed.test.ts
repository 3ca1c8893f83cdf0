import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../src/generate/random.js';
import { importFolder } from '../../src/import/import-folder.js';
import { day, feedFolder } from '../import/feeds.js';
import { graphContent } from '../import/graph-content.js';
import { firstFeed, secondFeed } from '../import/kill-feeds.js';
import { batches, type ImportJob, kill, spawnImport } from '../import/spawn-import.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const BATCH = 10;

/** What the points are drawn from; given by the environment, they are the same again. */
const SEED = Number(process.env.HOPLINE_KILL_SEED ?? Date.now() % 1_000_000);

/** Points at which an import is killed: how far it is, of its batches, and how many milliseconds later. */
function points(count: number, salt: number): { name: string; share: number; later: number }[] {
  const random = new Random(SEED, salt, 0);
  return Array.from({ length: count }, (_, index) => ({
    name: `${'abcd'[salt]}${index}`,
    share: random.unit(),
    later: random.below(40),
  }));
}

/** Each source is a copy of the same, side by side in one database: what is said of it must be the same as of the one that nobody killed. */
describe('an import that is killed', () => {
  let test: TestDatabase;
  const undisturbed = { first: '', second: '' };
  const told = { first: 0, second: 0 };
  const folders = new TemporaryFolders();

  /** What the graph says of a source, with its name left out. */
  const contentOf = async (name: string) => {
    const lines = (await graphContent(test.database)).filter((line) => line.includes(`${name}\\n`));
    return lines
      .join('\n')
      .replaceAll(`"e:${name}`, '"e:source')
      .replaceAll(`${name}\\n`, 'source\\n')
      .replaceAll(`${name}:`, 'source:');
  };
  const first = (name: string) => folders.with(feedFolder({ name, asOf: '2019-03-10T00:00:00Z' }, firstFeed()));
  const second = (name: string) => folders.with(feedFolder({ name, feed: 'snapshot' }, secondFeed()));

  /** Begins an import in a process of its own, and kills it there and then; it may have been done by then. */
  const killedAt = async (job: ImportJob, batchesTold: number, share: number, later: number) => {
    const child = spawnImport(test, job);
    await batches(child, Math.max(1, Math.floor(batchesTold * share)));
    await setTimeout(later);
    await kill(child);
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    const run = async (folder: string, which: 'first' | 'second') => {
      const onProgress = () => {
        told[which] += 1;
      };
      const { totals } = await importFolder(test.database, { folder, now: day(20), batchSize: BATCH, onProgress });
      undisturbed[which] = await contentOf('calm');
      return totals;
    };
    const made = await run(await first('calm'), 'first');
    expect(made).toMatchObject({ fresh: made.read, rejected: 0 });
    const changed = await run(await second('calm'), 'second');
    expect(changed.rejected).toBe(0);
    expect(Math.min(changed.fresh, changed.changed, changed.retracted, changed.unchanged)).toBeGreaterThan(9);
    expect(told.second).toBeGreaterThan(40);
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  it.each(points(10, 0))(
    `$name, at $share of its batches and $later ms later (HOPLINE_KILL_SEED=${SEED}), is completed by the same command`,
    async ({ name, share, later }) => {
      const folder = await first(name);
      await killedAt({ folder, now: day(20), batchSize: BATCH }, told.first, share, later);
      const { totals } = await importFolder(test.database, { folder, now: day(40) });
      expect(totals.fresh + totals.unchanged).toBe(totals.read);
      expect(await contentOf(name)).toBe(undisturbed.first);
    },
  );

  it.each(points(10, 1))(
    `$name, a snapshot with corrections and renamed keys, at $share of its batches and $later ms later (HOPLINE_KILL_SEED=${SEED}), likewise`,
    async ({ name, share, later }) => {
      await importFolder(test.database, { folder: await first(name), now: day(20) });
      const folder = await second(name);
      await killedAt({ folder, now: day(20), batchSize: BATCH }, told.second, share, later);
      const { totals } = await importFolder(test.database, { folder, now: day(40) });
      expect(totals.rejected).toBe(0);
      expect(await contentOf(name)).toBe(undisturbed.second);
    },
  );

  it('again and again is completed in the end, as of the time it was begun at', async () => {
    await importFolder(test.database, { folder: await first('chain'), now: day(20) });
    const folder = await second('chain');
    for (const [index, { share, later }] of points(4, 2)
      .sort((a, b) => a.share - b.share)
      .entries())
      await killedAt({ folder, now: day(20 + index), batchSize: BATCH }, told.second, share, later);
    const { asOf } = await importFolder(test.database, { folder, now: day(40) });
    expect([day(20), day(40)]).toContain(asOf);
    expect(await contentOf('chain')).toBe(undisturbed.second);
  });
});
