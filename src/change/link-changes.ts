import { BadUserInput, NotFound } from '../errors.js';
import type { DeclareLinkInput, RecordLinkInput, RefuteLinkInput } from '../generated/schema.js';
import type { NewAssertion } from '../link/assertion-properties.js';
import { type AssertionKey, decodeLinkId, type LinkKey } from '../link/link-id.js';
import { seenTogether } from '../marking/seen-together.js';
import type { Written } from '../neo4j/change.js';
import type { Transaction } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { writeAssertion } from './assertion-writer.js';
import { isEmployed } from './employed.js';
import { newGrading, OWN_WORD } from './gradings.js';
import { linkIsKnown } from './known-link.js';
import { checkTwoEnds, joinableEnds, newSubkind } from './link-ends.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { optionalWhole } from './numbers.js';
import { LONGEST, optionalText, text } from './texts.js';
import { newTimes } from './times.js';
import { type NamedEntity, namedEntities } from './visible-entities.js';

/** The link (or merge) that a change was of, and the assertion that it opened or closed. */
export interface LinkChanged<Key extends AssertionKey = LinkKey> {
  readonly linkKey: Key;
  readonly assertionId: string;
}

async function openAssertion(
  deps: ChangeDeps,
  tx: Transaction,
  linkKey: LinkKey,
  ends: readonly NamedEntity[],
  assertion: NewAssertion,
): Promise<Written<LinkChanged>> {
  const touched = await seenTogether(deps.markings, [assertion.marking, ...ends.map(({ marking }) => marking)]);
  const { assertionId, element } = await writeAssertion(tx, linkKey.kind, linkKey.from, linkKey.to, assertion);
  return { relationships: [element], markings: [touched], result: { linkKey, assertionId } };
}

const from = (id: string) => ({ argument: 'input.from', id });
const to = (id: string) => ({ argument: 'input.to', id });

/**
 * Records what a source says of a link.
 * @throws BadUserInput, NotFound (`input.from`, `input.to`), Conflict (`operationId`)
 */
export async function recordLink(deps: ChangeDeps, view: View, input: RecordLinkInput): Promise<Changed<LinkChanged>> {
  if (input.provenance === 'SELF_DECLARATION')
    throw new BadUserInput('input.provenance', "an employee's own word is recorded with declareLink.");
  const subkind = newSubkind(input.kind, input.subkind);
  checkTwoEnds(from(input.from), to(input.to));
  const assertion = {
    subkind,
    provenance: input.provenance,
    sourceKey: text('input.sourceKey', input.sourceKey, LONGEST.key),
    refutes: false,
    declarant: null,
    context: input.context ?? 'PERSONAL',
    role: optionalText('input.role', input.role, LONGEST.key),
    count: optionalWhole('input.count', input.count, 1),
    grading: newGrading(input.grading),
    ...newTimes(input.times, view.now),
    knownTo: null,
    marking: await deps.markings.numberOf(newMarking(input.marking, view.viewer)),
  };
  return makeChange(deps, view, 'recordLink', input, async (tx) => {
    const ends = await joinableEnds(tx, view, input.kind, from(input.from), to(input.to));
    const linkKey = { kind: input.kind, subkind, from: input.from, to: input.to };
    return openAssertion(deps, tx, linkKey, ends, assertion);
  });
}

/**
 * Records an employee's own word of a link: one of its ends, employed when the force was told.
 * @throws BadUserInput, NotFound (`input.from`, `input.to`), Conflict (`operationId`)
 */
export async function declareLink(
  deps: ChangeDeps,
  view: View,
  input: DeclareLinkInput,
): Promise<Changed<LinkChanged>> {
  const subkind = newSubkind(input.kind, input.subkind);
  checkTwoEnds(from(input.from), to(input.to));
  if (input.declarant !== input.from && input.declarant !== input.to)
    throw new BadUserInput('input.declarant', 'must be an end of the link: input.from or input.to.');
  const assertion = {
    subkind,
    provenance: 'SELF_DECLARATION' as const,
    sourceKey: text('input.sourceKey', input.sourceKey, LONGEST.key),
    refutes: false,
    declarant: input.declarant,
    context: 'PERSONAL' as const,
    role: optionalText('input.role', input.role, LONGEST.key),
    count: null,
    grading: newGrading(input.grading ?? OWN_WORD),
    ...newTimes(input.times, view.now),
    knownTo: null,
    marking: await deps.markings.numberOf(newMarking(input.marking, view.viewer)),
  };
  return makeChange(deps, view, 'declareLink', input, async (tx) => {
    const ends = await joinableEnds(tx, view, input.kind, from(input.from), to(input.to));
    if (!(await isEmployed(tx, view, input.declarant, assertion.knownFrom)))
      throw new BadUserInput('input.declarant', 'must be an employee on the day the force was told.');
    const linkKey = { kind: input.kind, subkind, from: input.from, to: input.to };
    return openAssertion(deps, tx, linkKey, ends, assertion);
  });
}

/**
 * Records what speaks against a link that the viewer knows of.
 * @throws BadUserInput, NotFound (`input.link`), Conflict (`operationId`)
 */
export async function refuteLink(deps: ChangeDeps, view: View, input: RefuteLinkInput): Promise<Changed<LinkChanged>> {
  const linkKey = decodeLinkId(input.link);
  if (!linkKey) throw unknownLink();
  const assertion = {
    subkind: linkKey.subkind,
    provenance: input.provenance,
    sourceKey: text('input.sourceKey', input.sourceKey, LONGEST.key),
    refutes: true,
    declarant: null,
    context: 'PERSONAL' as const,
    role: null,
    count: null,
    grading: newGrading(input.grading),
    ...newTimes(input.times, view.now),
    knownTo: null,
    marking: await deps.markings.numberOf(newMarking(input.marking, view.viewer)),
  };
  return makeChange(deps, view, 'refuteLink', input, async (tx) => {
    if (!(await linkIsKnown(tx, view, linkKey))) throw unknownLink();
    const argument = 'input.link';
    const ends = await namedEntities(tx, view, [
      { argument, id: linkKey.from },
      { argument, id: linkKey.to },
    ]);
    return openAssertion(deps, tx, linkKey, ends, assertion);
  });
}

function unknownLink(): NotFound {
  return new NotFound('input.link', 'names no link that you may see.');
}
