import type { PropertyValue } from '../entity/entity-properties.js';
import { BadUserInput } from '../errors.js';
import type {
  AddAccountInput,
  AddGroupInput,
  AddLocationInput,
  AddOperationInput,
  AddPersonInput,
  AddPhoneInput,
  AddVehicleInput,
  EntityKind,
  ExternalIdInput,
  MarkingInput,
} from '../generated/schema.js';
import type { View } from '../neo4j/view.js';
import { writeEntity } from './entity-writer.js';
import { newExternalIds } from './external-ids.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { coordinates } from './numbers.js';
import { LONGEST, optionalFreeText, optionalText, text, texts } from './texts.js';
import { dateOfBirth, optionalInstant } from './times.js';

/** The entity that a change added, or whose facet it added. */
export interface EntityChanged {
  readonly entityId: string;
}

interface EntityInput {
  operationId: string;
  externalIds?: ExternalIdInput[];
  marking?: MarkingInput | null;
}

const MOST_ALIASES = 50;

async function addEntity(
  deps: ChangeDeps,
  view: View,
  name: string,
  input: EntityInput,
  kind: EntityKind,
  properties: Readonly<Record<string, PropertyValue>>,
): Promise<Changed<EntityChanged>> {
  const externalIds = newExternalIds(input.externalIds);
  const marking = await deps.markings.numberOf(newMarking(input.marking, view.viewer));
  return makeChange(deps, view, name, input, async (tx) => {
    const { entityId, element } = await writeEntity(tx, { kind, properties, externalIds, marking });
    return { nodes: [element], markings: [marking], result: { entityId } };
  });
}

/** Adds a person. Throws BadUserInput, Conflict (`operationId`). */
export async function addPerson(deps: ChangeDeps, view: View, input: AddPersonInput): Promise<Changed<EntityChanged>> {
  return addEntity(deps, view, 'addPerson', input, 'PERSON', {
    name: text('input.name', input.name, LONGEST.name),
    aliases: texts('input.aliases', input.aliases ?? [], LONGEST.name, MOST_ALIASES),
    dateOfBirth: dateOfBirth(input.dateOfBirth, view.now),
  });
}

/** Adds a group. Throws BadUserInput, Conflict (`operationId`). */
export async function addGroup(deps: ChangeDeps, view: View, input: AddGroupInput): Promise<Changed<EntityChanged>> {
  return addEntity(deps, view, 'addGroup', input, 'GROUP', {
    name: text('input.name', input.name, LONGEST.name),
    groupKind: input.groupKind,
    aliases: texts('input.aliases', input.aliases ?? [], LONGEST.name, MOST_ALIASES),
    territory: optionalText('input.territory', input.territory, LONGEST.name),
  });
}

/** Adds a telephone. Throws BadUserInput, Conflict (`operationId`). */
export async function addPhone(deps: ChangeDeps, view: View, input: AddPhoneInput): Promise<Changed<EntityChanged>> {
  const number = text('input.number', input.number, LONGEST.key);
  if (!/\d/.test(number)) throw new BadUserInput('input.number', 'must hold a digit.');
  return addEntity(deps, view, 'addPhone', input, 'PHONE', { number });
}

/** Adds a vehicle. Throws BadUserInput, Conflict (`operationId`). */
export async function addVehicle(
  deps: ChangeDeps,
  view: View,
  input: AddVehicleInput,
): Promise<Changed<EntityChanged>> {
  const registration = text('input.registration', input.registration, LONGEST.key);
  if (!/[\p{L}\p{N}]/u.test(registration))
    throw new BadUserInput('input.registration', 'must hold a letter or a digit.');
  const description = optionalFreeText('input.description', input.description);
  return addEntity(deps, view, 'addVehicle', input, 'VEHICLE', { registration, description });
}

/** Adds an account. Throws BadUserInput, Conflict (`operationId`). */
export async function addAccount(
  deps: ChangeDeps,
  view: View,
  input: AddAccountInput,
): Promise<Changed<EntityChanged>> {
  return addEntity(deps, view, 'addAccount', input, 'ACCOUNT', {
    identifier: text('input.identifier', input.identifier, LONGEST.key),
    provider: optionalText('input.provider', input.provider, LONGEST.key),
  });
}

/** Adds an address or place. Throws BadUserInput, Conflict (`operationId`). */
export async function addLocation(
  deps: ChangeDeps,
  view: View,
  input: AddLocationInput,
): Promise<Changed<EntityChanged>> {
  const { latitude, longitude } = coordinates(input.latitude, input.longitude);
  return addEntity(deps, view, 'addLocation', input, 'LOCATION', {
    address: text('input.address', input.address, LONGEST.name),
    postcode: optionalText('input.postcode', input.postcode, LONGEST.key),
    latitude,
    longitude,
  });
}

/** Adds a police operation. Throws BadUserInput, Conflict (`operationId`). */
export async function addOperation(
  deps: ChangeDeps,
  view: View,
  input: AddOperationInput,
): Promise<Changed<EntityChanged>> {
  return addEntity(deps, view, 'addOperation', input, 'OPERATION', {
    name: text('input.name', input.name, LONGEST.name),
    status: input.status ?? null,
    planned: optionalInstant('input.planned', input.planned),
    executed: optionalInstant('input.executed', input.executed),
  });
}
