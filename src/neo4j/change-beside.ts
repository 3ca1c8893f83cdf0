import { claimed, type OperationKey } from './change.js';
import type { CallOptions, Database, Transaction } from './database.js';
import { statement } from './statement.js';

const conclude = statement<{ key: string; revision: number; result: string }, never>('revision/conclude', [
  'key',
  'revision',
  'result',
]);

/**
 * Makes one change of what is kept beside the graph, such as a decision on a flag, in one transaction; it makes no revision. Exactly once by its key: a repeat writes nothing
 * and answers what the first one did.
 * @param revision at which it was made
 * @param work answers plain JSON; it may run more than once
 * @throws Conflict where the key was used for another change
 */
export async function changeBeside<Result>(
  database: Database,
  operation: OperationKey,
  revision: number,
  work: (tx: Transaction) => Promise<Result>,
  options: CallOptions = {},
): Promise<Result> {
  return database.write(async (tx) => {
    const done = await claimed<Result>(tx, operation);
    if (done) return done.result;
    const result = await work(tx);
    await tx.run(conclude, { key: operation.key, revision, result: JSON.stringify(result) });
    return result;
  }, options);
}
