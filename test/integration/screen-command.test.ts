import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EXIT, exitCodeOf } from '../../src/cli/exit-codes.js';
import type { OpenDatabase } from '../../src/cli/import.js';
import { screenCommand } from '../../src/cli/screen.js';
import { readConfig } from '../../src/config.js';
import { withJobLock } from '../../src/flag/job/job-lock.js';
import { jobKey } from '../../src/flag/job/job-model.js';
import { formatInstant } from '../../src/time/london.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

describe('hopline screen', () => {
  let test: TestDatabase;
  let scene: FlagScene;
  let open: OpenDatabase;
  let folder: string;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = await folders.with({});
    open = async () => ({ database: test.database, close: async () => undefined });
    scene = new FlagScene(test.database);
    await scene.employees(['Ann', 'Bob', 'Cat']);
    await scene.people('Kim', '=Max');
    await scene.group('Ring');
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  /** Runs the command; answers its exit code and what it printed. */
  async function run(...parameters: string[]) {
    const take = (chunk: unknown, ...rest: unknown[]) => {
      const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
      done?.();
      return chunk !== null;
    };
    const out = jest.spyOn(process.stdout, 'write').mockImplementation(take as typeof process.stdout.write);
    const err = jest.spyOn(process.stderr, 'write').mockImplementation(take as typeof process.stderr.write);
    const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
    process.exitCode = undefined;
    try {
      const command = screenCommand(open, () => readConfig({ HOPLINE_DATA: folder }));
      await command.exitOverride().parseAsync(['node', 'screen', ...parameters]);
      return { code: process.exitCode ?? 0, out: text(out), err: text(err) };
    } catch (error) {
      return { code: exitCodeOf(error), out: text(out), err: (error as Error).message };
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  }

  it('begins a job with 0, tells of new flags with 10, and of none with 0', async () => {
    const first = await run('--quiet');
    expect(first).toMatchObject({ code: 0, out: '' });
    await scene.link('FRIEND', 'Ann', 'Kim');
    const second = await run('--quiet');
    expect(second.code).toBe(10);
    const [flag] = second.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(flag).toMatchObject({
      change: 'NEW',
      employee: { id: scene.idOf('Ann'), label: 'Ann' },
      group: { label: 'Ring' },
      hopsBefore: null,
      hopsAfter: 2,
      cause: { kind: 'LINK', links: [{ kind: 'FRIEND' }], entity: null },
      path: { entities: [{ label: 'Ann' }, { label: 'Kim' }, { label: 'Ring' }] },
      strength: 0.9025,
      weakest: 95,
    });
    expect(await run('--quiet')).toEqual({ code: 0, out: '', err: '' });
    expect((await run('--quiet', '--since', 'last')).code).toBe(0);
  });

  it('writes a file that is there once it is whole, a summary as JSON, and the same again by --replay', async () => {
    const file = join(folder, 'flags.csv');
    await scene.link('FRIEND', 'Bob', 'Kim');
    const { code, out } = await run('--quiet', '--json', '--format', 'csv', '--out', file);
    expect(code).toBe(10);
    const summary = JSON.parse(out);
    expect(summary).toMatchObject({ job: 'default', flags: 1, baseline: false, rules: 'screening-2019.1' });
    const csv = await readFile(file, 'utf8');
    expect(csv.split('\n')).toHaveLength(3);
    expect(csv).toContain('Bob > Kim > Ring');
    expect((await readdir(folder)).filter((name) => name.startsWith('flags.csv.'))).toEqual([]);
    const again = await run('--quiet', '--format', 'csv', '--replay', summary.run);
    expect(again).toEqual({ code: 10, out: csv, err: '' });
  });

  it('tells from a day on or of what is to come, and records nothing', async () => {
    await run('--quiet');
    // What was recorded within this second is told from it on.
    await sleep(1_000);
    const before = formatInstant((await scene.view()).now);
    await scene.link('FRIEND', 'Cat', '=Max');
    await scene.link('MEMBER_OF', '=Max', 'Ring');
    for (const parameters of [['--dry-run'], ['--since', before], ['--dry-run', '--job', 'default']]) {
      const { code, out } = await run('--quiet', '--format', 'table', ...parameters);
      expect(code).toBe(10);
      expect(out).toMatch(
        /^change {4}hops {5}weakest {2}cause {9}path\nNEW {7}- > 2 {4}95 {7}LINK {10}Cat > =Max > Ring\n$/,
      );
    }
    expect((await run('--quiet', '--since', '2019-01-01', '--within', '2')).code).toBe(10);
    const { code, out } = await run('--quiet', '--format', 'table');
    expect([code, out.split('\n').length]).toEqual([10, 3]);
    expect((await run('--quiet', '--dry-run', '--job', 'not begun')).code).toBe(0);
  });

  it('ends with 4 where another runs the job, naming it; another job is free', async () => {
    const key = jobKey(JOB.name, JOB.clearance);
    await withJobLock(test.database, { key, name: JOB.name }, async () => {
      const { code, err } = await run('--quiet');
      expect([code, err]).toEqual([EXIT.LOCKED, expect.stringContaining("'default'")]);
      expect((await run('--quiet', '--job', 'other')).code).toBe(0);
    });
  });

  it.each([
    { parameters: ['--within', '9'], said: '--within' },
    { parameters: ['--format', 'xml'], said: '--format' },
    { parameters: ['--filter', '{'], said: '--filter' },
    { parameters: ['--filter', '{"minConfidence":101}'], said: 'minConfidence' },
    { parameters: ['--filter', '{"kind":["FRIEND"]}'], said: 'kind' },
    { parameters: ['--rules', '/nowhere.yaml'], said: '/nowhere.yaml' },
    { parameters: ['--level', 'TOP'], said: '--level' },
    { parameters: ['--since', 'yesterday'], said: '--since' },
    { parameters: ['--job', ' '], said: '--job' },
    { parameters: ['--replay', 'no such run'], said: '--replay' },
  ])('refuses $parameters with 2', async ({ parameters, said }) => {
    const { code, err } = await run('--quiet', ...parameters);
    expect([code, err]).toEqual([EXIT.USAGE, expect.stringContaining(said)]);
  });
});
