import { checkOperationId } from '../change/make-change.js';
import { freeText } from '../change/texts.js';
import { BadUserInput, Conflict, NotFound } from '../errors.js';
import type { FlagDecision } from '../generated/schema.js';
import { operationKey } from '../neo4j/change.js';
import { changeBeside } from '../neo4j/change-beside.js';
import type { Database, Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import { formatInstant } from '../time/london.js';
import type { FlagEventModel, FlagStatus } from './flag-model.js';
import type { FlagSight } from './flag-repository.js';

/** A flag as it stands when a decision is made. */
interface HeldFlag {
  readonly id: string;
  readonly status: FlagStatus;
  readonly version: number;
  readonly last: FlagEventModel | null;
}

/** What is decided, of one flag or of all of one cause. */
export interface Decision {
  readonly operationId: string;
  readonly of: { readonly flag: string } | { readonly cause: string };
  /** Of the flag, or the sum of its flags' of the cause. */
  readonly version: number;
  readonly decision: FlagDecision;
  readonly reason: string;
  /** Seconds. */
  readonly snoozeUntil: number | null;
}

const hold = statement<{ id: string | null; cause: string | null } & Omit<FlagSight, 'now'>, HeldFlag>(
  'flag/hold-flags',
  ['id', 'cause', 'jobs', 'markings', 'hidden'],
);
interface DecideParams {
  ids: readonly string[];
  status: FlagDecision;
  snoozedUntil: number | null;
  reason: string;
  by: string;
  at: number;
}
const decide = statement<DecideParams, never>('flag/decide', ['ids', 'status', 'snoozedUntil', 'reason', 'by', 'at']);

function checked({ operationId, decision, reason, snoozeUntil }: Decision, now: number): string {
  checkOperationId(operationId);
  if ((decision === 'SNOOZED') !== (snoozeUntil !== null))
    throw new BadUserInput('input.snoozeUntil', 'belongs to the decision SNOOZED, and is required with it.');
  if (snoozeUntil !== null && snoozeUntil <= now)
    throw new BadUserInput('input.snoozeUntil', 'must be a time that is still to come.');
  return freeText('input.reason', reason);
}

function conflict({ version, status, last }: HeldFlag): Conflict {
  const by = last === null ? '' : `, by ${last.by ?? 'the service'} on ${formatInstant(last.at)}`;
  return new Conflict('input.version', `the flag is at version ${version} by now: ${status}${by}.`);
}

/** The flags that a decision is on. Throws NotFound, Conflict. */
async function heldFlags(
  tx: Transaction,
  { jobs, markings, hidden }: FlagSight,
  { of, version }: Decision,
): Promise<HeldFlag[]> {
  const isOne = 'flag' in of;
  const asked = { id: isOne ? of.flag : null, cause: isOne ? null : of.cause };
  const held = await tx.run(hold, { ...asked, jobs, markings, hidden });
  if (held.length === 0)
    throw isOne
      ? new NotFound('input.id', 'there is no such flag.')
      : new NotFound('input.cause', 'there is no such cause.');
  if (held.reduce((sum, flag) => sum + flag.version, 0) === version)
    return isOne ? held : held.filter(({ status }) => status !== 'CLOSED_LINK_RETRACTED');
  const latest = held.reduce((one, other) => ((other.last?.at ?? 0) > (one.last?.at ?? 0) ? other : one));
  throw conflict(latest);
}

/**
 * Notes a decision, once by its `operationId`.
 * @returns how many flags were decided
 * @throws BadUserInput, NotFound, Conflict where somebody else decided meanwhile, naming them
 */
export async function decideFlags(
  database: Database,
  view: View,
  sight: FlagSight,
  decision: Decision,
): Promise<number> {
  const reason = checked(decision, view.now);
  const operation = operationKey(view.viewer.subject, decision.operationId, ['decideFlags', decision]);
  const { decided } = await changeBeside(database, operation, view.revision, async (tx) => {
    const ids = (await heldFlags(tx, sight, decision)).map(({ id }) => id);
    const { decision: status, snoozeUntil: snoozedUntil } = decision;
    await tx.run(decide, { ids, status, snoozedUntil, reason, by: view.viewer.subject, at: view.now });
    return { decided: ids.length };
  });
  return decided;
}
