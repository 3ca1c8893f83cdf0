import type { Marking } from '../../auth/viewer.js';
import type { PropertyValue } from '../../entity/entity-properties.js';
import type { EntityKind } from '../../generated/schema.js';
import type { RowCells } from './row-cells.js';
import { ownImportKey, type RowContext } from './row-context.js';
import { GROUP_KINDS, OPERATION_STATUSES, SYSTEMS } from './values.js';

/** An entity as a row describes it. */
export interface EntityRow {
  readonly kind: EntityKind;
  readonly importKey: string;
  readonly marking: Marking;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

interface EntityFile {
  readonly kind: EntityKind;
  readonly properties: (row: RowCells) => Readonly<Record<string, PropertyValue>>;
}

/** A date of birth, and what the source gave where it was of another form. */
function birthOf(row: RowCells): Readonly<Record<string, PropertyValue>> {
  const dateOfBirth = row.partialDate('dateOfBirth');
  const original = row.text('dateOfBirth');
  return { dateOfBirth, originalDateOfBirth: original === dateOfBirth ? null : original };
}

/** How each file of entities is read. */
export const ENTITY_FILES = {
  people: {
    kind: 'PERSON',
    properties: (row) => ({
      name: row.required('name'),
      aliases: row.list('aliases'),
      ...birthOf(row),
    }),
  },
  groups: {
    kind: 'GROUP',
    properties: (row) => ({
      name: row.required('name'),
      groupKind: row.requiredOneOf('kind', GROUP_KINDS),
      aliases: row.list('aliases'),
      territory: row.text('territory'),
    }),
  },
  phones: { kind: 'PHONE', properties: (row) => ({ number: row.required('number') }) },
  vehicles: {
    kind: 'VEHICLE',
    properties: (row) => ({ registration: row.required('registration'), description: row.text('description') }),
  },
  accounts: {
    kind: 'ACCOUNT',
    properties: (row) => ({ identifier: row.required('identifier'), provider: row.text('provider') }),
  },
  locations: {
    kind: 'LOCATION',
    properties: (row) => ({
      address: row.required('address'),
      postcode: row.text('postcode'),
      latitude: row.decimal('latitude', -90, 90),
      longitude: row.decimal('longitude', -180, 180),
    }),
  },
  operations: {
    kind: 'OPERATION',
    properties: (row) => ({
      name: row.required('name'),
      status: row.oneOf('status', OPERATION_STATUSES),
      planned: row.start('planned'),
      executed: row.start('executed'),
    }),
  },
  records: {
    kind: 'RECORD',
    properties: (row) => ({
      system: row.requiredOneOf('system', SYSTEMS),
      reference: row.required('reference'),
      title: row.text('title'),
      createdAt: row.start('createdAt'),
    }),
  },
} as const satisfies Readonly<Record<string, EntityFile>>;

/** A file of entities. */
export type EntityFileName = keyof typeof ENTITY_FILES;

/** Reads a row of a file of entities. */
export function entityRow(file: EntityFileName, row: RowCells, context: RowContext): EntityRow {
  const { kind, properties }: EntityFile = ENTITY_FILES[file];
  return { kind, importKey: ownImportKey(context, row), marking: row.marking(), properties: properties(row) };
}
