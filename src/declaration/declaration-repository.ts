import type { TimedRow, TimePage } from '../facet/dated-page.js';
import type { AssociationKind, DeclarationOrigin, DeclarationOutcome } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which vulnerable-association records; null does not narrow. Made within a half-open period, seconds. */
export interface DeclarationsFilter {
  readonly from: number;
  readonly to: number;
  readonly employees: readonly string[] | null;
  readonly associates: readonly string[] | null;
  readonly associations: readonly AssociationKind[] | null;
  readonly origins: readonly DeclarationOrigin[] | null;
  readonly outcomes: readonly DeclarationOutcome[] | null;
}

const list = statement<TimePage & DeclarationsFilter, TimedRow>('declaration/list', [
  'from',
  'to',
  'employees',
  'associates',
  'associations',
  'origins',
  'outcomes',
  'beforeAt',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of vulnerable-association records, made or discovered last first. */
export function listDeclarations(database: Database, filter: DeclarationsFilter, page: TimePage): Promise<TimedRow[]> {
  return database.read(list, { ...filter, ...page });
}
