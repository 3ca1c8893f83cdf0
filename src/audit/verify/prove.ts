import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInput } from '../../errors.js';
import { type Checkpoint, readCheckpoint } from '../checkpoint/checkpoint.js';
import { leafHash } from '../merkle/hashes.js';
import { LeafColumn } from '../merkle/leaf-column.js';
import { consistencyProof, inclusionProof, rootOf } from '../merkle/proofs.js';
import { linesOf, segmentsOf } from '../trail/segments.js';
import { TRAIL_FILES, textOf } from '../trail/trail-files.js';

/** That an entry is in a tree, for any verifier of RFC 9162; hashes in hex. */
export interface InclusionProof {
  readonly trail: string;
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly hashes: readonly string[];
  readonly root: string;
}

/** That a tree begins with an earlier one, for any verifier of RFC 9162; hashes in hex. */
export interface ConsistencyProof {
  readonly trail: string;
  readonly before: number;
  readonly size: number;
  readonly hashes: readonly string[];
  readonly rootBefore: string;
  readonly root: string;
}

const hex = (hash: Buffer) => hash.toString('hex');

async function leavesOf(folder: string): Promise<LeafColumn> {
  const leaves = new LeafColumn();
  for (const { path } of await segmentsOf(folder))
    for (const line of linesOf(await readFile(path)).lines.slice(1)) leaves.add(leafHash(line));
  return leaves;
}

async function checkpointOf(folder: string): Promise<Checkpoint> {
  const checkpoint = readCheckpoint((await textOf(join(folder, TRAIL_FILES.checkpoint))) ?? '');
  if (checkpoint === null) throw new BadUserInput('trail', 'has no checkpoint.');
  return checkpoint;
}

/**
 * The proof that an entry is in the tree of a trail's newest checkpoint, or of the first so many entries.
 * @throws BadUserInput where there is no such entry
 */
export async function proveInclusion(folder: string, index: number, size?: number): Promise<InclusionProof> {
  const { origin, ...newest } = await checkpointOf(folder);
  const of = size ?? newest.size;
  const leaves = await leavesOf(folder);
  if (of > leaves.size || index >= of) throw new BadUserInput('index', `there is no entry ${index} among ${of}.`);
  return {
    trail: origin,
    index,
    size: of,
    leafHash: hex(leaves.at(index)),
    hashes: inclusionProof(leaves, index, of).map(hex),
    root: hex(rootOf(leaves, 0, of)),
  };
}

/**
 * The proof that the tree of a trail's newest checkpoint begins with that of its first `before` entries.
 * @throws BadUserInput where there are not so many
 */
export async function proveConsistency(folder: string, before: number): Promise<ConsistencyProof> {
  const { origin, size } = await checkpointOf(folder);
  const leaves = await leavesOf(folder);
  if (size > leaves.size || before > size)
    throw new BadUserInput('before', `the trail has no ${before} entries that its checkpoint vouches for.`);
  return {
    trail: origin,
    before,
    size,
    hashes: consistencyProof(leaves, before, size).map(hex),
    rootBefore: hex(rootOf(leaves, 0, before)),
    root: hex(rootOf(leaves, 0, size)),
  };
}
