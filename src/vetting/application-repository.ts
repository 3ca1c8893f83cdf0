import type { TimedRow, TimePage } from '../facet/dated-page.js';
import type { VettingReason, VettingResult } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which applications; null does not narrow. Received within a half-open period, seconds. */
export interface ApplicationsFilter {
  readonly from: number;
  readonly to: number;
  readonly people: readonly string[] | null;
  readonly departments: readonly string[] | null;
  /** Whether an application counts whatever was or was not decided; else one decision must fit all that follows. */
  readonly anyDecision: boolean;
  readonly decisions: readonly VettingResult[] | null;
  readonly reasons: readonly VettingReason[] | null;
  /** Half-open, seconds. */
  readonly decidedFrom: number;
  readonly decidedTo: number;
}

const list = statement<TimePage & ApplicationsFilter, TimedRow>('vetting/applications', [
  'from',
  'to',
  'people',
  'departments',
  'anyDecision',
  'decisions',
  'reasons',
  'decidedFrom',
  'decidedTo',
  'beforeAt',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of applications, received last first. */
export function listApplications(database: Database, filter: ApplicationsFilter, page: TimePage): Promise<TimedRow[]> {
  return database.read(list, { ...filter, ...page });
}
