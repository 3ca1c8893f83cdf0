import { BadUserInput } from '../errors.js';
import type { NamedAs } from '../facet/dated-facet.js';
import type { AllegationRecipientInput, EntityKind, RecordAllegationInput } from '../generated/schema.js';
import type { Transaction } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { formatInstant } from '../time/london.js';
import type { EntityChanged } from './entity-changes.js';
import { writeEntity } from './entity-writer.js';
import { newExternalIds } from './external-ids.js';
import { writeFacet } from './facet-writer.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { LONGEST, optionalFreeText, optionalText } from './texts.js';
import { optionalInstant, pastInstant } from './times.js';
import { namedEntities } from './visible-entities.js';

const MOST_NAMED = 100;

interface Named {
  readonly as: NamedAs;
  readonly argument: string;
  readonly id: string;
  readonly kinds: readonly EntityKind[];
}

/** Half-open, seconds. Throws BadUserInput for an empty interval. */
function occurred(input: RecordAllegationInput) {
  const occurredFrom = optionalInstant('input.occurredFrom', input.occurredFrom);
  const occurredTo = optionalInstant('input.occurredTo', input.occurredTo);
  if (occurredFrom !== null && occurredTo !== null && occurredTo <= occurredFrom)
    throw new BadUserInput('input.occurredTo', `must be after occurredFrom, ${formatInstant(occurredFrom)}.`);
  return { occurredFrom, occurredTo };
}

function checkMost(argument: string, values: readonly unknown[]): void {
  if (values.length > MOST_NAMED)
    throw new BadUserInput(argument, `has ${values.length} entries; at most ${MOST_NAMED} are allowed.`);
}

function namedByDetails({ subjects = [], operation, report }: RecordAllegationInput): Named[] {
  checkMost('input.subjects', subjects);
  const repeated = subjects.findIndex((id, index) => subjects.indexOf(id) < index);
  if (repeated >= 0) throw new BadUserInput(`input.subjects[${repeated}]`, 'names the same person again.');
  const one = (as: 'operation' | 'report', id: string | null | undefined, kind: EntityKind): Named[] =>
    id == null ? [] : [{ as, argument: `input.${as}`, id, kinds: [kind] }];
  return [
    ...subjects.map((id, index) => ({
      as: 'subject' as const,
      argument: `input.subjects[${index}]`,
      id,
      kinds: ['PERSON'] as const,
    })),
    ...one('operation', operation, 'OPERATION'),
    ...one('report', report, 'INTELLIGENCE_REPORT'),
  ];
}

function namedByRecipient({ recipient }: AllegationRecipientInput, index: number): Named[] {
  const argument = `input.recipients[${index}].recipient`;
  return recipient == null ? [] : [{ as: 'recipient', argument, id: recipient, kinds: ['PERSON', 'GROUP'] }];
}

async function checkNamed(tx: Transaction, view: View, wanted: readonly Named[]): Promise<void> {
  const found = await namedEntities(tx, view, wanted);
  for (const [index, { argument, kinds }] of wanted.entries()) {
    const kind = found[index]?.kind as EntityKind;
    if (!kinds.includes(kind))
      throw new BadUserInput(argument, `must name a ${kinds.join(' or a ')}; this is a ${kind}.`);
  }
}

function namesOf(named: readonly Named[]) {
  return named.map(({ as, id }) => ({ as, entity: id }));
}

/**
 * Records an allegation: what it says, and who is said to have been told.
 * @throws BadUserInput, NotFound (`input.subjects[…]`, `input.operation`, `input.report`, `input.recipients[…].recipient`),
 * Conflict (`operationId`)
 */
export async function recordAllegation(
  deps: ChangeDeps,
  view: View,
  input: RecordAllegationInput,
): Promise<Changed<EntityChanged>> {
  const reference = optionalText('input.reference', input.reference, LONGEST.key);
  const details = {
    reference,
    kind: input.kind,
    receivedAt: pastInstant('input.receivedAt', input.receivedAt, view.now),
    effect: input.effect ?? 'NONE',
    information: [...new Set(input.information ?? [])],
    beforeEvent: input.beforeEvent ?? null,
    ...occurred(input),
    harm: optionalFreeText('input.harm', input.harm),
    inducement: optionalFreeText('input.inducement', input.inducement),
  };
  const recipients = input.recipients ?? [];
  checkMost('input.recipients', recipients);
  const named = namedByDetails(input);
  const told = recipients.map((recipient, index) => ({ recipient, named: namedByRecipient(recipient, index) }));
  const knownFrom = pastInstant('input.knownFrom', input.knownFrom, view.now);
  const externalIds = newExternalIds(input.externalIds);
  const marking = await deps.markings.numberOf(newMarking(input.marking, view.viewer));
  return makeChange(deps, view, 'recordAllegation', input, async (tx) => {
    await checkNamed(tx, view, [...named, ...told.flatMap((one) => one.named)]);
    const entity = { kind: 'ALLEGATION', properties: { reference }, externalIds, marking } as const;
    const { entityId, element } = await writeEntity(tx, entity);
    const nodes = [element];
    const written = { entity: entityId, label: 'AllegationDetails', type: 'HAS_DETAILS' } as const;
    const properties = { ...details, knownFrom, marking };
    nodes.push(await writeFacet(tx, { ...written, properties, names: namesOf(named) }));
    for (const { recipient, named: names } of told) {
      const { recipientKind, relationship } = recipient;
      nodes.push(
        await writeFacet(tx, {
          entity: entityId,
          label: 'AllegationRecipient',
          type: 'HAS_RECIPIENT',
          properties: { recipientKind, relationship: relationship ?? 'NONE', knownFrom, marking },
          names: namesOf(names),
        }),
      );
    }
    return { nodes, markings: [marking], result: { entityId } };
  });
}
