import type { TimedRow, TimePage } from '../facet/dated-page.js';
import type { AllegationKind, OperationEffect } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which allegations; null does not narrow. Received within a half-open period, seconds. */
export interface AllegationsFilter {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly AllegationKind[] | null;
  readonly effects: readonly OperationEffect[] | null;
  readonly subjects: readonly string[] | null;
  readonly operations: readonly string[] | null;
}

const list = statement<TimePage & AllegationsFilter, TimedRow>('allegation/list', [
  'from',
  'to',
  'kinds',
  'effects',
  'subjects',
  'operations',
  'beforeAt',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of allegations, received last first. */
export function listAllegations(database: Database, filter: AllegationsFilter, page: TimePage): Promise<TimedRow[]> {
  return database.read(list, { ...filter, ...page });
}
