import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { ask } from '../setup/ask.js';
import { expectOneMore, expectPublishedFigures } from '../setup/published-figures.js';

const folder = mkdtempSync(join(tmpdir(), 'hopline-start-'));

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  /** What it said before it was ready. */
  readonly said: string;
}

const running: ChildProcess[] = [];

/** Starts the command as a user does, and waits until it says where it listens. */
async function start(...more: string[]): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'start', '--port', '0', ...more], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, HOPLINE_DATA: folder, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready:\n${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /open (http\S+) in a browser/.exec(said)?.[1];
      if (url) resolve({ process: child, url, said });
    });
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Pids of the Java processes whose database is in the test's folder, read from /proc. */
async function databases(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    pids.map(async (pid) => [pid, await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')] as const),
  );
  return commands.filter(([, line]) => line.includes('java') && line.includes(folder)).map(([pid]) => pid);
}

async function noDatabaseWithin(milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while ((await databases()).length > 0) {
    if (Date.now() > deadline) return false;
    await sleep(100);
  }
  return true;
}

/** The query and the answer that the README shows. */
async function readmeExample(): Promise<{ query: string; answer: unknown }> {
  const readme = await readFile(join(PROJECT_ROOT, 'README.md'), 'utf8');
  const query = /```graphql\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const answer = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return { query, answer: JSON.parse(answer) };
}

const SCREENING = `{ employeeGroupLinks(within: 4, first: 10) {
  totalCount
  edges { node { hops path { entities { label } links { evidence { sourceKey } } } } }
  completeness { truncated asOfRevision }
} }`;

describe('the service as it is first started', () => {
  let revision: string;

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await noDatabaseWithin(60_000);
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads the demonstration and answers the main question, the README’s, and the threat assessment that it was drawn by', async () => {
    const { process: service, url, said } = await start();
    expect(said).toContain('loading the demonstration force');
    const { data, errors } = await ask(url, SCREENING);
    expect(errors).toEqual([]);
    const { edges, completeness, totalCount } = data.employeeGroupLinks;
    expect(edges).toHaveLength(10);
    expect(totalCount).toBeGreaterThan(100);
    expect(completeness.truncated).toBe(false);
    expect(completeness.asOfRevision).toBeTruthy();
    for (const { node } of edges) {
      expect(node.path.entities).toHaveLength(node.hops + 1);
      expect(node.path.links.every(({ evidence }: { evidence: unknown[] }) => evidence.length > 0)).toBe(true);
    }
    const { query, answer } = await readmeExample();
    expect(await ask(url, query)).toEqual({ status: 200, data: answer, errors: [] });
    await expectPublishedFigures(url);
    await expectOneMore(url);
    const after = await ask(url, '{ employeeGroupLinks(within: 1) { completeness { asOfRevision } } }');
    revision = after.data.employeeGroupLinks.completeness.asOfRevision;
    service.kill('SIGTERM');
    expect(await ended(service)).toBe(0);
    expect(await noDatabaseWithin(60_000)).toBe(true);
  }, 900_000);

  it('starts again with what is there, also after kill -9, and leaves no database behind', async () => {
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const { process: service, url, said } = await start();
      expect(said).not.toContain('demonstration force');
      const { data } = await ask(
        url,
        '{ groups(first: 1) { edges { node { name } } } employeeGroupLinks(within: 1) { completeness { asOfRevision } } }',
      );
      expect(data.employeeGroupLinks.completeness.asOfRevision).toBe(revision);
      service.kill(signal);
      await ended(service);
      expect(await noDatabaseWithin(60_000)).toBe(true);
    }
  }, 300_000);

  it('works twice at once on one data folder', async () => {
    const both = await Promise.all([start(), start()]);
    expect(await databases()).toHaveLength(1);
    for (const { url } of both) {
      const { data } = await ask(url, '{ groups(first: 1) { edges { node { name } } } }');
      expect(data.groups.edges).toHaveLength(1);
    }
    both[0].process.kill('SIGKILL');
    await sleep(3_000);
    const { status } = await fetch(new URL('/ready', both[1].url));
    expect(status).toBe(200);
    both[1].process.kill('SIGTERM');
    expect(await ended(both[1].process)).toBe(0);
    expect(await noDatabaseWithin(60_000)).toBe(true);
  }, 300_000);
});
