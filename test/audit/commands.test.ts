import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTrail } from '../../src/audit/trail/open-trail.js';
import { segmentsOf } from '../../src/audit/trail/segments.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { trailEntries } from './trail-entries.js';

let folder: string;
let audit: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hopline-commands-'));
  audit = join(folder, 'audit');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command; its Neo4j is nowhere. */
function hopline(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const nowhere = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'none', HOPLINE_DATA: folder };
  return spawnSync(process.execPath, ['--import', 'tsx', join(PROJECT_ROOT, 'src/cli/main.ts'), ...args], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...nowhere, ...env },
    timeout: 100_000,
  });
}

describe('a command', () => {
  it('is recorded with who ran it and what for, and how it ended', async () => {
    const id = '8f1d7632-9f87-4f7e-bd51-69cd27b47216';
    const args = [
      'export',
      '--chart',
      id,
      '--format',
      'gexf',
      '--out',
      join(folder, 'chart.gexf'),
      '--level',
      'OFFICIAL',
    ];
    const { status, stderr } = hopline(args, { HOPLINE_PURPOSE: 'OP-7: a chart for the file' });
    expect([status, stderr]).toEqual([5, expect.stringContaining('hopline:')]);
    const [began, ended, ...more] = await trailEntries(audit);
    expect(more).toEqual([]);
    expect(began).toMatchObject({
      kind: 'COMMAND',
      command: 'export',
      address: 'cli',
      level: 'OFFICIAL',
      reference: 'OP-7',
      ids: [id],
      options: ['chart', 'format', 'out', 'level'],
      recipients: [join(folder, 'chart.gexf')],
    });
    expect(began?.subject).toContain(`cli:${userInfo().username}@`);
    expect(ended).toMatchObject({ kind: 'COMMAND_END', exitCode: 5, outcome: 'FAILED', codes: ['UNAVAILABLE'] });
  });

  it('does nothing where it cannot be recorded', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const { status, stderr } = hopline(['import', folder, '--dry-run'], { AUDIT_FOLDER: join(file, 'audit') });
    expect([status, stderr]).toEqual([3, expect.stringContaining('AUDIT_FOLDER: no audit trail can be written in')]);
  });
});

describe('hopline verify', () => {
  it('exits by what it found, and prints it', async () => {
    const own = join(folder, 'own');
    const trail = await openTrail(own);
    for (let index = 0; index < 10; index += 1) await trail.append({ kind: 'TEST' });
    await trail.close();
    const kept = join(folder, 'kept.checkpoint');
    await cp(join(own, trail.name, 'checkpoint'), kept);
    const sound = hopline(['verify', own, '--checkpoint', kept]);
    expect([sound.status, sound.stdout]).toEqual([
      0,
      `${trail.name}: sound; 10 entries, 10 of them vouched for\nNo change was found.\n`,
    ]);
    const proof = hopline(['verify', '--proof', '3'], { AUDIT_FOLDER: own });
    expect([proof.status, JSON.parse(proof.stdout)]).toMatchObject([0, { trail: trail.origin, index: 3, size: 10 }]);
    const { path } = (await segmentsOf(join(own, trail.name)))[0] as { path: string };
    await writeFile(path, (await readFile(path, 'utf8')).replace('"index":4,"kind":"TEST"', '"index":4,"kind":"REST"'));
    const changed = hopline(['verify', own, '--checkpoint', kept, '--json']);
    expect([changed.status, JSON.parse(changed.stdout)]).toMatchObject([
      1,
      { isSound: false, trails: [{ entries: 10 }] },
    ]);
    expect(hopline(['verify', own, '--checkpoint', join(folder, 'none')]).status).toBe(2);
  });
});
