import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from '../graph/snapshot/checksum.js';
import { readSnapshot } from '../graph/snapshot/read-snapshot.js';
import { snapshotParts } from '../graph/snapshot/write-snapshot.js';
import { replaceFile } from '../replace-file.js';
import { EntityIds } from './entity-ids.js';
import type { GraphCodes } from './graph-codes.js';
import type { HeldGraph } from './graph-version.js';

/** A saved projection that is damaged, cut short, of another version or of another database: the graph is to be loaded anew. */
export class UnusableProjection extends Error {
  override readonly name = 'UnusableProjection';
}

const FILE = 'graph.projection';
const MAGIC = 'HOPLINE2';
/** Magic, bytes of ids, bytes of the snapshot, checksum of the ids. */
const FRONT = 40;
/** At once: a read of more than 2 GiB is refused. */
const CHUNK = 2 ** 26;

/** What the snapshot says of itself. */
interface About {
  readonly database: string;
  readonly base: number;
  readonly revision: number;
  readonly codes: GraphCodes;
  /** How many of the ids, the first, are in ascending order. */
  readonly baseIds: number;
}

/** What tells a database from others, from its secret key, which it does not give away. */
export function databaseMark(tokenKey: string): string {
  return createHash('sha256').update(`projection\n${tokenKey}`).digest('hex');
}

async function write(file: FileHandle, saved: HeldGraph, database: string): Promise<void> {
  const { graph, ids, codes, base, revision } = saved;
  const bytes = ids.bytes();
  const about: About = { database, base, revision, codes, baseIds: ids.base };
  let length = 0;
  const put = async (part: Uint8Array) => {
    for (let at = 0; at < part.length; at += CHUNK) {
      const piece = part.subarray(at, at + CHUNK);
      await file.write(piece, 0, piece.length, null);
    }
    length += part.length;
  };
  await put(new Uint8Array(FRONT));
  await put(bytes);
  const before = length;
  for (const part of snapshotParts(graph, JSON.stringify(about))) await put(part);
  const front = Buffer.alloc(FRONT);
  front.write(MAGIC, 0, 'latin1');
  front.writeDoubleLE(bytes.length, 8);
  front.writeDoubleLE(length - before, 16);
  front.write(checksumOf(bytes), 24, 'latin1');
  await file.write(front, 0, FRONT, 0);
}

/**
 * Saves a graph in place of the one saved before: whoever reads finds the one or the other, whole, whatever happens meanwhile.
 * @param database what `databaseMark` says of the database that it is of
 * @param onWritten told once the graph was copied out: until then nothing may be applied to it, since what follows it is written into the same memory
 */
export async function saveProjection(
  folder: string,
  saved: HeldGraph,
  database: string,
  onWritten: () => void = () => undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, FILE), async (file) => {
    await write(file, saved, database);
    onWritten();
  });
}

async function readShared(file: FileHandle, from: number, length: number): Promise<SharedArrayBuffer> {
  const buffer = new SharedArrayBuffer(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(new Uint8Array(buffer, at, Math.min(CHUNK, length - at)), {
      position: from + at,
    });
    if (bytesRead === 0) throw new UnusableProjection('the saved projection is cut short');
    at += bytesRead;
  }
  return buffer;
}

async function read(file: FileHandle, database: string, newest: number): Promise<HeldGraph> {
  const front = Buffer.alloc(FRONT);
  const { bytesRead } = await file.read(front, 0, FRONT, 0);
  if (bytesRead < FRONT) throw new UnusableProjection('the saved projection is cut short');
  if (front.toString('latin1', 0, 8) !== MAGIC) throw new UnusableProjection('this is no projection of this version');
  const [idBytes, graphBytes] = [front.readDoubleLE(8), front.readDoubleLE(16)];
  const { size } = await file.stat();
  if (FRONT + idBytes + graphBytes !== size)
    throw new UnusableProjection('the saved projection is cut short or damaged');
  const bytes = new Uint8Array(await readShared(file, FRONT, idBytes));
  if (checksumOf(bytes) !== front.toString('latin1', 24, FRONT))
    throw new UnusableProjection('the ids of the saved projection are damaged');
  const { graph, about } = readSnapshot(await readShared(file, FRONT + idBytes, graphBytes));
  const said = JSON.parse(about) as About;
  if (said.database !== database) throw new UnusableProjection('the saved projection is of another database');
  if (said.revision > newest) throw new UnusableProjection('the saved projection is newer than the database');
  const ids = EntityIds.ofBytes(bytes, said.baseIds);
  if (ids.count !== graph.entities)
    throw new UnusableProjection('the saved projection has not as many ids as entities');
  return { graph, ids, codes: said.codes, base: said.base, revision: said.revision };
}

/**
 * Reads the saved projection of a folder; null where there is none.
 * @param newest the newest revision of the database
 * @throws UnusableProjection in one sentence
 */
export async function readProjection(folder: string, database: string, newest: number): Promise<HeldGraph | null> {
  let file: FileHandle;
  try {
    file = await open(join(folder, FILE), 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return await read(file, database, newest);
  } catch (error) {
    if (error instanceof UnusableProjection) throw error;
    throw new UnusableProjection(error instanceof Error ? error.message : String(error));
  } finally {
    await file.close();
  }
}
