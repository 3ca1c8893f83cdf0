import { Conflict, NotFound } from '../errors.js';
import type { Assertion } from '../link/assertion.js';
import { type AssertionKey, decodeAssertionId } from '../link/link-id.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';

/** An assertion as it is held: null properties are absent. */
export type HeldProperties = Partial<Assertion> &
  Pick<
    Assertion,
    | 'assertionId'
    | 'provenance'
    | 'sourceKey'
    | 'refutes'
    | 'context'
    | 'sourceEvaluation'
    | 'informationAssessment'
    | 'handling'
    | 'confidence'
    | 'marking'
    | 'knownFrom'
    | 'firstKnownFrom'
  >;

/** An assertion that a change names, with its ends as its source told them. */
export interface HeldEvidence {
  /** Neo4j element id. */
  readonly element: string;
  readonly from: string;
  readonly to: string;
  readonly properties: HeldProperties;
  /** Numbers of the markings of both ends. */
  readonly endMarkings: readonly number[];
}

interface EvidenceParams {
  kind: string;
  from: string;
  to: string;
  assertionId: string;
  markings: readonly number[];
  hidden: readonly string[];
}
const evidence = statement<EvidenceParams, HeldEvidence>('change/evidence', [
  'kind',
  'from',
  'to',
  'assertionId',
  'markings',
  'hidden',
]);

interface CloseParams {
  element: string;
  knownTo: number;
  reason: string;
}
const closeEvidence = statement<CloseParams, { element: string }>('change/close-evidence', [
  'element',
  'knownTo',
  'reason',
]);

/** What an evidence id names. Throws NotFound where the text is no such id. */
export function evidenceKey(id: string): { link: AssertionKey; assertionId: string } {
  const key = decodeAssertionId(id);
  if (!key) throw unknownEvidence();
  return key;
}

/**
 * The assertion that an id names, where the viewer may see it and it is open.
 * @throws NotFound where it is not there for this viewer, Conflict where it was closed
 */
export async function openEvidence(
  tx: Transaction,
  view: View,
  { link, assertionId }: { link: AssertionKey; assertionId: string },
): Promise<HeldEvidence> {
  const { kind, from, to } = link;
  const [held] = await tx.run(evidence, { kind, from, to, assertionId, markings: view.markings, hidden: view.hidden });
  if (!held || (held.properties.subkind ?? null) !== link.subkind) throw unknownEvidence();
  if (held.properties.knownTo !== undefined) throw closedAlready();
  return held;
}

/** Closes an assertion at `knownTo` (seconds). Throws Conflict where another change closed it meanwhile. */
export async function close(tx: Transaction, element: string, knownTo: number, reason: string): Promise<void> {
  if (!(await closeIfOpen(tx, element, knownTo, reason))) throw closedAlready();
}

/** Closes an assertion at `knownTo` (seconds); false where another change closed it meanwhile. */
export async function closeIfOpen(tx: Transaction, element: string, knownTo: number, reason: string): Promise<boolean> {
  return (await tx.run(closeEvidence, { element, knownTo, reason })).length > 0;
}

function unknownEvidence(): NotFound {
  return new NotFound('input.evidence', 'names no evidence that you may see.');
}

function closedAlready(): Conflict {
  return new Conflict('input.evidence', 'is closed already.');
}
