import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTrail } from '../../src/audit/trail/open-trail.js';
import {
  type ConsistencyProof,
  type InclusionProof,
  proveConsistency,
  proveInclusion,
} from '../../src/audit/verify/prove.js';
import { askGo, HAS_GO } from './go-verifier.js';

const ENTRIES = 37;

// Where there is no Go, or its modules cannot be had: skipped, and seen to be.
const describeThirdParty = HAS_GO ? describe : describe.skip;

function changed(hashes: readonly string[] = []): string[] {
  return hashes.map((hash) => hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')));
}

describeThirdParty('an implementation of RFC 9162 by others', () => {
  let root: string;
  let checkpoint: string;
  let key: string;
  const inclusion: InclusionProof[] = [];
  const consistency: ConsistencyProof[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hopline-third-party-'));
    const trail = await openTrail(root, { longestSegment: 1_000 });
    for (let index = 0; index < ENTRIES; index += 1) await trail.append({ kind: 'TEST', label: `Zoë ${index}` });
    await trail.close();
    const folder = join(root, trail.name);
    for (let size = 1; size <= ENTRIES; size += 3)
      for (let index = 0; index < size; index += 2) inclusion.push(await proveInclusion(folder, index, size));
    for (let before = 1; before <= ENTRIES; before += 1) consistency.push(await proveConsistency(folder, before));
    checkpoint = await readFile(join(folder, 'checkpoint'), 'utf8');
    key = (await readFile(join(folder, 'verifier-key'), 'utf8')).trim();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('accepts every proof and the signature of the checkpoint', () => {
    const shown = inclusion.length + consistency.length + 1;
    const checkpoints = [{ text: checkpoint, key }];
    expect(askGo({ inclusion, consistency, checkpoints })).toEqual({ shown, refused: [] });
  });

  it('refuses those that were changed', () => {
    const [one] = inclusion.filter(({ hashes }) => hashes.length > 3);
    const [two] = consistency.filter(({ hashes }) => hashes.length > 3);
    const wrong = {
      inclusion: [
        { ...one, hashes: changed(one?.hashes) },
        { ...one, index: 1 + (one?.index ?? 0) },
      ],
      consistency: [{ ...two, hashes: changed(two?.hashes) }],
      checkpoints: [{ text: checkpoint.replace(`\n${ENTRIES}\n`, `\n${ENTRIES - 1}\n`), key }],
    };
    expect(askGo(wrong)).toMatchObject({ shown: 4, refused: { length: 4 } });
  });
});
