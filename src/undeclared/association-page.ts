import { assessmentOf, flowTime } from '../assessment/assessment-model.js';
import { countAssociations } from '../assessment/assessment-repository.js';
import { mergedEntities } from '../entity/merged-entities.js';
import { BadUserInput } from '../errors.js';
import type { VulnerableAssociationFilter } from '../generated/schema.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import { between, listOf } from '../server/arguments.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { choicesOf, textsOf } from '../server/filter-values.js';
import { londonDay } from '../time/london.js';
import { resolveTime } from '../time/resolve-time.js';
import type { Association, AssociationModel, AssociationPageModel } from './association-model.js';
import { findAssociations } from './association-repository.js';
import { recentMoment } from './recent-moment.js';

const MOST_DEPARTMENTS = 100;

/** How many of each sort a list holds. */
export function countsOf(associations: readonly Association[]) {
  const of = (state: Association['state']) => associations.filter((association) => association.state === state).length;
  return {
    associations: associations.length,
    employees: new Set(associations.map(({ employee }) => employee)).size,
    declared: of('DECLARED'),
    declaredLate: of('DECLARED_LATE'),
    undeclared: of('UNDECLARED'),
    withoutRecord: associations.filter(({ records }) => records.length === 0).length,
  };
}

/** What a filter keeps of the associations that were found. */
export function keptBy({ states, hasRecord, concerns }: VulnerableAssociationFilter) {
  return (association: Association): boolean =>
    (states?.includes(association.state) ?? true) &&
    (hasRecord == null || association.records.length > 0 === hasRecord) &&
    (concerns?.some((concern) => association.concerns.includes(concern)) ?? true);
}

function searchOf(filter: VulnerableAssociationFilter) {
  choicesOf('states', filter.states);
  choicesOf('concerns', filter.concerns);
  if (filter.states?.includes('NOT_APPLICABLE'))
    throw new BadUserInput('filter.states', 'NOT_APPLICABLE is no state of an association of an employee.');
  return {
    departments: filter.departments
      ? listOf('filter.departments', filter.departments, 1, MOST_DEPARTMENTS).sort()
      : null,
    associations: choicesOf('associations', filter.associations),
    kinds: choicesOf('kinds', filter.kinds),
    minConfidence: between('filter.minConfidence', filter.minConfidence ?? 0, 0, 100),
  };
}

/** The employees that are asked for with whom they are merged, and the ids among them that name nobody who may be seen. */
async function employeesOf(
  context: Context,
  at: { view: View; time: ResolvedTime },
  filter: VulnerableAssociationFilter,
) {
  const named = textsOf('employees', filter.employees);
  if (named === null) return { employees: null, unknownIds: [] };
  const found = await loadersFor(context, at.view).entitiesAt(at.time.knownAt).loadMany(named);
  const { ids } = await mergedEntities(context.database, at.view, at.time, named);
  return { employees: [...ids].sort(), unknownIds: named.filter((_, index) => found[index] === null) };
}

/** The records of the last financial years that are over at a time, year by year. */
export async function yearsAt({ database }: Context, view: View, { validFrom, knownAt }: ResolvedTime) {
  const day = londonDay(validFrom);
  const assessment = assessmentOf({ from: day, to: day, knownAt, units: null }, view.now);
  const counts = await countAssociations(database, view, flowTime(assessment), assessment.years);
  return assessment.years.flatMap((financialYear, index) => {
    const figures = counts[index];
    return figures ? [{ ...figures, financialYear, assessment }] : [];
  });
}

/** A page of vulnerable associations. */
export async function associationPage(
  context: Context,
  asked: VulnerableAssociationFilter | null | undefined,
  most: number,
  after: string | null | undefined,
): Promise<AssociationPageModel> {
  const filter = asked ?? {};
  const first = pageSize(most);
  const search = searchOf(filter);
  const place = placeOf<number>(
    context.view,
    resolveTime(
      { at: filter.at ?? null },
      filter.at ? context.view.now : recentMoment(context.database, context.view, filter),
    ),
    { vulnerableAssociations: filter },
    after,
  );
  const { view, time } = place;
  const { employees, unknownIds } = await employeesOf(context, place, filter);
  const found = await findAssociations(context.database, view, time, { ...search, employees });
  const kept = found.filter(keptBy(filter));
  const skipped = place.after ?? 0;
  const asOf = { loaders: loadersFor(context, view), time };
  const rows = kept
    .slice(skipped, skipped + first + 1)
    .map((association): AssociationModel => ({ ...association, view, time, asOf }));
  return {
    ...connectionOf(rows, first, place, (_, index) => skipped + index + 1),
    completeness: { searchedHops: 1, hubsSkipped: 0, truncated: false, unknownIds, view, time },
    counts: countsOf(kept),
    view,
    time,
  };
}
