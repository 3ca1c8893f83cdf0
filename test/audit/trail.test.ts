import { spawn, spawnSync } from 'node:child_process';
import { appendFile, chmod, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTrail } from '../../src/audit/trail/open-trail.js';
import { segmentsOf } from '../../src/audit/trail/segments.js';
import { takeTrailLock } from '../../src/audit/trail/trail-lock.js';
import { verifyFolder } from '../../src/audit/verify/verify-folder.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hopline-audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const all = (count: number) => Array.from({ length: count }, (_, index) => ({ kind: 'TEST', of: index }));

async function entriesOf(trail: string): Promise<{ index: number; of?: number; kind: string }[]> {
  const segments = await segmentsOf(join(folder, trail));
  const texts = await Promise.all(segments.map(({ path }) => readFile(path, 'utf8')));
  return texts.flatMap((text) => text.trimEnd().split('\n').slice(1)).map((line) => JSON.parse(line));
}

/** Starts a process that writes entries for ever and prints the place of each that it was told is written. */
function startWriter() {
  const script = join(PROJECT_ROOT, 'test/audit/write-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, folder], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('a trail', () => {
  it('keeps what it is given, each in its place, and goes on where it was closed', async () => {
    const trail = await openTrail(folder);
    expect(await Promise.all(all(20).map((entry) => trail.append(entry)))).toEqual(all(20).map(({ of }) => of));
    await trail.close();
    const again = await openTrail(folder);
    expect([again.name, again.origin, again.size]).toEqual([trail.name, trail.origin, 20]);
    expect(await again.append({ kind: 'TEST', of: 20 })).toBe(20);
    await again.close();
    expect(await entriesOf(trail.name)).toEqual(all(21).map((entry) => ({ index: entry.of, ...entry })));
    const report = await verifyFolder(folder, []);
    expect(report).toMatchObject({ isSound: true, trails: [{ entries: 21, vouchedFor: 21, unfinishedBytes: 0 }] });
  });

  it('takes nothing any more once it is closed', async () => {
    const trail = await openTrail(folder);
    await trail.close();
    await expect(trail.append({})).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('is written on in segments, each of which tells the tree before it', async () => {
    const trail = await openTrail(folder, { longestSegment: 500 });
    for (const entry of all(60)) await trail.append(entry);
    await trail.close();
    expect((await segmentsOf(join(folder, trail.name))).length).toBeGreaterThan(5);
    const again = await openTrail(folder, { longestSegment: 500 });
    await again.append({ kind: 'TEST', of: 60 });
    await again.close();
    expect((await entriesOf(trail.name)).map(({ index }) => index)).toEqual(all(61).map(({ of }) => of));
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true, trails: [{ entries: 61 }] });
  });

  it('belongs to one at a time', async () => {
    const [one, two] = [await openTrail(folder), await openTrail(folder)];
    expect(one.name).not.toBe(two.name);
    await Promise.all([one.append({ of: 1 }), two.append({ of: 2 })]);
    await one.close();
    const three = await openTrail(folder);
    expect(three.name).toBe(one.name);
    await Promise.all([two.close(), three.close()]);
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true, trails: [{ entries: 1 }, { entries: 1 }] });
  });

  it('lets nobody but its owner read it', async () => {
    const trail = await openTrail(folder);
    await trail.append({});
    const own = join(folder, trail.name);
    const [segment] = await segmentsOf(own);
    const modes = [own, segment?.path ?? '', join(own, 'signing-key.pem')];
    expect(await Promise.all(modes.map(async (path) => (await stat(path)).mode & 0o777))).toEqual([
      0o700, 0o600, 0o600,
    ]);
    await trail.close();
  });

  it('puts its checkpoint where it is told to, too', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'hopline-checkpoints-'));
    const trail = await openTrail(folder, { checkpoints: elsewhere });
    await trail.append({});
    await trail.close();
    const kept = join(elsewhere, `${trail.origin}.checkpoint`);
    expect(await readFile(kept, 'utf8')).toBe(await readFile(join(folder, trail.name, 'checkpoint'), 'utf8'));
    expect(await verifyFolder(folder, [kept])).toMatchObject({ isSound: true });
    await rm(elsewhere, { recursive: true });
  });
});

