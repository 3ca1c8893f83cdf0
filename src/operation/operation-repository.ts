import type { OperationModel } from '../entity/entity-model.js';
import type { NamedRow, NamePage } from '../facet/dated-page.js';
import type { OperationStatus } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which operations; null does not narrow. */
export interface OperationsFilter {
  readonly statuses: readonly OperationStatus[] | null;
  readonly nameStartsWith: string | null;
  readonly employees: readonly string[] | null;
  readonly targets: readonly string[] | null;
}

const list = statement<NamePage & OperationsFilter, NamedRow<OperationModel>>('operation/list', [
  'statuses',
  'nameStartsWith',
  'employees',
  'targets',
  'afterName',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of operations by name, then id. */
export function listOperations(
  database: Database,
  filter: OperationsFilter,
  page: NamePage,
): Promise<NamedRow<OperationModel>[]> {
  return database.read(list, { ...filter, ...page });
}
