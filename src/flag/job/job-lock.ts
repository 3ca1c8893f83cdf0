import { Locked } from '../../errors.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';

const makeLock = statement<{ key: string }, never>('flag/make-lock', ['key']);
const lock = statement<{ key: string }, { key: string }>('flag/lock', ['key']);

/** Milliseconds that another run is given to let go: a process that was killed leaves its lock a moment later. */
const PATIENCE = 3_000;

/**
 * Does work while nobody else evaluates a job, on this machine or another: the database itself holds the lock, in a transaction that ends with the
 * process. Throws Locked, naming the job, where another holds it.
 */
export async function withJobLock<Result>(
  database: Database,
  { key, name }: { readonly key: string; readonly name: string },
  work: () => Promise<Result>,
): Promise<Result> {
  await database.write((tx) => tx.run(makeLock, { key }));
  const held = await database.hold(lock, { key }, PATIENCE);
  if (held === null)
    throw new Locked(`The screening job '${name}' is being run by another; try again when it is done.`);
  try {
    return await work();
  } finally {
    await held.release();
  }
}
