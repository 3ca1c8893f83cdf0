import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  isSignedBy,
  readCheckpoint,
  readVerifierKey,
  signedCheckpoint,
  verifierKey,
} from '../../src/audit/checkpoint/checkpoint.js';
import { Frontier } from '../../src/audit/merkle/frontier.js';
import { leafHash } from '../../src/audit/merkle/hashes.js';
import { provesConsistency, provesInclusion } from '../../src/audit/merkle/verify-proofs.js';
import { openTrail } from '../../src/audit/trail/open-trail.js';
import { frontLine, segmentsOf } from '../../src/audit/trail/segments.js';
import { proveConsistency, proveInclusion } from '../../src/audit/verify/prove.js';
import { verifyFolder } from '../../src/audit/verify/verify-folder.js';

const ENTRIES = 100;

let root: string;
let whole: string;
/** Of the first half of the trail, kept elsewhere; and of all of it. */
let early: string;
let late: string;
let trail: string;
/** A copy of the trail that a test may do to what it likes. */
let folder: string;
let copies = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hopline-verify-'));
  whole = join(root, 'whole');
  early = join(root, 'early.checkpoint');
  late = join(root, 'late.checkpoint');
  for (const kept of [early, late]) {
    const opened = await openTrail(whole, { longestSegment: 1_500 });
    for (let index = 0; index < ENTRIES / 2; index += 1) await opened.append({ kind: 'TEST', of: `secret ${index}` });
    await opened.close();
    trail = opened.name;
    await cp(join(whole, trail, 'checkpoint'), kept);
  }
});
beforeEach(async () => {
  copies += 1;
  folder = join(root, `copy-${copies}`);
  await cp(whole, folder, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const own = (file: string) => join(folder, trail, file);

/** Changes the lines of the trail's segments: all lines, the first of each segment among them. */
async function change(segment: number, make: (lines: string[]) => string[]): Promise<void> {
  const { path } = (await segmentsOf(join(folder, trail)))[segment] as { path: string };
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  await writeFile(path, `${make(lines).join('\n')}\n`);
}

/** Writes the trail anew from its entries, as one who knows how it is made, with a key of their own. */
async function chainAnew(entries: string[]): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { origin } = readCheckpoint(await readFile(own('checkpoint'), 'utf8')) as { origin: string };
  for (const { path } of await segmentsOf(join(folder, trail))) await rm(path);
  const frontier = new Frontier();
  const text = [frontLine(origin, frontier), ...entries].join('\n');
  for (const entry of entries) frontier.add(leafHash(Buffer.from(entry)));
  await writeFile(own('0000000000000000.jsonl'), `${text}\n`);
  await writeFile(own('verifier-key'), verifierKey(origin, publicKey));
  await writeFile(
    own('checkpoint'),
    signedCheckpoint({ origin, size: frontier.size, root: frontier.root() }, privateKey),
  );
}

async function entries(): Promise<string[]> {
  const segments = await segmentsOf(join(folder, trail));
  const texts = await Promise.all(segments.map(({ path }) => readFile(path, 'utf8')));
  return texts.flatMap((text) => text.trimEnd().split('\n').slice(1));
}

const problems = async (...kept: string[]) => {
  const report = await verifyFolder(folder, kept);
  const found = [...report.problems, ...report.trails.flatMap((one) => one.problems)];
  expect(report.isSound).toBe(found.length === 0);
  return found;
};

describe('a trail as it was written', () => {
  it('is sound, by its own checkpoint and by those kept elsewhere', async () => {
    expect(await problems()).toEqual([]);
    expect(await problems(early, late)).toEqual([]);
  });

  it('is what its later checkpoint vouches for', async () => {
    const report = await verifyFolder(folder, [late]);
    const told = readCheckpoint(await readFile(late, 'utf8'));
    expect(report.trails).toMatchObject([{ entries: ENTRIES, vouchedFor: ENTRIES, root: told?.root.toString('hex') }]);
  });
});

describe('what was done to a trail is found', () => {
  it('a bit flipped anywhere', async () => {
    const segments = await segmentsOf(join(folder, trail));
    const missed: string[] = [];
    for (const [number, { path }] of segments.entries()) {
      const bytes = await readFile(path);
      for (let at = number; at < bytes.length; at += 97) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
        await writeFile(path, flipped);
        if ((await problems(late)).length === 0) missed.push(`${number}: ${at}`);
      }
      await writeFile(path, bytes);
    }
    expect(missed).toEqual([]);
    expect(await problems(late)).toEqual([]);
  });

  it('an entry changed to another of the same length', async () => {
    await change(0, (lines) => lines.map((line) => line.replace('secret 3', 'secret 4')));
    const [, second] = await segmentsOf(join(folder, trail));
    const from = second?.from;
    expect(await problems()).toContain(`the segment from ${from} does not go on from the ${from} entries before it`);
  });

  it('an entry taken out', async () => {
    await change(1, (lines) => lines.filter((_, index) => index !== 3));
    expect((await problems()).length).toBeGreaterThan(0);
  });

  it('two entries in each other’s places, with their numbers', async () => {
    await change(0, ([front = '', first = '', second = '', ...rest]) => {
      const swapped = [second.replace('"index":1', '"index":0'), first.replace('"index":0', '"index":1')];
      return [front, ...swapped, ...rest];
    });
    expect((await problems()).length).toBeGreaterThan(0);
  });

  it('the end cut off, and the checkpoint with it', async () => {
    const kept = (await entries()).slice(0, 30);
    await chainAnew(kept);
    expect(await problems()).toEqual([]);
    expect(await problems(early)).toContain(`${early} is not signed by the trail's key`);
  });

  it('the end cut off by one who holds the trail’s own key', async () => {
    const key = await readFile(own('verifier-key'), 'utf8');
    await chainAnew((await entries()).slice(0, 30));
    await writeFile(own('verifier-key'), key);
    expect(await problems(early)).toContain(`${early} vouches for 50 entries, and there are 30`);
  });

  it('chained anew from the beginning', async () => {
    const key = await readFile(own('verifier-key'), 'utf8');
    await chainAnew((await entries()).map((entry) => entry.replace('secret 7"', 'secret 8"')));
    expect(await problems()).toEqual([]);
    await writeFile(own('verifier-key'), key);
    expect(await problems(early)).toContain(`the first 50 entries are not those that ${early} vouches for`);
  });

  it('a whole segment taken away', async () => {
    const segments = await segmentsOf(join(folder, trail));
    await rm((segments[1] as { path: string }).path);
    expect((await problems()).length).toBeGreaterThan(0);
  });

  it('the last segment taken away', async () => {
    const segments = await segmentsOf(join(folder, trail));
    await rm((segments.at(-1) as { path: string }).path);
    expect((await problems()).join()).toMatch(/its checkpoint vouches for 100 entries, and there are \d\d/);
  });

  it('the whole trail taken away', async () => {
    await rm(join(folder, trail), { recursive: true });
    expect((await problems(early)).join()).toMatch(
      /early\.checkpoint vouches for the trail hopline-\S+, which is not there/,
    );
  });

  it('its checkpoint taken away, or put back to an earlier one of other entries', async () => {
    await rm(own('checkpoint'));
    expect(await problems()).toEqual(['checkpoint is missing']);
    await writeFile(own('checkpoint'), (await readFile(late, 'utf8')).replace('\n100\n', '\n99\n'));
    expect(await problems()).toEqual(["its checkpoint is not signed by the trail's key"]);
  });
});

describe('a checkpoint', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const checkpoint = { origin: 'hopline-host-1', size: 12, root: leafHash(Buffer.from('x')) };

  it('says what it was made of, signed by its key alone', () => {
    const text = signedCheckpoint(checkpoint, privateKey);
    expect(readCheckpoint(text)).toEqual(checkpoint);
    expect(isSignedBy(text, publicKey)).toBe(true);
    expect(isSignedBy(text, generateKeyPairSync('ed25519').publicKey)).toBe(false);
    expect(isSignedBy(text.replace('\n12\n', '\n13\n'), publicKey)).toBe(false);
    expect(isSignedBy(text.replace('\n\n', '\nmore\n\n'), publicKey)).toBe(false);
  });

  it('is read by its public key as text', () => {
    const read = readVerifierKey(verifierKey('hopline-host-1', publicKey));
    expect(read?.origin).toBe('hopline-host-1');
    expect(read?.key.equals(publicKey)).toBe(true);
    expect(readVerifierKey(verifierKey('hopline-host-1', publicKey).replace('host-1', 'host-2'))).toBeNull();
  });

  it('is none where a line is missing or no number', () => {
    expect(readCheckpoint('')).toBeNull();
    expect(readCheckpoint('a\n-1\nAAAA\n')).toBeNull();
    expect(readCheckpoint('a\n1\nAAAA\n')).toBeNull();
  });
});

