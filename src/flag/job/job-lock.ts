import { Locked } from '../../errors.js';
import type { Database, Held } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';

const makeLock = statement<{ key: string }, never>('flag/make-lock', ['key']);
const lock = statement<{ key: string }, { key: string }>('flag/lock', ['key']);

/**
 * Milliseconds that another run is given to let go: a process that was killed leaves its lock a moment later. Live evaluation holds it only while it
 * commits a batch.
 */
const PATIENCE = 3_000;

/** Takes a lock of screening until it is released, or the process ends; null where another holds it for longer than the patience (milliseconds). */
export async function holdLock(database: Database, key: string, patience: number): Promise<Held | null> {
  await database.write((tx) => tx.run(makeLock, { key }));
  return database.hold(lock, { key }, patience);
}

/**
 * Does work while nobody else evaluates a job, on this machine or another: the database itself holds the lock, in a transaction that ends with the
 * process. Throws Locked, naming the job, where another holds it for longer than the patience (milliseconds).
 */
export async function withJobLock<Result>(
  database: Database,
  { key, name }: { readonly key: string; readonly name: string },
  work: () => Promise<Result>,
  patience = PATIENCE,
): Promise<Result> {
  const held = await holdLock(database, key, patience);
  if (held === null)
    throw new Locked(`The screening job '${name}' is being run by another; try again when it is done.`);
  try {
    return await work();
  } finally {
    await held.release();
  }
}
