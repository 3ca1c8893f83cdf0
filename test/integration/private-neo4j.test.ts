import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { openPrivateNeo4j, type PrivateNeo4j } from '../../src/neo4j/private/open.js';
import { readRunFile, runFilePath } from '../../src/neo4j/private/run-file.js';
import { startHolder } from '../neo4j/private/holder-process.js';
import { leaseTestNeo4j } from '../setup/database.js';

/** A launcher must be gone this soon after its last lease, in milliseconds. */
const STOP_MILLISECONDS = 5_000;

type Access = Pick<PrivateNeo4j, 'uri' | 'user' | 'password'>;

async function run(access: Access, cypher: string): Promise<unknown[]> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(cypher);
    return records.map((record) => record.get(0));
  } finally {
    await driver.close();
  }
}

async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}

describe('the Neo4j of this jest worker', () => {
  it('takes its own password and no other', async () => {
    const database = await leaseTestNeo4j();
    expect(await run(database, 'RETURN 1')).toEqual([1]);
    await expect(run({ ...database, password: 'neo4j' }, 'RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
    await database.release();
  });

  it('gives two leases of one process the same database', async () => {
    const [one, two] = await Promise.all([leaseTestNeo4j(), leaseTestNeo4j()]);
    expect(one.uri).toBe(two.uri);
    await one.release();
    await one.release();
    expect(await run(two, 'RETURN 1')).toEqual([1]);
    await two.release();
  });
});

describe('openPrivateNeo4j', () => {
  let folder: string;
  let home: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hopline-private-'));
    home = join(folder, 'neo4j');
  });

  afterEach(async () => {
    const left = await readRunFile(home);
    if (left) await endsWithin(left.pid, STOP_MILLISECONDS);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  async function launcherPid(): Promise<number> {
    const pid = (await readRunFile(home))?.pid;
    if (pid === undefined) throw new Error('There is no run file');
    return pid;
  }

  it('serves two processes that start at once, and outlives the kill of either but not of both', async () => {
    const [one, two] = await Promise.all([startHolder(folder), startHolder(folder)]);
    expect(one.uri).toBe(two.uri);
    const pid = await launcherPid();

    await one.kill();
    await sleep(2_000);
    expect(await run(two, 'RETURN 2')).toEqual([2]);

    await two.kill();
    expect(await endsWithin(pid, STOP_MILLISECONDS)).toBe(true);
    expect(await readRunFile(home)).toBeNull();
  });

  it('keeps its data over a killed database and its stale run file, and starts anew for whoever comes while it closes down', async () => {
    const holder = await startHolder(folder);
    await run(holder, "CREATE (:Kept {name: 'Ada'})");
    expect((await stat(runFilePath(home))).mode & 0o777).toBe(0o600);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    const before = await launcherPid();
    process.kill(before, 'SIGKILL');
    await holder.kill();
    expect(await endsWithin(before, STOP_MILLISECONDS)).toBe(true);
    expect(await launcherPid()).toBe(before);

    const again = await openPrivateNeo4j({ folder });
    const after = await launcherPid();
    expect(after).not.toBe(before);
    expect(again.password).not.toBe(holder.password);
    expect(await run(again, 'MATCH (kept:Kept) RETURN kept.name')).toEqual(['Ada']);

    await again.release();
    while ((await readRunFile(home)) !== null) await sleep(5);
    const phases = new Set<string>();
    const third = await openPrivateNeo4j({ folder, onProgress: ({ phase }) => phases.add(phase) });
    expect(await launcherPid()).not.toBe(after);
    expect(phases).toEqual(new Set(['boot']));
    expect(await run(third, 'MATCH (kept:Kept) RETURN kept.name')).toEqual(['Ada']);
    await third.release();
  });

  it('quotes the log of a database that does not start', async () => {
    await mkdir(home);
    await writeFile(join(home, 'data'), 'a file where Neo4j wants a folder');
    await expect(openPrivateNeo4j({ folder })).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringMatching(
        /^The private Neo4j did not start \(exit code 1\); the last lines of .*launcher\.log are:\n/,
      ),
    });
    expect(await readFile(join(home, 'data'), 'utf8')).toBe('a file where Neo4j wants a folder');
  });
});
