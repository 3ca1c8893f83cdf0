import { normaliseIdentifier, type PropertyValue } from '../entity/entity-properties.js';
import type { AddEmploymentInput, AddGroupStatusInput, MarkingInput, TimesInput } from '../generated/schema.js';
import { seenTogether } from '../marking/seen-together.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import type { EntityChanged } from './entity-changes.js';
import { writeFacet } from './facet-writer.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { LONGEST, optionalText } from './texts.js';
import { newTimes } from './times.js';
import { namedEntity } from './visible-entities.js';

const addIdentifier = statement<{ entity: string; identifier: string }, never>('change/add-identifier', [
  'entity',
  'identifier',
]);

interface FacetKind {
  readonly label: 'Employment' | 'GroupStatus';
  readonly type: 'HAS_EMPLOYMENT' | 'HAS_STATUS';
  readonly argument: 'input.person' | 'input.group';
  readonly entityKind: 'PERSON' | 'GROUP';
}
const EMPLOYMENT: FacetKind = {
  label: 'Employment',
  type: 'HAS_EMPLOYMENT',
  argument: 'input.person',
  entityKind: 'PERSON',
};
const GROUP_STATUS: FacetKind = {
  label: 'GroupStatus',
  type: 'HAS_STATUS',
  argument: 'input.group',
  entityKind: 'GROUP',
};

interface NewFacet {
  readonly name: string;
  readonly kind: FacetKind;
  readonly entity: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Finds the entity for whoever may see the facet wherever they see the entity. */
  readonly identifier?: string | null;
}

interface FacetInput {
  operationId: string;
  marking?: MarkingInput | null;
  times?: TimesInput | null;
}

async function identify(tx: Transaction, entity: string, text: string): Promise<void> {
  const identifier = normaliseIdentifier(text);
  if (identifier !== '') await tx.run(addIdentifier, { entity, identifier });
}

async function addFacet(
  deps: ChangeDeps,
  view: View,
  input: FacetInput,
  { name, kind, entity, properties, identifier }: NewFacet,
): Promise<Changed<EntityChanged>> {
  const times = newTimes(input.times, view.now);
  const marking = await deps.markings.numberOf(newMarking(input.marking, view.viewer));
  return makeChange(deps, view, name, input, async (tx) => {
    const held = await namedEntity(tx, view, { argument: kind.argument, id: entity }, kind.entityKind);
    const touched = await seenTogether(deps.markings, [marking, held.marking]);
    const { label, type } = kind;
    const element = await writeFacet(tx, { entity, label, type, properties: { ...properties, ...times, marking } });
    // An identifier of a facet that not everyone who sees the entity may see would tell them of it.
    if (identifier && touched === held.marking) await identify(tx, entity, identifier);
    return { nodes: [element], markings: [touched], result: { entityId: entity } };
  });
}

/**
 * Adds a period of employment to a person.
 * @throws BadUserInput, NotFound (`input.person`), Conflict (`operationId`)
 */
export async function addEmployment(
  deps: ChangeDeps,
  view: View,
  input: AddEmploymentInput,
): Promise<Changed<EntityChanged>> {
  const staffNumber = optionalText('input.staffNumber', input.staffNumber, LONGEST.key);
  const properties = {
    staffNumber,
    rank: optionalText('input.rank', input.rank, LONGEST.key),
    department: optionalText('input.department', input.department, LONGEST.key),
    vettingLevel: input.vettingLevel ?? null,
  };
  const facet = { name: 'addEmployment', kind: EMPLOYMENT, entity: input.person, properties, identifier: staffNumber };
  return addFacet(deps, view, input, facet);
}

/**
 * Adds a status to a group.
 * @throws BadUserInput, NotFound (`input.group`), Conflict (`operationId`)
 */
export async function addGroupStatus(
  deps: ChangeDeps,
  view: View,
  input: AddGroupStatusInput,
): Promise<Changed<EntityChanged>> {
  const properties = { status: input.status, threatBand: input.threatBand ?? null };
  return addFacet(deps, view, input, { name: 'addGroupStatus', kind: GROUP_STATUS, entity: input.group, properties });
}
