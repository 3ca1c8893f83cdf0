import { type CompactGraph, entityCapacity, KIND_BITS } from './compact-graph.js';
import { foldLink } from './fold/fold-link.js';
import type { PreparedFold } from './fold/prepared-fold.js';
import { PreparedFolds } from './fold/prepared-folds.js';
import { Sight } from './fold/sight.js';
import { TimeBoundaries } from './fold/time-boundaries.js';
import type { Order, Standpoint } from './question.js';
import { groupsOf, ofStatus, screened, standing } from './question-ends.js';
import { Rescreen, type ScreenUpdate } from './screening/rescreen.js';
import { Screen, type ScreensWith, type ScreenTable } from './screening/screen.js';
import type { ScreenPaths } from './screening/screen-paths.js';
import type { ScreenState } from './screening/screen-state.js';
import { Budget, type BudgetLimits } from './search/budget.js';
import { ClassBounds } from './search/class-bounds.js';
import { pathsToClass } from './search/class-paths.js';
import { ClassTargets } from './search/class-targets.js';
import type { GraphPaths } from './search/found-path.js';
import { byKindAndEnds, type LinkOrder } from './search/link-order.js';
import { placesBetween } from './search/links-between.js';
import { type GraphChart, linksAmong, neighbourhood } from './search/neighbourhood.js';
import { type GraphNetwork, networkOf } from './search/network.js';
import { PairPaths } from './search/pair-paths.js';
import { SearchMemory } from './search/search-memory.js';
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

/** A question for the screening table: of employees of some departments or of all (null), against groups, named or all of a kind. */
export interface GraphScreeningQuestion extends GraphQuestion {
  readonly departments: ReadonlySet<number> | null;
  readonly groups: readonly number[] | { readonly groupKind: number };
}

/**
 * Answers path questions from a compact graph, one at a time, each to its end. Entities and links are told by number; an entity that stands for
 * others is told for all of them. Keeps memory between questions: up to 150 bytes an entity, and 2 bytes a link for each standpoint it keeps.
 */
export class GraphFinder {
  #graph: CompactGraph;
  readonly #linkOrder: LinkOrder;
  readonly #boundaries = new TimeBoundaries();
  readonly #folds: PreparedFolds;
  readonly #memory: SearchMemory;
  readonly #pairs: PairPaths;
  readonly #targets = new ClassTargets();
  readonly #bounds: ClassBounds;
  readonly #wantsKernel: boolean;
  #screens: { screen: Screen; rescreen: Rescreen } | undefined;

  /** @param linkOrder compares links by their ids, where everything else is equal */
  constructor(graph: CompactGraph, linkOrder: LinkOrder = byKindAndEnds, screensWith: ScreensWith = 'kernel') {
    this.#graph = graph;
    this.#wantsKernel = screensWith === 'kernel';
    this.#linkOrder = linkOrder;
    this.#folds = new PreparedFolds(graph, this.#boundaries);
    this.#memory = new SearchMemory(entityCapacity(graph));
    this.#pairs = new PairPaths(this.#memory);
    this.#bounds = new ClassBounds(graph);
  }

  /** The version of the graph that questions are answered from. */
  get graph(): CompactGraph {
    return this.#graph;
  }

  /**
   * Goes on to a later version of the same graph: what came of it by changes, not by compaction.
   * @throws RangeError where it is no such
   */
  moveTo(graph: CompactGraph): void {
    const { neighbours, baseAssertions, overlay } = this.#graph;
    const isLater =
      graph.neighbours.length === neighbours.length &&
      graph.baseAssertions === baseAssertions &&
      graph.overlay.touches >= overlay.touches;
    if (!isLater) throw new RangeError('this is no later version of the graph');
    this.#graph = graph;
    this.#folds.moveTo(graph);
    this.#bounds.moveTo(graph);
  }

  /** The entity that stands for another; -1 where it is not there to see. */
  standsFor(standpoint: Standpoint, entity: number): number {
    return this.#folds.of(standpoint).standsFor(entity);
  }

  /** How many entities are one with an entity, itself included. */
  countOf(standpoint: Standpoint, entity: number): number {
    return this.#folds.of(standpoint).merged.membersOf(entity).length || 1;
  }

  /** The best state of a link between two entities that counts: one more than its confidence, 0 where there is none. */
  hopState(standpoint: Standpoint, a: number, b: number): number {
    const fold = this.#folds.of(standpoint);
    const [from, to] = [fold.standsFor(a), fold.standsFor(b)];
    let best = 0;
    if (from >= 0 && to >= 0)
      placesBetween(fold, from, to, (_, state) => {
        best = Math.max(best, state);
      });
    return best;
  }

