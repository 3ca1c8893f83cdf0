import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EXIT, exitCodeOf } from '../../src/cli/exit-codes.js';
import { importCommand, type OpenDatabase } from '../../src/cli/import.js';
import { importFolder } from '../../src/import/import-folder.js';
import { feedFolder, onDay } from '../import/feeds.js';
import { ask, graphContent, newestRevision } from '../import/graph-content.js';
import { batches, kill, spawnImport } from '../import/spawn-import.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const NOW = Math.floor(Date.now() / 1000);
const people = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `P${n}`, name: `Person ${n}` }));

describe('the import of a feed by its command', () => {
  let test: TestDatabase;
  let open: OpenDatabase;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    open = async () => ({ database: test.database, close: async () => {} });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  /** Runs the command; answers its exit code, as the program would end with, and what it printed or why it failed. */
  async function run(...parameters: string[]): Promise<{ code: number; text: string }> {
    const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      process.exitCode = undefined;
      const rejects = join(await folders.with({}), 'bad.rejects.jsonl');
      await importCommand(open)
        .exitOverride()
        .parseAsync(['node', 'import', '--quiet', '--json', '--rejects', rejects, ...parameters]);
      return { code: Number(process.exitCode ?? 0), text: out.mock.calls.map(([chunk]) => String(chunk)).join('') };
    } catch (error) {
      return { code: exitCodeOf(error), text: (error as Error).message };
    } finally {
      out.mockRestore();
    }
  }

  it('refuses another import of the source while one runs, within seconds and by its name; another source may go in', async () => {
    const folder = await folders.with(feedFolder({ name: 'busy' }, { people: people(3_000) }));
    const other = await folders.with(feedFolder({ name: 'idle' }, { people: people(2) }));
    const first = spawnImport(test, { folder, now: NOW, batchSize: 2 });
    await batches(first, 2);
    const started = Date.now();
    expect(await run(folder)).toEqual({
      code: EXIT.LOCKED,
      text: "The source 'busy' is being imported by another run; try again when it is done.",
    });
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(await run(other)).toMatchObject({ code: 0, text: expect.stringContaining('"fresh":2') });
    expect(first.exitCode).toBeNull();

    await kill(first);
    const { code, text } = await run(folder);
    expect(code).toBe(0);
    expect(JSON.parse(text).totals).toMatchObject({ read: 3_000, rejected: 0 });
    expect(JSON.parse(text).totals.unchanged).toBeGreaterThan(0);
  });

  it('lets the second in where the first is done within a moment', async () => {
    const folder = await folders.with(feedFolder({ name: 'twice' }, { people: people(20) }));
    const first = importFolder(test.database, { folder, now: NOW });
    const second = importFolder(test.database, { folder, now: NOW });
    const fresh = [(await first).totals.fresh, (await second).totals.fresh];
    expect(fresh.sort()).toEqual([0, 20]);
  });

  it('ends with 1 and says the numbers where a snapshot lacks too much; --max-drop lets it in', async () => {
    const source = (count: number) =>
      folders.with(feedFolder({ name: 'dropping', feed: 'snapshot' }, { people: people(count) }));
    expect((await run(await source(10))).code).toBe(0);
    const before = [await newestRevision(test.database), await graphContent(test.database)];
    const short = await source(4);
    for (const parameters of [[short], [short, '--dry-run'], [short, '--max-drop', '0.5']])
      expect(await run(...parameters)).toEqual({
        code: EXIT.OTHER,
        text: expect.stringContaining(
          "people: this snapshot lacks 6 of the 10 rows that are held of the source 'dropping' (60 %; at most",
        ),
      });
    expect([await newestRevision(test.database), await graphContent(test.database)]).toEqual(before);
    const done = await run(short, '--max-drop', '0.6');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.text).totals).toMatchObject({ retracted: 6, unchanged: 4 });
  });

  it('ends with 6 where rows are rejected, and keeps what a snapshot may only be unable to read', async () => {
    const folder = await folders.with(feedFolder({ name: 'torn', feed: 'snapshot' }, { people: people(5) }));
    expect((await run(folder)).code).toBe(0);
    await writeFile(join(folder, 'people.jsonl'), '{"key":"P0","name":"Person 0"}\n{"key":"P1"\n');
    const { code, text } = await run(folder, '--max-drop', '1');
    expect(code).toBe(EXIT.IN_PART);
    expect(JSON.parse(text)).toMatchObject({ totals: { retracted: 0, rejected: 1 }, files: [{ keptAbsent: true }] });
  });

  it('writes nothing with --dry-run, and takes the time from --as-of', async () => {
    const folder = await folders.with(feedFolder({ name: 'dry' }, { people: people(5) }));
    const before = [await newestRevision(test.database), await graphContent(test.database)];
    const dry = await run(folder, '--dry-run', '--as-of', '2019-03-10');
    expect(JSON.parse(dry.text)).toMatchObject({
      dryRun: true,
      asOf: 1_552_176_000,
      revision: null,
      totals: { fresh: 5 },
    });
    expect([await newestRevision(test.database), await graphContent(test.database)]).toEqual(before);
    expect((await run(folder, '--as-of', onDay(10))).code).toBe(0);
    const rows = await ask<{ from: number }>(
      test.database,
      "MATCH (p:Person) WHERE p.importKey STARTS WITH 'dry\n' RETURN DISTINCT p.knownFrom AS from",
    );
    expect(rows).toEqual([{ from: 1_552_176_000 }]);
    expect(await run(folder, '--as-of', onDay(9))).toEqual({
      code: EXIT.OTHER,
      text: expect.stringContaining("The source 'dry' has been fed as of 2019-03-10T00:00:00Z already"),
    });
  });

  it('refuses a share or a time that is none', async () => {
    const folder = await folders.with(feedFolder({ name: 'wrong' }, { people: people(1) }));
    for (const share of ['2', '-1', 'half'])
      expect(await run(folder, `--max-drop=${share}`)).toEqual({
        code: EXIT.USAGE,
        text: `--max-drop: '${share}' must be a number from 0 to 1.`,
      });
    expect(await run(folder, '--as-of', 'yesterday')).toMatchObject({ code: EXIT.USAGE });
  });
});
