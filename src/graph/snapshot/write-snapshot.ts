import type { CompactGraph } from '../compact-graph.js';
import { checksumOf } from './checksum.js';
import { columnsOfGraph, countsOfGraph, type SavedCounts } from './graph-columns.js';

/** The first bytes of every snapshot. */
export const MAGIC = 'HOPGRAPH';
/** What is in a snapshot, and how: a snapshot of another version is not read. */
export const VERSION = 3;
/** Columns begin at multiples of this many bytes. */
export const ALIGNMENT = 8;

/** What a snapshot says of itself before its columns. */
export interface SnapshotHead {
  readonly counts: SavedCounts;
  /** The caller's word on what it is a snapshot of, a revision for one. */
  readonly about: string;
  readonly columns: readonly { readonly name: string; readonly bytes: number; readonly checksum: string }[];
}

/** Zero bytes up to the next multiple of the alignment. */
export function padding(bytes: number): number {
  return (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT;
}

/**
 * A graph as bytes, part by part, to be written one after the other: magic, version, length and checksum of the head, the head as JSON, then the
 * columns as they lie in memory (little-endian), with their room and what was appended: it is read as it was, and answers for every revision
 * that it answered for. Nothing is copied.
 */
export function* snapshotParts(graph: CompactGraph, about: string): Generator<Uint8Array> {
  const columns = columnsOfGraph(graph);
  const head: SnapshotHead = {
    counts: countsOfGraph(graph),
    about,
    columns: columns.map(([name, column]) => ({ name, bytes: column.byteLength, checksum: checksumOf(column) })),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const front = new Uint8Array(32);
  front.set(new TextEncoder().encode(MAGIC));
  const numbers = new DataView(front.buffer);
  numbers.setUint32(8, VERSION, true);
  numbers.setUint32(12, text.byteLength, true);
  front.set(new TextEncoder().encode(checksumOf(text)), 16);
  yield front;
  yield text;
  yield new Uint8Array(padding(text.byteLength));
  for (const [, column] of columns) {
    yield new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    yield new Uint8Array(padding(column.byteLength));
  }
}
