import type { ApprovalKind, ApprovalState } from '../generated/schema.js';
import type { Database, Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { ApprovalEventModel, ApprovalModel, ApprovalSight } from './approval-model.js';

/** Which approvals; null does not narrow. */
export interface ApprovalSelection {
  readonly states: readonly ApprovalState[] | null;
  readonly subjects: readonly string[] | null;
  readonly compartments: readonly string[] | null;
  readonly allegations: readonly string[] | null;
}

/** The place of an approval in the list: when it was asked for (seconds), and its id. */
export type ApprovalPlace = readonly [requestedAt: number, id: string];

/** An approval while nobody else can do anything about it. */
export interface HeldApproval {
  readonly approval: ApprovalModel;
  /** What was done about it last. */
  readonly last: ApprovalEventModel;
  /** Others of the same that wait or are in force. */
  readonly others: readonly ApprovalModel[];
}

const SIGHT = ['kinds', 'markings', 'hidden', 'revision'] as const;
const byId = statement<ApprovalSight & { id: string }, { approval: ApprovalModel; target: string }>('approval/by-id', [
  'id',
  ...SIGHT,
]);
interface ListParams extends ApprovalSight, ApprovalSelection {
  now: number;
  upToAt: number;
  upToId: string;
  limit: number;
}
const list = statement<ListParams, { approval: ApprovalModel }>('approval/list', [
  ...SIGHT,
  'states',
  'subjects',
  'compartments',
  'allegations',
  'now',
  'upToAt',
  'upToId',
  'limit',
]);
const history = statement<{ ids: readonly string[] }, { id: string; event: ApprovalEventModel }>('approval/history', [
  'ids',
]);
const holdTarget = statement<{ target: string; now: number }, { approval: ApprovalModel }>('approval/hold-target', [
  'target',
  'now',
]);
const inForce = statement<{ targets: readonly string[]; now: number }, { target: string }>('approval/in-force', [
  'targets',
  'now',
]);

/** Before every other place. */
const FIRST: ApprovalPlace = [Number.MAX_SAFE_INTEGER, ''];

/** An approval by its id; null where there is none for the viewer. */
export async function readApproval(
  database: Database,
  sight: ApprovalSight,
  id: string,
): Promise<ApprovalModel | null> {
  return (await database.read(byId, { ...sight, id }))[0]?.approval ?? null;
}

/**
 * An approval by its id as it stands, while nobody else can do anything about it until the transaction ends, with the others of the same that wait or are in force; null
 * where there is none for the viewer.
 * @param now seconds
 */
export async function holdApproval(
  tx: Transaction,
  sight: ApprovalSight,
  id: string,
  now: number,
): Promise<HeldApproval | null> {
  const [seen] = await tx.run(byId, { ...sight, id });
  if (!seen) return null;
  const others = await holdOf(tx, seen.target, now);
  // Read again: it may have changed until the lock was had.
  const [held] = await tx.run(byId, { ...sight, id });
  const last = (await tx.run(history, { ids: [id] })).at(-1);
  if (!held || !last) return null;
  return { approval: held.approval, last: last.event, others: others.filter((one) => one.id !== id) };
}

/** The approvals of one thing that wait or are in force (`now` in seconds), while nobody else can do anything about them until the transaction ends. */
export async function holdOf(tx: Transaction, target: string, now: number): Promise<ApprovalModel[]> {
  return (await tx.run(holdTarget, { target, now })).map(({ approval }) => approval);
}

/** Approvals after a place (null: from the first), those asked for last first; `now` in seconds. */
export async function listApprovals(
  database: Database,
  sight: ApprovalSight,
  selection: ApprovalSelection & { readonly now: number },
  after: ApprovalPlace | null,
  limit: number,
): Promise<ApprovalModel[]> {
  const [upToAt, upToId] = after ?? FIRST;
  return (await database.read(list, { ...sight, ...selection, upToAt, upToId, limit })).map(({ approval }) => approval);
}

/** What was done about approvals, oldest first, in the order of the ids. */
export async function findApprovalHistory(database: Database, ids: readonly string[]): Promise<ApprovalEventModel[][]> {
  const rows = await database.read(history, { ids });
  return ids.map((id) => rows.filter((row) => row.id === id).map(({ event }) => event));
}

/** Those of the keys of what approvals are of that have one in force; `now` in seconds. */
export async function targetsInForce(
  database: Database,
  targets: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  if (targets.length === 0) return new Set();
  return new Set((await database.read(inForce, { targets, now })).map(({ target }) => target));
}

/** The kinds of approvals among those that a viewer sees; null does not narrow. */
export function narrowed(sight: ApprovalSight, kinds: readonly ApprovalKind[] | null): ApprovalSight {
  return kinds === null ? sight : { ...sight, kinds: sight.kinds.filter((kind) => kinds.includes(kind)) };
}
