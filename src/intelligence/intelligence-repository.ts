import type { TimedRow, TimePage } from '../facet/dated-page.js';
import type { IntelligenceReportStatus } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which intelligence reports; null does not narrow. Received within a half-open period, seconds. */
export interface IntelligenceReportsFilter {
  readonly from: number;
  readonly to: number;
  /** As at the moment of the page. */
  readonly status: IntelligenceReportStatus | null;
  readonly receivingUnits: readonly string[] | null;
  readonly subjects: readonly string[] | null;
}

const list = statement<TimePage & IntelligenceReportsFilter & { moment: number }, TimedRow>('intelligence/list', [
  'from',
  'to',
  'status',
  'receivingUnits',
  'subjects',
  'moment',
  'beforeAt',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of intelligence reports, received last first; open or filed as at a moment, seconds. */
export function listIntelligenceReports(
  database: Database,
  filter: IntelligenceReportsFilter,
  page: TimePage,
  moment: number,
): Promise<TimedRow[]> {
  return database.read(list, { ...filter, ...page, moment });
}
