import type { CompactGraph } from '../compact-graph.js';
import { checksumOf } from './checksum.js';
import { graphOfColumns } from './graph-columns.js';
import { MAGIC, padding, type SnapshotHead, VERSION } from './write-snapshot.js';

/** A snapshot that is damaged, cut short or of another version: the graph is to be loaded anew. */
export class UnreadableSnapshot extends Error {
  override readonly name = 'UnreadableSnapshot';
}

const FRONT = 32;

/** The head of a snapshot, and where its columns begin. */
function readHead(buffer: SharedArrayBuffer): { head: SnapshotHead; first: number } {
  if (buffer.byteLength < FRONT) throw new UnreadableSnapshot('The snapshot is cut short.');
  const front = new Uint8Array(buffer, 0, FRONT).slice();
  const text = (from: number, to: number) => new TextDecoder().decode(front.subarray(from, to));
  if (text(0, 8) !== MAGIC) throw new UnreadableSnapshot('This is no snapshot of a graph.');
  const numbers = new DataView(front.buffer);
  const version = numbers.getUint32(8, true);
  if (version !== VERSION) throw new UnreadableSnapshot(`The snapshot is of version ${version}, not ${VERSION}.`);
  const length = numbers.getUint32(12, true);
  if (FRONT + length > buffer.byteLength) throw new UnreadableSnapshot('The snapshot is cut short.');
  const json = new Uint8Array(buffer, FRONT, length).slice();
  if (checksumOf(json) !== text(16, 32)) throw new UnreadableSnapshot('The head of the snapshot is damaged.');
  const head = JSON.parse(new TextDecoder().decode(json)) as SnapshotHead;
  return { head, first: FRONT + length + padding(length) };
}

/**
 * A graph from the bytes of a snapshot, which it goes on using: nothing is copied, and what comes later is written into them.
 * @throws UnreadableSnapshot where they are not, byte for byte, what was written by this version
 */
export function readSnapshot(buffer: SharedArrayBuffer): { graph: CompactGraph; about: string } {
  const { head, first } = readHead(buffer);
  const places = new Map<string, { at: number; bytes: number }>();
  let at = first;
  for (const { name, bytes, checksum } of head.columns) {
    if (at + bytes > buffer.byteLength) throw new UnreadableSnapshot('The snapshot is cut short.');
    if (checksumOf(new Uint8Array(buffer, at, bytes)) !== checksum)
      throw new UnreadableSnapshot(`The snapshot is damaged in ${name}.`);
    places.set(name, { at, bytes });
    at += bytes + padding(bytes);
  }
  if (at !== buffer.byteLength) throw new UnreadableSnapshot('The snapshot has more bytes than it should.');
  const place = (name: string) => {
    const found = places.get(name);
    if (!found) throw new UnreadableSnapshot(`The snapshot has no ${name}.`);
    return found;
  };
  const graph = graphOfColumns(head.counts, {
    uint8: (name) => new Uint8Array(buffer, place(name).at, place(name).bytes),
    uint16: (name) => new Uint16Array(buffer, place(name).at, place(name).bytes / 2),
    uint32: (name) => new Uint32Array(buffer, place(name).at, place(name).bytes / 4),
    int32: (name) => new Int32Array(buffer, place(name).at, place(name).bytes / 4),
    float64: (name) => new Float64Array(buffer, place(name).at, place(name).bytes / 8),
  });
  return { graph, about: head.about };
}