describe('the proofs of a trail', () => {
  const bytes = (hashes: readonly string[]) => hashes.map((hash) => Buffer.from(hash, 'hex'));

  it('show each entry in the newest checkpoint, and in an earlier one', async () => {
    const lines = await entries();
    const early50 = readCheckpoint(await readFile(early, 'utf8'))?.root as Buffer;
    for (const [index, size] of [
      [0, undefined],
      [49, 50],
      [99, undefined],
      [17, 50],
    ] as const) {
      const proof = await proveInclusion(join(folder, trail), index, size);
      expect(proof).toMatchObject({
        index,
        size: size ?? ENTRIES,
        leafHash: leafHash(Buffer.from(lines[index] as string)).toString('hex'),
      });
      const root = size === 50 ? early50 : Buffer.from(proof.root, 'hex');
      expect(provesInclusion(Buffer.from(proof.leafHash, 'hex'), index, proof.size, bytes(proof.hashes), root)).toBe(
        true,
      );
    }
  });

  it('show that the trail begins as it was at an earlier checkpoint', async () => {
    const proof = await proveConsistency(join(folder, trail), 50);
    const [before, now] = [await readFile(early, 'utf8'), await readFile(late, 'utf8')].map(
      (text) => readCheckpoint(text)?.root as Buffer,
    );
    expect(provesConsistency(50, ENTRIES, bytes(proof.hashes), before as Buffer, now as Buffer)).toBe(true);
  });

  it('are refused where there is no such entry', async () => {
    await expect(proveInclusion(join(folder, trail), 100)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(proveInclusion(join(folder, trail), 3, 101)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(proveConsistency(join(folder, trail), 101)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
