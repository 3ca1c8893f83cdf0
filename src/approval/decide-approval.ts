import { checkOperationId } from '../change/make-change.js';
import { freeText } from '../change/texts.js';
import { Conflict, Forbidden, NotFound } from '../errors.js';
import type { DecideApprovalInput, WithdrawApprovalInput } from '../generated/schema.js';
import { operationKey } from '../neo4j/change.js';
import { changeBeside } from '../neo4j/change-beside.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import { entityId } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { formatInstant } from '../time/london.js';
import { type ApprovalModel, type ApprovalStatus, approvalSight, stateAt } from './approval-model.js';
import { type HeldApproval, holdApproval } from './approval-repository.js';

/** Seconds for which an approval of leak analysis is in force. */
const ANALYSIS_TIME = 90 * 86_400;

interface MoveParams {
  ids: readonly string[];
  to: ApprovalStatus;
  /** Seconds; where the approval says nothing of it yet. */
  until: number | null;
  decidedBy: string | null;
  reason: string;
  by: string;
  at: number;
}
const move = statement<MoveParams, never>('approval/move', ['ids', 'to', 'until', 'decidedBy', 'reason', 'by', 'at']);

type Input = Pick<WithdrawApprovalInput, 'operationId' | 'id' | 'version' | 'reason'>;

/** An approval that stands as the caller saw it, for as long as the transaction lasts. Throws NotFound, Conflict. */
async function held(tx: Transaction, view: View, { id, version }: Input, open: readonly ApprovalStatus[]) {
  const found = await holdApproval(tx, approvalSight(view), id, view.now);
  if (found === null) throw new NotFound('input.id', 'there is no such approval.');
  const { approval } = found;
  const state = stateAt(approval, view.now);
  if (approval.version !== version || state === 'EXPIRED' || !open.includes(state)) throw conflict(found, state);
  return found;
}

function conflict({ approval, last }: HeldApproval, state: string): Conflict {
  const by = `${last.to} by ${last.by} on ${formatInstant(last.at)}`;
  return new Conflict(
    'input.version',
    `the approval is at version ${approval.version} by now: ${state === 'EXPIRED' ? `EXPIRED, ${by}` : by}.`,
  );
}

/** Nobody decides what they asked for, nor what is about them. Throws Forbidden. */
function checkSecond({ requestedBy, subject }: ApprovalModel, by: string): void {
  if (requestedBy === by) throw new Forbidden('You asked for it yourself: a second person decides.');
  if (subject === by) throw new Forbidden('It is your own entry: nobody decides on themselves.');
}

function once(context: Context, name: string, input: Input, work: (tx: Transaction) => Promise<void>): Promise<null> {
  checkOperationId(input.operationId);
  const operation = operationKey(context.viewer.subject, input.operationId, [name, input]);
  return changeBeside(context.database, operation, context.view.revision, async (tx) => {
    await work(tx);
    return null;
  });
}

/**
 * Notes what a second person decided, once by its `operationId`. What is approved takes the place of what was in force for the same.
 * @throws BadUserInput, NotFound, Forbidden for whoever asked for it and whom it is about, Conflict where somebody else did something about it meanwhile, naming them
 */
export async function decideApproval(context: Context, input: DecideApprovalInput): Promise<void> {
  const { view } = context;
  const { subject: by } = view.viewer;
  entityId('input.id', input.id);
  const reason = freeText('input.reason', input.reason);
  await once(context, 'decideApproval', input, async (tx) => {
    const { approval, others } = await held(tx, view, input, ['REQUESTED']);
    checkSecond(approval, by);
    const isApproved = input.decision === 'APPROVED';
    const until = isApproved && approval.kind === 'LEAK_ANALYSIS' ? view.now + ANALYSIS_TIME : null;
    const noted = { reason, by, at: view.now };
    await tx.run(move, { ids: [approval.id], to: input.decision, until, decidedBy: by, ...noted });
    const before = isApproved ? others.filter(({ status }) => status === 'APPROVED').map(({ id }) => id) : [];
    if (before.length > 0) await tx.run(move, { ids: before, to: 'WITHDRAWN', until: null, decidedBy: null, ...noted });
  });
}

/**
 * Ends a request, or what was approved, once by its `operationId`.
 * @throws BadUserInput, NotFound, Conflict where it is at an end, or somebody else did something about it meanwhile, naming them
 */
export async function withdrawApproval(context: Context, input: WithdrawApprovalInput): Promise<void> {
  const { view } = context;
  entityId('input.id', input.id);
  const reason = freeText('input.reason', input.reason);
  await once(context, 'withdrawApproval', input, async (tx) => {
    const { approval } = await held(tx, view, input, ['REQUESTED', 'APPROVED']);
    const noted = { reason, by: view.viewer.subject, at: view.now };
    await tx.run(move, { ids: [approval.id], to: 'WITHDRAWN', until: null, decidedBy: null, ...noted });
  });
}
