import { mergeClusters } from '../duplicates/merge-clusters.js';
import { mergedEntities } from '../entity/merged-entities.js';
import type { DisclosedInformation, Outcome } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Span } from '../time/london.js';
import type { AssociationCounts, DisclosureCounts, IntelligenceCounts, VettingCounts } from './figure-models.js';

const employees = statement<VisibilityParams, { employees: number; mayBeMerged: string[] }>('assessment/employees', [
  ...VISIBILITY,
]);
const groups = statement<VisibilityParams, GroupCounts>('assessment/groups', [...VISIBILITY]);

type InformationNames = 'policeActivity' | 'victimDetails' | 'rivals' | 'subjectOfInvestigation' | 'unknown';
type DisclosureRow = Omit<DisclosureCounts, 'byInformation'> & { [name in InformationNames]: number };
const disclosures = statement<VisibilityParams & Span, DisclosureRow>('assessment/disclosures', [
  'from',
  'to',
  ...VISIBILITY,
]);

interface YearParams extends VisibilityParams {
  years: readonly Span[];
}
const associations = statement<YearParams, AssociationCounts>('assessment/associations', ['years', ...VISIBILITY]);
const vetting = statement<YearParams, VettingCounts>('assessment/vetting', ['years', ...VISIBILITY]);

const intelligence = statement<VisibilityParams & Span & { units: readonly string[] | null }, IntelligenceCounts>(
  'assessment/intelligence',
  ['from', 'to', 'units', ...VISIBILITY],
);
const outcomes = statement<VisibilityParams & Span, { outcome: Outcome; count: number }>('assessment/outcomes', [
  'from',
  'to',
  ...VISIBILITY,
]);
const assessedUnits = statement<object, { unit: string }>('assessment/units', []);

/** Organised crime groups of a time. */
export interface GroupCounts {
  readonly active: number;
  readonly emerging: number;
}

/** How many people are employed at a time; those who are merged count once. */
export async function countEmployees(database: Database, view: View, time: ResolvedTime): Promise<number> {
  const [row] = await database.read(employees, visibility(view, time));
  const { employees: records, mayBeMerged } = row as { employees: number; mayBeMerged: string[] };
  if (mayBeMerged.length < 2) return records;
  const { merges } = await mergedEntities(database, view, time, mayBeMerged);
  const clusters = mergeClusters(merges);
  return records - mayBeMerged.length + new Set(mayBeMerged.map((id) => clusters.get(id) ?? id)).size;
}

/** How many organised crime groups are active and emerging at a time. */
export async function countGroups(database: Database, view: View, time: ResolvedTime): Promise<GroupCounts> {
  const [row] = await database.read(groups, visibility(view, time));
  return row as GroupCounts;
}

/** Counts the allegations of disclosure received in a period. */
export async function countDisclosures(
  database: Database,
  view: View,
  time: ResolvedTime,
  { from, to }: Span,
): Promise<DisclosureCounts> {
  const [row] = await database.read(disclosures, { ...visibility(view, time), from, to });
  const { policeActivity, victimDetails, rivals, subjectOfInvestigation, unknown, ...counts } = row as DisclosureRow;
  const byInformation: Record<DisclosedInformation, number> = {
    POLICE_ACTIVITY: policeActivity,
    VICTIM_DETAILS: victimDetails,
    RIVALS: rivals,
    SUBJECT_OF_INVESTIGATION: subjectOfInvestigation,
    UNKNOWN: unknown,
  };
  return { ...counts, byInformation };
}

function spansOf(years: readonly Span[]): Span[] {
  return years.map(({ from, to }) => ({ from, to }));
}

/** Counts the records of associations with criminals made in each of some years, in their order. */
export async function countAssociations(
  database: Database,
  view: View,
  time: ResolvedTime,
  years: readonly Span[],
): Promise<AssociationCounts[]> {
  if (years.length === 0) return [];
  return database.read(associations, { ...visibility(view, time), years: spansOf(years) });
}

/** Counts the applications received in each of some years and the failures among them, in their order. */
export async function countVetting(
  database: Database,
  view: View,
  time: ResolvedTime,
  years: readonly Span[],
): Promise<VettingCounts[]> {
  if (years.length === 0) return [];
  return database.read(vetting, { ...visibility(view, time), years: spansOf(years) });
}

/** Counts the intelligence that some units, or any, received in a period, and what of it was filed by its end. */
export async function countIntelligence(
  database: Database,
  view: View,
  time: ResolvedTime,
  { from, to }: Span,
  units: readonly string[] | null,
): Promise<IntelligenceCounts> {
  const [row] = await database.read(intelligence, { ...visibility(view, time), from, to, units });
  return row as IntelligenceCounts;
}

/** How often each outcome was decided on in a period; those that were not are absent. */
export async function countOutcomes(
  database: Database,
  view: View,
  time: ResolvedTime,
  { from, to }: Span,
): Promise<{ outcome: Outcome; count: number }[]> {
  return database.read(outcomes, { ...visibility(view, time), from, to });
}

/** The units whose intelligence the sources say is to be counted, by name; null where none says. */
export async function unitsOfSources(database: Database): Promise<string[] | null> {
  const rows = await database.read(assessedUnits, {});
  return rows.length === 0 ? null : rows.map(({ unit }) => unit).sort();
}
