import { Locked } from '../../errors.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';

const makeLock = statement<{ name: string }, never>('source/make-lock', ['name']);
const lock = statement<{ name: string }, { name: string }>('source/lock', ['name']);

/** Milliseconds that another import is given to let go: a process that was killed leaves its lock a moment later. */
const PATIENCE = 3_000;

/**
 * Does work while no other import of the source runs, on this machine or another: the database itself holds the lock, in
 * a transaction that ends with the process. Throws Locked, naming the source, where another holds it.
 */
export async function withSourceLock<Result>(
  database: Database,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await database.write((tx) => tx.run(makeLock, { name }));
  const held = await database.hold(lock, { name }, PATIENCE);
  if (held === null)
    throw new Locked(`The source '${name}' is being imported by another run; try again when it is done.`);
  try {
    return await work();
  } finally {
    await held.release();
  }
}
