import type { NamedRow, NamePage } from '../facet/dated-page.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which cases; null does not narrow. */
export interface CasesFilter {
  /** As at the moment of the page. */
  readonly open: boolean | null;
  readonly allegations: readonly string[] | null;
  readonly members: readonly string[] | null;
  readonly subjects: readonly string[] | null;
}

const list = statement<NamePage & CasesFilter & { moment: number }, NamedRow>('case/list', [
  'open',
  'allegations',
  'members',
  'subjects',
  'moment',
  'afterName',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of cases by reference, then id; open or not as at a moment, seconds. */
export function listCases(
  database: Database,
  filter: CasesFilter,
  page: NamePage,
  moment: number,
): Promise<NamedRow[]> {
  return database.read(list, { ...filter, ...page, moment });
}