  /** What comes of a link's own assertions: one more than its confidence, 0 where it does not count, -1 where nothing that is seen supports it. */
  linkState(standpoint: Standpoint, link: number): number {
    return foldLink(this.#graph, link, new Sight(this.#graph, standpoint), standpoint.filter);
  }

  /** The best paths between two entities, or the best one to each of a class. */
  paths(question: GraphPathsQuestion): GraphPaths {
    const { to, within } = question;
    const fold = this.#folds.of(question);
    const from = fold.standsFor(question.from);
    const targets = 'entity' in to ? new Set(ofStatus(fold, standing(fold, [to.entity]))) : this.#targetsOf(fold, to);
    if (from < 0 || targets.size === 0) return { paths: [], searchedHops: within, hubsSkipped: 0, truncated: false };
    const { order, count, parallel } = question;
    const asked = { from, within, order, count, parallel, linkOrder: this.#linkOrder };
    const budget = new Budget(question.limits);
    if ('entity' in to) {
      const [target] = targets;
      return this.#pairs.paths(fold, { ...asked, to: target as number }, budget);
    }
    const { sight } = fold;
    const bounds = 'employees' in to ? this.#bounds.toEmployees(sight) : this.#bounds.toGroups(sight, to.groupKind);
    return pathsToClass(fold, this.#pairs, { ...asked, targets, bounds }, budget);
  }

  #targetsOf(fold: PreparedFold, to: Exclude<GraphTarget, { readonly entity: number }>): ReadonlySet<number> {
    return 'employees' in to
      ? this.#targets.of(fold, 'employees', () => fold.employees.all(null))
      : this.#targets.of(fold, `groups ${to.groupKind}`, () => ofStatus(fold, groupsOf(fold, to.groupKind)));
  }

  /** The fewest hops between two entities at an instant; -1 where there are more than `within`. */
  hops(question: GraphQuestion & { from: number; to: number }): number {
    const fold = this.#folds.of(question);
    const from = fold.standsFor(question.from);
    const to = fold.standsFor(question.to);
    return from < 0 || to < 0 ? -1 : this.#pairs.hops(fold, from, to, question.within, new Budget(question.limits));
  }

  /** The network that joins several entities: the best paths between each two, drawn once. What it may cost is for each two. */
  connect(question: GraphQuestion & { ids: readonly number[]; pathsPerPair: number }): GraphNetwork {
    const { within, pathsPerPair: count, limits } = question;
    const fold = this.#folds.of(question);
    const ends = standing(fold, question.ids);
    const asked = { within, order: 'SHORTEST', count, parallel: false, linkOrder: this.#linkOrder } as const;
    const found = ends.flatMap((from, index) =>
      ends.slice(index + 1).map((to) => this.#pairs.paths(fold, { ...asked, from, to }, new Budget(limits))),
    );
    return networkOf(this.graph, ends, within, found);
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
    return neighbourhood(fold, { sources: standing(fold, ids), within, limit }, this.#memory, new Budget(limits));
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
  screen(asked: GraphScreeningQuestion): GraphScreening {
    const fold = this.#folds.of(asked);
    const question = screened(fold, asked);
    const table = this.#screening().screen.table(fold, question, new Budget(asked.limits));
    return { staff: question.staff, groups: question.groups, ...table };
  }

  /** The same, with one shortest path of each pair. */
  screenPaths(asked: GraphScreeningQuestion): GraphScreening & { readonly paths: ScreenPaths } {
    const fold = this.#folds.of(asked);
    const question = screened(fold, asked);
    const { table, paths } = this.#screening().screen.paths(fold, question, new Budget(asked.limits));
    return { staff: question.staff, groups: question.groups, ...table, paths };
  }

  /** The same, kept so that it can be brought up to date. */
  keepScreening(asked: GraphScreeningQuestion): ScreenState {
    const fold = this.#folds.of(asked);
    return this.#screening().rescreen.baseline(fold, screened(fold, asked), new Budget(asked.limits));
  }

  /**
   * Brings a screening that was kept up to date, and tells what is different: for another time or revision, other staff or groups. The state that is
   * given is not to be used any more.
   */
  updateScreening(state: ScreenState, asked: GraphScreeningQuestion): ScreenUpdate {
    this.#boundaries.look(this.#graph, state.looked.sight, new Sight(this.#graph, asked));
    const fold = this.#folds.of(asked);
    return this.#screening().rescreen.update(state, fold, screened(fold, asked), new Budget(asked.limits));
  }

  #screening(): { screen: Screen; rescreen: Rescreen } {
    if (this.#screens === undefined) {
      const capacity = entityCapacity(this.#graph);
      const screen = new Screen(capacity, this.#graph.neighbours.length, this.#wantsKernel);
      this.#screens = { screen, rescreen: new Rescreen(screen, capacity, this.#boundaries) };
    }
    return this.#screens;
  }
}
