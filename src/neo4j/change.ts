import { createHash, randomUUID } from 'node:crypto';
import { Conflict } from '../errors.js';
import type { CallOptions, Database, Transaction } from './database.js';
import { statement } from './statement.js';

/** What a change wrote, by Neo4j element id, and what it answers. */
export interface Written<Result> {
  /** Entities and facets made or altered. */
  nodes?: readonly string[];
  /** Relationships made. */
  relationships?: readonly string[];
  /** Assertions whose `knownTo` was set. */
  closed?: readonly string[];
  /** Facets whose `knownTo` was set. */
  closedNodes?: readonly string[];
  /** Marking numbers of all of these: who may notice the change. */
  markings: readonly number[];
  /** Plain JSON; a repeat of the operation answers it again. */
  result: Result;
}

/** How a change is told from another: a key that is unique to it, and a digest of what it says. */
export interface OperationKey {
  key: string;
  digest: string;
}

const claim = statement<OperationKey, { digest: string; revision: number | null; result: string | null }>(
  'revision/claim',
  ['key', 'digest'],
);

/**
 * Claims an operation: what it answered, where it was done before; null where it is to be done now.
 * @throws Conflict where the key was used for another change
 */
export async function claimed<Result>(
  tx: Transaction,
  operation: OperationKey,
): Promise<{ revision: number; result: Result } | null> {
  const [held] = await tx.run(claim, operation);
  if (!held || held.revision === null || held.result === null) return null;
  if (held.digest !== operation.digest) throw new Conflict('input.operationId', 'was used for another change.');
  return { revision: held.revision, result: JSON.parse(held.result) as Result };
}

interface SealParams {
  key: string;
  at: number;
  result: string;
  markings: readonly number[];
  nodes: readonly string[];
  relationships: readonly string[];
  closed: readonly string[];
  closedNodes: readonly string[];
}
const seal = statement<SealParams, { revision: number }>('revision/seal', [
  'key',
  'at',
  'result',
  'markings',
  'nodes',
  'relationships',
  'closed',
  'closedNodes',
]);

interface OpenParams {
  key: string;
  at: number;
  markings: readonly number[];
}
const open = statement<OpenParams, { revision: number; done: boolean }>('revision/open', ['key', 'at', 'markings']);

/** The key of a caller's operation: scoped to the caller, so nobody meets another's ids. */
export function operationKey(subject: string, operationId: string, input: unknown): OperationKey {
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return { key: `${subject}\n${operationId}`, digest };
}

/** The key of a write that is idempotent by its own rows, such as a batch of an import. */
export function ownOperation(name: string): OperationKey {
  return { key: `${name}\n${randomUUID()}`, digest: '' };
}

/**
 * Makes one change in one transaction and gives it the next revision as the last write. Exactly once by its key: a repeat
 * (by the caller, or by the driver after a lost reply) writes nothing and answers what the first one did.
 * @param at seconds by the service's clock
 * @throws Conflict where the key was used for another change
 */
export async function change<Result>(
  database: Database,
  operation: OperationKey,
  at: number,
  work: (tx: Transaction) => Promise<Written<Result>>,
  options: CallOptions = {},
): Promise<{ revision: number; result: Result }> {
  return database.write(async (tx) => {
    const done = await claimed<Result>(tx, operation);
    if (done) return done;
    const written = await work(tx);
    const [sealed] = await tx.run(seal, {
      key: operation.key,
      at,
      result: JSON.stringify(written.result),
      markings: [...new Set(written.markings)],
      nodes: written.nodes ?? [],
      relationships: written.relationships ?? [],
      closed: written.closed ?? [],
      closedNodes: written.closedNodes ?? [],
    });
    return { revision: (sealed as { revision: number }).revision, result: written.result };
  }, options);
}

/**
 * Writes a batch in one transaction whose revision is taken first, so that its rows are written with it and need no second
 * visit; other changes wait for their own until it is committed. Exactly once, also where the driver repeats it.
 * @param markings numbers of the markings of all that it writes: who may notice the change
 * @returns the revision
 */
export async function recordBatch(
  database: Database,
  name: string,
  at: number,
  markings: readonly number[],
  work: (tx: Transaction, revision: number) => Promise<void>,
  options: CallOptions = {},
): Promise<number> {
  const { key } = ownOperation(name);
  return database.write(async (tx) => {
    const [opened] = await tx.run(open, { key, at, markings: [...new Set(markings)] });
    const { revision, done } = opened as { revision: number; done: boolean };
    if (!done) await work(tx, revision);
    return revision;
  }, options);
}
