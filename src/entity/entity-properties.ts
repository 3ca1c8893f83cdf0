import { randomUUID } from 'node:crypto';
import { blockKeys } from '../duplicates/block-keys.js';
import type { EntityKind } from '../generated/schema.js';
import { normaliseIdentifier, storedForms } from './normal-forms/identifier-forms.js';
import { normalProperties } from './normal-forms/normal-properties.js';
import { transliterations } from './normal-forms/transliteration.js';

export { normaliseIdentifier } from './normal-forms/identifier-forms.js';

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

/** Which properties of a kind name the entity, the one for its label first. */
const NAMING: Readonly<Record<EntityKind, readonly string[]>> = {
  PERSON: ['name', 'aliases'],
  GROUP: ['name', 'aliases'],
  PHONE: ['number', 'original'],
  VEHICLE: ['registration', 'original'],
  ACCOUNT: ['identifier'],
  LOCATION: ['address', 'postcode', 'originalPostcode'],
  OPERATION: ['name'],
  RECORD: ['reference', 'title'],
  ACCESS_EVENT: [],
  INTELLIGENCE_REPORT: ['reference'],
  APPLICATION: ['reference'],
  DECLARATION: ['reference'],
  ALLEGATION: ['reference'],
  CASE: ['reference'],
};

type Properties = Readonly<Record<string, PropertyValue>>;

function namesOf(kind: EntityKind, properties: Properties): string[] {
  const values = NAMING[kind].flatMap((name) => properties[name] ?? []);
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))];
}

function labelOf(kind: EntityKind, properties: Properties, names: readonly string[]): string {
  if (kind === 'ACCESS_EVENT') return `${String(properties.action)} by ${String(properties.account)}`;
  return names[0] ?? kind;
}

/** How a name is written in plain letters, where more than accents tell them apart: those the index folds by itself. */
function otherLetters(name: string): string[] {
  return transliterations(name).filter((form) => normaliseIdentifier(form) !== normaliseIdentifier(name));
}

/** All properties of a new entity's node, its random id among them; numbers, marks and postcodes are brought into normal form. */
export function entityProperties(entity: NewEntity): Record<string, PropertyValue> & { id: string } {
  const { kind } = entity;
  const properties = normalProperties(kind, entity.properties);
  const names = namesOf(kind, properties);
  const written = [...new Set(names.flatMap((name) => [name, ...otherLetters(name)]))];
  const identifiers = [
    ...names.flatMap((name) => storedForms(kind, name)),
    ...[...(entity.identifiers ?? []), ...entity.externalIds.map(({ id }) => id)].map(normaliseIdentifier),
  ].filter((identifier) => identifier !== '');
  const externalIds = entity.externalIds.map(({ system, id }) => `${system}\n${id}`);
  const searched = kind === 'ACCESS_EVENT' && typeof properties.searchTerm === 'string' ? properties.searchTerm : '';
  const blocks = blockKeys(kind, { ...properties, externalIds });
  return {
    ...properties,
    id: randomUUID(),
    kind,
    label: labelOf(kind, properties, names),
    names: kind === 'ACCESS_EVENT' ? null : written,
    identifiers: kind === 'ACCESS_EVENT' ? null : [...new Set(identifiers)],
    blocks: blocks.length === 0 ? null : blocks,
    ...(kind === 'ACCESS_EVENT' ? { searchForm: normaliseIdentifier(searched) || null } : {}),
    externalIds,
    marking: entity.marking,
    importKey: entity.importKey ?? null,
  };
}
