import { GROUP, holds } from './codes.js';
import type { CompactGraph } from './compact-graph.js';
import { KIND_BITS } from './compact-graph.js';
import { firstRow } from './dated.js';
import type { PreparedFold } from './fold/prepared-fold.js';
import { PreparedFolds } from './fold/prepared-folds.js';
import type { Order, Standpoint } from './question.js';
import { Screen, type ScreenTable } from './screening/screen.js';
import { Budget, type BudgetLimits } from './search/budget.js';
import { ClassBounds } from './search/class-bounds.js';
import { pathsToClass } from './search/class-paths.js';
import type { GraphPaths } from './search/found-path.js';
import { byKindAndEnds, type LinkOrder } from './search/link-order.js';
import { type GraphChart, linksAmong, neighbourhood } from './search/neighbourhood.js';
import { PairPaths } from './search/pair-paths.js';
import { eachStep } from './search/walk-steps.js';

/** What every question has: from where it looks, how far, and what it may cost. */
export interface GraphQuestion extends Standpoint {
  /** Hops, 1 to 8. */
  readonly within: number;
  readonly limits?: BudgetLimits;
}

/** Where paths end: one entity, each group of a kind, or each employee. */
export type GraphTarget = { readonly entity: number } | { readonly groupKind: number } | { readonly employees: true };

/** A question for the best paths from an entity. */
export interface GraphPathsQuestion extends GraphQuestion {
  readonly from: number;
  readonly to: GraphTarget;
  readonly order: Order;
  readonly count: number;
  readonly parallel: boolean;
}

/** Rows of the screening table, and who and what they are of. */
export interface GraphScreening extends ScreenTable {
  readonly staff: readonly number[];
  readonly groups: readonly number[];
}

/**
 * Answers path questions from a compact graph, one at a time, each to its end. Entities and links are told by number; an entity that stands for
 * others is told for all of them. Keeps memory between questions: up to 150 bytes an entity, and 2 bytes a link for each standpoint it keeps.
 */
export class GraphFinder {
  readonly graph: CompactGraph;
  readonly #linkOrder: LinkOrder;
  readonly #folds: PreparedFolds;
  readonly #pairs: PairPaths;
  readonly #bounds: ClassBounds;
  #screen: Screen | undefined;

  /** @param linkOrder compares links by their ids, where everything else is equal */
  constructor(graph: CompactGraph, linkOrder: LinkOrder = byKindAndEnds) {
    this.graph = graph;
    this.#linkOrder = linkOrder;
    this.#folds = new PreparedFolds(graph);
    this.#pairs = new PairPaths(graph.entities);
    this.#bounds = new ClassBounds(graph);
  }

  /** The entity that stands for another; -1 where it is not there to see. */
  standsFor(standpoint: Standpoint, entity: number): number {
    return this.#folds.of(standpoint).standsFor(entity);
  }

