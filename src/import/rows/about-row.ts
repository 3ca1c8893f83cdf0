import type { Marking } from '../../auth/viewer.js';
import type { AboutRole } from '../../generated/schema.js';
import type { RowCells } from './row-cells.js';
import { importKeyOf, type RowContext } from './row-context.js';
import { ABOUT_ROLES } from './values.js';

/** Whom or what a record is about, as a row describes it; both ends by import key. */
export interface AboutRow {
  readonly importKey: string;
  readonly record: string;
  readonly entity: string;
  readonly role: AboutRole;
  readonly marking: Marking;
}

/** The import key of a row of `about`, which has no key of its own: record, entity and role. */
export function aboutImportKey(row: RowCells, context: RowContext): string {
  const [record, entity] = [importKeyOf(context, row.key('record')), importKeyOf(context, row.key('entity'))];
  return `${context.source}\n\t${record}\t${entity}\t${row.oneOf('role', ABOUT_ROLES) ?? 'OTHER'}`;
}

/** Reads a row of `about`. */
export function aboutRow(row: RowCells, context: RowContext): AboutRow {
  return {
    importKey: aboutImportKey(row, context),
    record: importKeyOf(context, row.key('record')),
    entity: importKeyOf(context, row.key('entity')),
    role: row.oneOf('role', ABOUT_ROLES) ?? 'OTHER',
    marking: row.marking(),
  };
}
