import { randomUUID } from 'node:crypto';
import { checkOperationId } from '../change/make-change.js';
import { freeText, LONGEST, text } from '../change/texts.js';
import { BadUserInput, Conflict, Forbidden, NotFound } from '../errors.js';
import type { RequestApprovalInput } from '../generated/schema.js';
import { operationKey } from '../neo4j/change.js';
import { changeBeside } from '../neo4j/change-beside.js';
import { statement } from '../neo4j/statement.js';
import { entityId } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { formatInstant } from '../time/london.js';
import { type ApprovalModel, approvalSight } from './approval-model.js';
import { holdOf } from './approval-repository.js';
import { type ApprovalSubject, targetOf } from './approval-target.js';
import { isProtectedAllegation } from './protected-allegations.js';

/** Days for which an entry can be approved. */
const LONGEST_ENTRY = 366;
const DAY = 86_400;

const request = statement<{ target: string; approval: ApprovalModel }, never>('approval/request', [
  'target',
  'approval',
]);

/** What is asked for, and until when (seconds; null where that is said as it is approved). */
interface Wanted {
  readonly of: ApprovalSubject;
  readonly until: number | null;
}

function needed<Value>(kind: string, name: string, value: Value | null | undefined): Value {
  if (value == null) throw new BadUserInput(`input.${name}`, `is required with ${kind}.`);
  return value;
}

function unwanted({ kind, ...input }: RequestApprovalInput, names: readonly (keyof typeof input)[]): void {
  const given = names.find((name) => input[name] != null);
  if (given !== undefined) throw new BadUserInput(`input.${given}`, `does not belong to ${kind}.`);
}

function wantedEntry(input: RequestApprovalInput, now: number): Wanted {
  const { kind } = input;
  unwanted(input, ['allegation']);
  const subject = text('input.subject', needed(kind, 'subject', input.subject), LONGEST.name);
  const compartment = text('input.compartment', needed(kind, 'compartment', input.compartment), LONGEST.key);
  if (/[;|]/.test(compartment)) throw new BadUserInput('input.compartment', 'must not hold ";" or "|".');
  const until = needed(kind, 'until', input.until);
  if (until <= now || until > now + LONGEST_ENTRY * DAY)
    throw new BadUserInput('input.until', `must be within ${LONGEST_ENTRY} days from ${formatInstant(now)}.`);
  return { of: { kind: 'COMPARTMENT_ENTRY', subject, compartment }, until };
}

async function wantedAnalysis(context: Context, input: RequestApprovalInput): Promise<Wanted> {
  unwanted(input, ['subject', 'compartment', 'until']);
  const allegation = entityId('input.allegation', needed(input.kind, 'allegation', input.allegation));
  const entity = await context.loaders.entities.load(allegation);
  if (entity?.kind !== 'ALLEGATION') throw new NotFound('input.allegation', 'there is no such allegation.');
  if (!(await isProtectedAllegation(context, allegation)))
    throw new BadUserInput('input.allegation', 'is not protected: leak analysis of it needs no approval.');
  return { of: { kind: 'LEAK_ANALYSIS', allegation }, until: null };
}

/**
 * Notes that somebody asks a second person to approve, once by its `operationId`.
 * @returns the id of the approval
 * @throws BadUserInput, Forbidden, NotFound, Conflict where the same waits for a decision already
 */
export async function requestApproval(context: Context, input: RequestApprovalInput): Promise<string> {
  const { database, view } = context;
  const { subject: by } = view.viewer;
  checkOperationId(input.operationId);
  const reason = freeText('input.reason', input.reason);
  if (!approvalSight(view).kinds.includes(input.kind))
    throw new Forbidden(
      input.kind === 'COMPARTMENT_ENTRY'
        ? 'Only an ADMIN asks for the entry to a compartment.'
        : 'Only an INVESTIGATOR asks for leak analysis.',
    );
  const { of, until } =
    input.kind === 'COMPARTMENT_ENTRY' ? wantedEntry(input, view.now) : await wantedAnalysis(context, input);
  if (of.kind === 'COMPARTMENT_ENTRY' && of.subject === by)
    throw new Forbidden('Nobody asks for their own entry to a compartment: another ADMIN has to.');
  const target = targetOf(of);
  const operation = operationKey(by, input.operationId, ['requestApproval', input]);
  const { id } = await changeBeside(database, operation, view.revision, async (tx) => {
    const held = await holdOf(tx, target, view.now);
    const waiting = held.find(({ status }) => status === 'REQUESTED');
    if (waiting)
      throw new Conflict(
        of.kind === 'COMPARTMENT_ENTRY' ? 'input.compartment' : 'input.allegation',
        `waits for a decision already: ${waiting.requestedBy} asked on ${formatInstant(waiting.requestedAt)} (${waiting.id}).`,
      );
    const status = 'REQUESTED' as const;
    const asked = { id: randomUUID(), status, requestedBy: by, requestedAt: view.now, reason, version: 1 };
    await tx.run(request, { target, approval: { ...asked, ...of, until } });
    return { id: asked.id };
  });
  return id;
}