describe('a trail that cannot be written', () => {
  it('refuses, and goes on once it can be', async () => {
    const trail = await openTrail(folder);
    await trail.append({ kind: 'TEST', of: 0 });
    const [segment] = await segmentsOf(join(folder, trail.name));
    const path = segment?.path as string;
    // Taken away behind its back, as by a volume that goes.
    await rename(path, `${path}.away`);
    const refused = await Promise.allSettled([trail.append({ of: 1 }), trail.append({ of: 2 })]);
    expect(refused).toMatchObject(Array(2).fill({ status: 'rejected', reason: { code: 'UNAVAILABLE' } }));
    await expect(trail.append({ of: 3 })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await rename(`${path}.away`, path);
    expect(await trail.append({ kind: 'TEST', of: 1 })).toBe(1);
    await trail.close();
    expect(await entriesOf(trail.name)).toEqual(all(2).map((entry) => ({ index: entry.of, ...entry })));
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true, trails: [{ entries: 2 }] });
  });

  it('refuses where there is no room for an entry, and what is there stays whole', async () => {
    // Files of this process have at most 4 KiB: a write beyond that is cut short, then fails, as on a disk that is full.
    const script = `trap '' XFSZ; ulimit -f 4; exec '${process.execPath}' --import tsx test/audit/fill-process.ts '${folder}'`;
    const { stdout, status } = spawnSync('bash', ['-c', script], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      timeout: 60_000,
    });
    const { written, refused } = JSON.parse(stdout) as { written: number[]; refused: string[] };
    expect([status, written, [...new Set(refused)]]).toEqual([0, written.map((_, place) => place), ['UNAVAILABLE']]);
    expect([written.length > 20, written.length + refused.length]).toEqual([true, 200]);
    const [name] = await readdir(folder);
    expect((await entriesOf(name as string)).map(({ index }) => index)).toEqual(written);
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true, trails: [{ entries: written.length }] });
  });

  it('refuses where somebody else wrote into it', async () => {
    const trail = await openTrail(folder);
    await trail.append({});
    const [segment] = await segmentsOf(join(folder, trail.name));
    await appendFile(segment?.path as string, '{"index":1,"forged":true}\n');
    await expect(trail.append({})).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await trail.close();
  });

  it('says so on start where there is nowhere to write', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(openTrail(join(file, 'audit'))).rejects.toThrow('AUDIT_FOLDER: no audit trail can be written in');
  });

  it('leaves a damaged one as it is and begins another', async () => {
    const trail = await openTrail(folder);
    for (const entry of all(5)) await trail.append(entry);
    await trail.close();
    const [segment] = await segmentsOf(join(folder, trail.name));
    const path = segment?.path as string;
    const before = await readFile(path);
    await truncate(path, before.length - 20);
    const damaged: string[] = [];
    const other = await openTrail(folder, { onDamage: (one) => damaged.push(one) });
    expect([other.name === trail.name, damaged]).toEqual([false, [join(folder, trail.name)]]);
    expect((await readFile(path)).length).toBe(before.length - 20);
    await other.close();
  });
});

describe('a process that writes and is killed', () => {
  it('has on the disk whatever it said was there, and the next goes on after it', async () => {
    const places: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const writer = startWriter();
      const told: number[] = [];
      createInterface({ input: writer.stdout }).on('line', (line) => {
        told.push(Number(line));
        if (told.length === 200) writer.kill('SIGKILL');
      });
      await new Promise((resolve) => writer.once('close', resolve));
      expect(told.length).toBeGreaterThanOrEqual(200);
      places.push(...told);
    }
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    const entries = await entriesOf(names[0] as string);
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, place) => place));
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((place) => entries[place]?.kind !== 'TEST')).toEqual([]);
    const trail = await openTrail(folder);
    await trail.close();
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true });
  });

  it('leaves an unfinished entry that does not count, and that is told of', async () => {
    const trail = await openTrail(folder);
    await trail.append({ kind: 'TEST', of: 0 });
    await trail.close();
    const [segment] = await segmentsOf(join(folder, trail.name));
    await appendFile(segment?.path as string, '{"index":1,"kin');
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true, trails: [{ unfinishedBytes: 15 }] });
    const again = await openTrail(folder);
    await again.close();
    expect(await entriesOf(trail.name)).toMatchObject([
      { index: 0 },
      { index: 1, kind: 'RECOVERY', unfinishedBytes: 15 },
    ]);
  });
});

describe('the lock of a trail', () => {
  it('is held once, also against others of the same process', async () => {
    const file = join(folder, 'lock');
    const release = await takeTrailLock(file);
    expect(await takeTrailLock(file)).toBeNull();
    await release?.();
    expect(await takeTrailLock(file)).not.toBeNull();
  });

  it('is taken by one of many where whoever held it is gone', async () => {
    const file = join(folder, 'lock');
    await writeFile(
      file,
      JSON.stringify({ pid: 2 ** 22 + 1, started: '1', host: (await import('node:os')).hostname() }),
    );
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeTrailLock(file)));
    expect(taken.filter((one) => one !== null).length).toBeLessThanOrEqual(1);
    const later = taken.some((one) => one !== null) ? null : await takeTrailLock(file);
    expect([...taken, later].filter((one) => one !== null)).toHaveLength(1);
  });

  it('of a process elsewhere is never taken', async () => {
    const file = join(folder, 'lock');
    await writeFile(file, JSON.stringify({ pid: 1, started: '1', host: 'somewhere-else' }));
    expect(await takeTrailLock(file)).toBeNull();
    await chmod(file, 0o600);
  });
});