  /** The best paths between two entities, or the best one to each of a class. */
  paths({ from: start, to, order, count, parallel, within, limits, ...standpoint }: GraphPathsQuestion): GraphPaths {
    const fold = this.#folds.of(standpoint);
    const from = fold.standsFor(start);
    const ends =
      'entity' in to
        ? standing(fold, [to.entity])
        : 'employees' in to
          ? fold.employees.all(null)
          : groupsOf(fold, to.groupKind);
    const targets = ofStatus(fold, ends);
    if (from < 0 || targets.length === 0) return { paths: [], searchedHops: within, hubsSkipped: 0, truncated: false };
    const question = { from, within, order, count, parallel, linkOrder: this.#linkOrder };
    const budget = new Budget(limits);
    if ('entity' in to) return this.#pairs.paths(fold, { ...question, to: targets[0] as number }, budget);
    const { sight } = fold;
    const bounds = 'employees' in to ? this.#bounds.toEmployees(sight) : this.#bounds.toGroups(sight, to.groupKind);
    return pathsToClass(fold, this.#pairs, { ...question, targets, bounds }, budget);
  }

  /** The fewest hops between two entities at an instant; -1 where there are more than `within`. */
  hops({ from: start, to: end, within, limits, ...standpoint }: GraphQuestion & { from: number; to: number }): number {
    const fold = this.#folds.of(standpoint);
    const [from, to] = [fold.standsFor(start), fold.standsFor(end)];
    return from < 0 || to < 0 ? -1 : this.#pairs.hops(fold, from, to, within, new Budget(limits));
  }

  /** The network that joins several entities: the best paths between each two, drawn once. */
  connect({
    ids,
    pathsPerPair: count,
    within,
    limits,
    ...standpoint
  }: GraphQuestion & { ids: readonly number[]; pathsPerPair: number }): GraphChart {
    const fold = this.#folds.of(standpoint);
    const ends = standing(fold, ids);
    const budget = new Budget(limits);
    const [entities, links] = [new Set(ends), new Set<number>()];
    let [searchedHops, hubsSkipped] = [within, 0];
    for (const [index, from] of ends.entries())
      for (const to of ends.slice(index + 1)) {
        const pair = {
          from,
          to,
          within,
          order: 'SHORTEST',
          count,
          parallel: false,
          linkOrder: this.#linkOrder,
        } as const;
        const found = this.#pairs.paths(fold, pair, budget);
        for (const path of found.paths) {
          for (const entity of path.entities) entities.add(entity);
          for (const link of path.links) links.add(link);
        }
        if (found.truncated) searchedHops = Math.min(searchedHops, found.searchedHops);
        hubsSkipped = Math.max(hubsSkipped, found.hubsSkipped);
      }
    return {
      entities: [...entities],
      links: [...links].sort((a, b) => a - b),
      searchedHops,
      hubsSkipped,
      truncated: budget.exceeded,
    };
  }

  /** What lies within the hops of some entities, nearest and strongest first when cut at `limit` entities. */
  neighbourhood({
    ids,
    limit,
    within,
    limits,
    ...standpoint
  }: GraphQuestion & { ids: readonly number[]; limit: number }): GraphChart {
    const fold = this.#folds.of(standpoint);
    return neighbourhood(fold, standing(fold, ids), within, limit, new Budget(limits));
  }

  /** Every link that counts among some entities, once each. */
  linksAmong(standpoint: Standpoint, ids: readonly number[]): number[] {
    const fold = this.#folds.of(standpoint);
    return linksAmong(fold, new Set(standing(fold, ids)));
  }

  /** How many links an entity has, by kind; null where it is not there to see. */
  linkCounts(standpoint: Standpoint, entity: number): ReadonlyMap<number, number> | null {
    const fold = this.#folds.of(standpoint);
    const own = fold.standsFor(entity);
    if (own < 0) return null;
    const counts = new Map<number, number>();
    eachStep(fold, own, (_, place) => {
      const kind = (this.graph.linkTraits[this.graph.linkAt[place] as number] as number) & KIND_BITS;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    });
    return counts;
  }

  /** Employees, of some departments or of all (null), against groups, named or all of a kind, at an instant. */
  screen({
    departments,
    groups,
    within,
    limits,
    ...standpoint
  }: GraphQuestion & {
    departments: ReadonlySet<number> | null;
    groups: readonly number[] | { readonly groupKind: number };
  }): GraphScreening {
    const fold = this.#folds.of(standpoint);
    const staff = fold.employees.all(departments);
    const ends = 'groupKind' in groups ? groupsOf(fold, groups.groupKind) : standing(fold, groups);
    const isGroup = (entity: number) => this.graph.entityKind[entity] === GROUP;
    const targets = ofStatus(fold, ends.filter(isGroup)).sort((a, b) => a - b);
    this.#screen ??= new Screen(this.graph.entities);
    return {
      staff,
      groups: targets,
      ...this.#screen.table(fold, { staff, groups: targets, within }, new Budget(limits)),
    };
  }
}

/** Those that stand for some entities that are there to see, once each, in their order. */
function standing(fold: PreparedFold, entities: readonly number[]): number[] {
  return [...new Set(entities.map((entity) => fold.standsFor(entity)))].filter((entity) => entity >= 0);
}

/** The groups of a kind that are there to see. */
function groupsOf(fold: PreparedFold, groupKind: number): number[] {
  const { groupKind: kinds, groups } = fold.graph;
  return standing(
    fold,
    Array.from(groups).filter((group) => kinds[group] === groupKind),
  );
}

/** Of ends that are groups, those of one of the statuses asked for; every other end. */
function ofStatus(fold: PreparedFold, ends: readonly number[]): number[] {
  const { groupStatus } = fold.filter;
  if (groupStatus === null) return [...ends];
  const { entity, value, marking, times } = fold.graph.statuses;
  const hasStatus = (group: number) => {
    for (let row = firstRow(entity, group); entity[row] === group; row += 1)
      if (holds(groupStatus, value[row] as number) && fold.sight.holds(times, marking, row)) return true;
    return false;
  };
  const anyHas = (end: number) => [end, ...fold.merged.membersOf(end)].some(hasStatus);
  return ends.filter((end) => fold.graph.entityKind[end] !== GROUP || anyHas(end));
}
