import type { EntityRow } from './entity-row.js';
import type { RowCells } from './row-cells.js';
import { importKeyOf, ownImportKey, type RowContext } from './row-context.js';
import { ACCESS_ACTIONS, SYSTEMS } from './values.js';

/** A look-up as a row describes it; employee and record by import key. */
export interface AccessEventRow extends EntityRow {
  readonly employee: string | null;
  readonly record: string | null;
}

/** Reads a row of `access-events`. */
export function accessEventRow(row: RowCells, context: RowContext): AccessEventRow {
  const employee = row.optionalKey('employee');
  const record = row.optionalKey('record');
  return {
    kind: 'ACCESS_EVENT',
    importKey: ownImportKey(context, row),
    marking: row.marking(),
    employee: employee === null ? null : importKeyOf(context, employee),
    record: record === null ? null : importKeyOf(context, record),
    properties: {
      account: row.required('account'),
      searchTerm: row.text('searchTerm'),
      resultCount: row.integer('resultCount', 0, 2 ** 31 - 1),
      system: row.requiredOneOf('system', SYSTEMS),
      terminal: row.text('terminal'),
      action: row.requiredOneOf('action', ACCESS_ACTIONS),
      at: row.requiredInstant('at'),
      purpose: row.text('purpose'),
    },
  };
}
