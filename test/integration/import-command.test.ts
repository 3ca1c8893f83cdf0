import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EXIT, exitCodeOf } from '../../src/cli/exit-codes.js';
import { importCommand, type OpenDatabase } from '../../src/cli/import.js';
import { Unavailable } from '../../src/errors.js';
import { ask } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const SOURCE = { 'source.yaml': 'name: command\nclock: 2019-05-01T00:00:00Z\n' };

describe('hopline import', () => {
  let test: TestDatabase;
  let open: OpenDatabase;
  let closed = 0;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    open = async () => ({
      database: test.database,
      close: async () => {
        closed += 1;
      },
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    test.database.observer = undefined;
    process.exitCode = undefined;
    closed = 0;
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  /** Runs the command; answers its exit code and what it printed. */
  async function run(parameters: string[], opening: OpenDatabase = open) {
    const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
    try {
      await importCommand(opening)
        .exitOverride()
        .parseAsync(['node', 'import', ...parameters]);
      return { code: process.exitCode ?? 0, out: text(out), err: text(err) };
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  }

  it('prints a table, tells of its progress on standard error, and ends with 0', async () => {
    const folder = await folders.with({ ...SOURCE, 'people.csv': 'key,name\nP1,Ann\nP2,Bob\n' });
    const { code, out, err } = await run([folder]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^file {8}read {2}new {2}changed {2}retracted {2}unchanged {2}rejected\npeople\.csv {5}2 {4}2 {8}0 {10}0 {10}0 {9}0\ntotal {10}2 {4}2/,
    );
    expect(err).toBe('importing people.csv: 100 %\n');
    expect(closed).toBe(1);
    const [row] = await ask<{ at: number }>(test.database, 'MATCH (r:Revision {number: 1}) RETURN r.at AS at');
    expect(Math.abs((row?.at ?? 0) - Date.now() / 1000)).toBeLessThan(60);
  });

  it('prints JSON where asked, and nothing else with --quiet', async () => {
    const folder = await folders.with({ ...SOURCE, 'phones.csv': 'key,number\nT1,07700 900001\n' });
    const { code, out, err } = await run([folder, '--json', '--quiet']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ source: 'command', clock: 1_556_668_800, totals: { read: 1, fresh: 1 } });
  });

  it('maps foreign files', async () => {
    const yaml =
      'source: {name: foreign}\nrows: [{file: staff.csv, into: people, where: {kind: A}, set: {key: "{nr}", name: "{who}"}}]\n';
    const folder = await folders.with({ 'map.yaml': yaml, 'staff.csv': 'nr,who,kind\n1,Ann,A\n2,Bob,B\n' });
    const { code, out } = await run([folder, '--mapping', join(folder, 'map.yaml'), '--quiet']);
    expect(code).toBe(0);
    expect(out).toMatch(/staff\.csv → people {5}2 {4}1 {8}0 {10}0 {10}0 {9}1 {9}0/);
  });

  it('ends with 6 where rows are rejected, and says where they are', async () => {
    const folder = await folders.with({ ...SOURCE, 'people.csv': 'key,name\nP3,\nP4,Dan\n' });
    const rejects = join(folder, 'bad.rejects.jsonl');
    const { code, out } = await run([folder, '--rejects', rejects, '--quiet', '--batch-size', '1']);
    expect(code).toBe(6);
    expect(out).toContain(`The rejected rows, with the reason of each, are in ${rejects}`);
    expect(JSON.parse(await readFile(rejects, 'utf8'))).toEqual({
      file: 'people.csv',
      line: 2,
      reason: 'name: is required and empty',
      row: { key: 'P3', name: '' },
    });
  });

  /** The exit code and message of the error that the command ends with. */
  async function failure(parameters: string[], opening: OpenDatabase = open) {
    const error = await run(parameters, opening).then(
      () => null,
      (reason: unknown) => reason,
    );
    return { code: exitCodeOf(error), message: (error as Error).message };
  }

  it('refuses what is asked wrongly, before the database is opened', async () => {
    const folder = await folders.with(SOURCE);
    const never: OpenDatabase = () => Promise.reject(new Error('was opened'));
    expect(await failure(['/no/such/folder'], never)).toEqual({
      code: EXIT.USAGE,
      message: "folder: '/no/such/folder' does not exist or cannot be read.",
    });
    expect(await failure([folder, '--batch-size', 'many'], never)).toEqual({
      code: EXIT.USAGE,
      message: 'batch-size: must be a whole number from 1 to 20000.',
    });
    expect((await failure([folder, '--colour'], never)).message).toContain("unknown option '--colour'");
    expect((await failure([], never)).message).toContain("missing required argument 'folder'");
    const unknown = await folders.with({ ...SOURCE, 'persons.csv': 'key\n' });
    expect(await failure([unknown], never)).toEqual({
      code: EXIT.CONFIGURATION,
      message: expect.stringContaining('persons.csv: unknown file; allowed are rekeys, people'),
    });
  });

  it('says so where Neo4j does not answer', async () => {
    const folder = await folders.with(SOURCE);
    const away: OpenDatabase = () => Promise.reject(new Unavailable('Neo4j does not answer.'));
    expect(await failure([folder], away)).toEqual({ code: EXIT.UNAVAILABLE, message: 'Neo4j does not answer.' });
  });

  it('ends after the running batch on Ctrl-C, says how far it came, and completes when it is run again', async () => {
    const people = Array.from({ length: 500 }, (_, index) => `S${index},Person ${index}`).join('\n');
    const folder = await folders.with({ 'source.yaml': 'name: stopped\n', 'people.csv': `key,name\n${people}\n` });
    test.database.observer = (name) => {
      if (name === 'import/make-entities') process.emit('SIGINT');
    };
    const first = await run([folder, '--batch-size', '100', '--json', '--quiet']);
    expect(first.code).toBe(1);
    expect(first.err).toContain('Stopping after the batch that is being written');
    const { totals, interrupted } = JSON.parse(first.out.slice(first.out.indexOf('{')));
    expect(interrupted).toBe(true);
    expect(totals.fresh).toBeGreaterThanOrEqual(100);
    expect(totals.fresh).toBeLessThan(500);
    expect(process.listenerCount('SIGINT')).toBe(0);

    test.database.observer = undefined;
    process.exitCode = undefined;
    const second = await run([folder, '--json', '--quiet']);
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out).totals).toMatchObject({ fresh: 500 - totals.fresh, unchanged: totals.fresh });
  });
});
