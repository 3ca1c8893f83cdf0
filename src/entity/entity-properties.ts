import { randomUUID } from 'node:crypto';
import type { EntityKind } from '../generated/schema.js';

/** An id in another system. */
export interface ExternalIdValue {
  readonly system: string;
  readonly id: string;
}

/** A property value as Neo4j holds it. */
export type PropertyValue = string | number | boolean | readonly string[] | null;

/** What every entity is given when it is made, besides the properties of its kind. */
export interface NewEntity {
  readonly kind: EntityKind;
  /** Properties of its kind, named as in the graph model. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly externalIds: readonly ExternalIdValue[];
  /** Further exact identifiers, such as staff numbers. */
  readonly identifiers?: readonly string[];
  /** Number of its marking. */
  readonly marking: number;
  /** `source + "\n" + key`, for what a source gave. */
  readonly importKey?: string;
}

/** An identifier in normal form: lower case, letters and digits only, accents folded; empty where nothing is left. */
export function normaliseIdentifier(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Which properties of a kind name the entity, the one for its label first. */
const NAMING: Readonly<Record<EntityKind, readonly string[]>> = {
  PERSON: ['name', 'aliases'],
  GROUP: ['name', 'aliases'],
  PHONE: ['number'],
  VEHICLE: ['registration'],
  ACCOUNT: ['identifier'],
  LOCATION: ['address', 'postcode'],
  OPERATION: ['name'],
  RECORD: ['reference', 'title'],
  ACCESS_EVENT: [],
};

function namesOf({ kind, properties }: NewEntity): string[] {
  const values = NAMING[kind].flatMap((name) => properties[name] ?? []);
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))];
}

function labelOf(entity: NewEntity, names: readonly string[]): string {
  const { kind, properties } = entity;
  if (kind === 'ACCESS_EVENT') return `${String(properties.action)} by ${String(properties.account)}`;
  return names[0] ?? kind;
}

/** All properties of a new entity's node, its random id among them. */
export function entityProperties(entity: NewEntity): Record<string, PropertyValue> & { id: string } {
  const names = namesOf(entity);
  const identifiers = [...names, ...(entity.identifiers ?? []), ...entity.externalIds.map(({ id }) => id)]
    .map(normaliseIdentifier)
    .filter((identifier) => identifier !== '');
  return {
    ...entity.properties,
    id: randomUUID(),
    kind: entity.kind,
    label: labelOf(entity, names),
    names: entity.kind === 'ACCESS_EVENT' ? null : names,
    identifiers: entity.kind === 'ACCESS_EVENT' ? null : [...new Set(identifiers)],
    externalIds: entity.externalIds.map(({ system, id }) => `${system}\n${id}`),
    marking: entity.marking,
    importKey: entity.importKey ?? null,
  };
}
