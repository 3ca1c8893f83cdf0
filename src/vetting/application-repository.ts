import type { TimedRow, TimePage } from '../facet/dated-page.js';
import type { VettingReason, VettingResult } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** From before any instant to after it, seconds since 1970 UTC. */
const EVER = { decidedFrom: -62_135_596_800, decidedTo: 253_402_300_800 };

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
  /** Whether the decision must be the last one known. */
  readonly lastDecision: boolean;
  /** Half-open, seconds. */
  readonly decidedFrom: number;
  readonly decidedTo: number;
}

/** Every application of a period: what a narrower filter is made of. */
export const ANY_APPLICATION: Omit<ApplicationsFilter, 'from' | 'to'> = {
  people: null,
  departments: null,
  anyDecision: true,
  decisions: null,
  reasons: null,
  lastDecision: false,
  ...EVER,
};

const list = statement<TimePage & ApplicationsFilter, TimedRow>('vetting/applications', [
  'from',
  'to',
  'people',
  'departments',
  'anyDecision',
  'decisions',
  'reasons',
  'lastDecision',
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
