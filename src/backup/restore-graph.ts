import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { DumpedNode, DumpedRelationship, Properties } from './dump-graph.js';

const clear = statement<{ most: number }, { deleted: number }>('backup/clear', ['most']);
const createNodes = statement<
  { rows: { number: number; labels: readonly string[]; properties: Properties }[] },
  { old: number; new: number }
>('backup/create-nodes', ['rows']);
const createRelationships = statement<
  { rows: { from: number; to: number; type: string; properties: Properties }[] },
  { made: number }
>('backup/create-relationships', ['rows']);

const AT_ONCE = 2_000;
/** Milliseconds. */
const TIMEOUT = 300_000;

/** What of a backup is written to, and who ends it. */
export interface Restoring {
  readonly database: Database;
  readonly signal: AbortSignal;
  /** Told how many more were written. */
  readonly onWritten: (count: number) => void;
}

async function* batches<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value[]> {
  let batch: Value[] = [];
  for await (const value of values) {
    batch.push(value);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Deletes all that a graph holds, but for the mark of its restore. */
export async function clearGraph({ database, signal }: Omit<Restoring, 'onWritten'>): Promise<void> {
  for (;;) {
    const [row] = await database.write((tx) => tx.run(clear, { most: AT_ONCE }), { timeout: TIMEOUT, signal });
    if (!row?.deleted) return;
  }
}

/** Writes nodes; returns the number of each in the graph, by its number in the backup. */
export async function restoreNodes(
  nodes: AsyncIterable<DumpedNode>,
  { database, signal, onWritten }: Restoring,
): Promise<Map<number, number>> {
  const numbers = new Map<number, number>();
  for await (const batch of batches(nodes)) {
    const rows = batch.map(([number, labels, properties]) => ({ number, labels, properties }));
    const written = await database.write((tx) => tx.run(createNodes, { rows }), { timeout: TIMEOUT, signal });
    for (const { old, new: made } of written) numbers.set(old, made);
    onWritten(batch.length);
  }
  return numbers;
}

/** Writes relationships between the nodes of a backup; returns how many. */
export async function restoreRelationships(
  relationships: AsyncIterable<DumpedRelationship>,
  numbers: ReadonlyMap<number, number>,
  { database, signal, onWritten }: Restoring,
): Promise<number> {
  const numberOf = (old: number) => numbers.get(old) ?? -1;
  let written = 0;
  for await (const batch of batches(relationships)) {
    const rows = batch.map(([from, to, type, properties]) => ({
      from: numberOf(from),
      to: numberOf(to),
      type,
      properties,
    }));
    const [row] = await database.write((tx) => tx.run(createRelationships, { rows }), { timeout: TIMEOUT, signal });
    written += row?.made ?? 0;
    onWritten(batch.length);
  }
  return written;
}
