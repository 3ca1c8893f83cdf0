import { GROUP, holds } from './codes.js';
import { firstRow } from './dated.js';
import type { PreparedFold } from './fold/prepared-fold.js';
import type { GraphScreeningQuestion } from './graph-finder.js';
import { sortedEntities } from './overlay/order.js';
import type { ScreenQuestion } from './screening/screen.js';

/** Who a screening is of, and against which groups. */
export function screened(fold: PreparedFold, { departments, groups, within }: GraphScreeningQuestion): ScreenQuestion {
  const ends = 'groupKind' in groups ? groupsOf(fold, groups.groupKind) : standing(fold, groups);
  const isGroup = (entity: number) => fold.graph.entityKind[entity] === GROUP;
  const targets = ofStatus(fold, ends.filter(isGroup));
  return { staff: fold.employees.all(departments), groups: sortedEntities(fold.graph, targets), within };
}

/** Those that stand for some entities that are there to see, once each, in their order. */
export function standing(fold: PreparedFold, entities: readonly number[]): number[] {
  return [...new Set(entities.map((entity) => fold.standsFor(entity)))].filter((entity) => entity >= 0);
}

/** The groups of a kind that are there to see. */
export function groupsOf(fold: PreparedFold, groupKind: number): number[] {
  const { groupKind: kinds, groups } = fold.graph;
  return standing(
    fold,
    Array.from(groups).filter((group) => kinds[group] === groupKind),
  );
}

/** Of ends that are groups, those of one of the statuses asked for; every other end. */
export function ofStatus(fold: PreparedFold, ends: readonly number[]): number[] {
  const { groupStatus } = fold.filter;
  if (groupStatus === null) return [...ends];
  const { statuses } = fold.graph;
  const { entity, value } = statuses;
  const hasStatus = (group: number) => {
    for (let row = firstRow(entity, group); entity[row] === group; row += 1)
      if (holds(groupStatus, value[row] as number) && fold.sight.holds(statuses, row)) return true;
    return false;
  };
  const anyHas = (end: number) => [end, ...fold.merged.membersOf(end)].some(hasStatus);
  return ends.filter((end) => fold.graph.entityKind[end] !== GROUP || anyHas(end));
}
