import { BadUserInput } from '../errors.js';
import type { RegradeEvidenceInput, RetractEvidenceInput } from '../generated/schema.js';
import type { Grading, NewAssertion } from '../link/assertion-properties.js';
import type { AssertionKey } from '../link/link-id.js';
import { seenTogether } from '../marking/seen-together.js';
import type { View } from '../neo4j/view.js';
import { formatInstant } from '../time/london.js';
import { writeAssertion } from './assertion-writer.js';
import { newGrading } from './gradings.js';
import { close, evidenceKey, type HeldEvidence, type HeldProperties, openEvidence } from './held-evidence.js';
import type { LinkChanged } from './link-changes.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';

import { freeText } from './texts.js';
import { pastInstant } from './times.js';

/** Why a regraded assertion was closed. */
const REGRADED = 'regraded';

/** Throws BadUserInput where an instant (seconds) is before the force knew of an assertion. */
export function checkNotBefore(argument: string, instant: number, { properties }: HeldEvidence): void {
  if (instant < properties.knownFrom)
    throw new BadUserInput(
      argument,
      `must not be before ${formatInstant(properties.knownFrom)}, when it became known.`,
    );
}

function regraded(held: HeldProperties, grading: Grading, knownFrom: number): NewAssertion {
  return {
    subkind: held.subkind ?? null,
    provenance: held.provenance,
    sourceKey: held.sourceKey,
    refutes: held.refutes,
    declarant: held.declarant ?? null,
    context: held.context,
    role: held.role ?? null,
    count: held.count ?? null,
    grading,
    marking: held.marking,
    validFrom: held.validFrom ?? null,
    validTo: held.validTo ?? null,
    knownFrom,
    firstKnownFrom: held.firstKnownFrom,
    knownTo: null,
  };
}

/** The number of the marking that whoever may notice the change of an assertion sees. */
export function touchedMarking(deps: ChangeDeps, { properties, endMarkings }: HeldEvidence): Promise<number> {
  return seenTogether(deps.markings, [properties.marking, ...endMarkings]);
}

/**
 * Closes an assertion and opens it again with another grading; since when the force first knew is kept.
 * @returns the assertion that was opened
 * @throws BadUserInput, NotFound (`input.evidence`), Conflict (`input.evidence` is closed, `operationId`)
 */
export async function regradeEvidence(
  deps: ChangeDeps,
  view: View,
  input: RegradeEvidenceInput,
): Promise<Changed<LinkChanged<AssertionKey>>> {
  const grading = newGrading(input.grading);
  const knownFrom = pastInstant('input.knownFrom', input.knownFrom, view.now);
  const key = evidenceKey(input.evidence);
  return makeChange(deps, view, 'regradeEvidence', input, async (tx) => {
    const held = await openEvidence(tx, view, key);
    checkNotBefore('input.knownFrom', knownFrom, held);
    const touched = await touchedMarking(deps, held);
    await close(tx, held.element, knownFrom, REGRADED);
    const opened = regraded(held.properties, grading, knownFrom);
    const { assertionId, element } = await writeAssertion(tx, key.link.kind, held.from, held.to, opened);
    const linkKey = { ...key.link, from: held.from, to: held.to };
    return { relationships: [element], closed: [held.element], markings: [touched], result: { linkKey, assertionId } };
  });
}

/**
 * Closes an assertion; nothing is deleted.
 * @returns the assertion that was closed
 * @throws BadUserInput, NotFound (`input.evidence`), Conflict (`input.evidence` is closed, `operationId`)
 */
export async function retractEvidence(
  deps: ChangeDeps,
  view: View,
  input: RetractEvidenceInput,
): Promise<Changed<LinkChanged<AssertionKey>>> {
  const reason = freeText('input.reason', input.reason);
  const knownTo = pastInstant('input.knownTo', input.knownTo, view.now);
  const key = evidenceKey(input.evidence);
  return makeChange(deps, view, 'retractEvidence', input, async (tx) => {
    const held = await openEvidence(tx, view, key);
    checkNotBefore('input.knownTo', knownTo, held);
    const touched = await touchedMarking(deps, held);
    await close(tx, held.element, knownTo, reason);
    const linkKey = { ...key.link, from: held.from, to: held.to };
    return { closed: [held.element], markings: [touched], result: { linkKey, assertionId: key.assertionId } };
  });
}
