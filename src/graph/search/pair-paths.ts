import type { PreparedFold } from '../fold/prepared-fold.js';
import { type BestPathsQuestion, bestPaths } from './best-paths.js';
import type { Budget } from './budget.js';
import { type ClassSearchQuestion, shortestToClass } from './class-search.js';
import { hopsBetween } from './distance-search.js';
import type { GraphPath, GraphPaths } from './found-path.js';
import { COST_BY_STATE } from './link-costs.js';
import type { LinkOrder } from './link-order.js';
import { bestLinkBetween, placesBetween } from './links-between.js';
import { bestOfShortest } from './pair-search.js';
import type { SearchMemory } from './search-memory.js';
import { hopsAndCostOf } from './weights.js';

/** Answers questions about pairs, one at a time. */
export class PairPaths {
  readonly #memory: SearchMemory;

  constructor(memory: SearchMemory) {
    this.#memory = memory;
  }

  /** The fewest hops between two entities at an instant; -1 where there are more than `within`, or the budget was spent. */
  hops(fold: PreparedFold, from: number, to: number, within: number, budget: Budget): number {
    return from === to ? 0 : hopsBetween(fold, this.#memory, from, to, within, budget);
  }

  /** The k best paths between two entities: by breadth-first search from both ends where one shortest is asked for at an instant. */
  paths(fold: PreparedFold, question: BestPathsQuestion, budget: Budget): GraphPaths {
    const { from, to, order, count, within } = question;
    if (from === to || count < 1) return { paths: [], searchedHops: within, hubsSkipped: 0, truncated: false };
    if (order === 'STRONGEST') return this.#guided(fold, question, within, budget);
    if (fold.sight.isPeriod) return this.#byHops(fold, question, 1, budget);
    const { entities, ...reach } = bestOfShortest(fold, this.#memory, question, budget);
    if (entities === null) return { paths: [], ...reach, truncated: budget.exceeded };
    if (count > 1 || question.parallel) return this.#byHops(fold, question, reach.searchedHops, budget);
    return { paths: [this.#linked(fold, entities, question)], ...reach, truncated: false };
  }

  /** The best path to each of some targets within the hops, of the shortest to each: at an instant. Null where the budget was spent. */
  toClass(
    fold: PreparedFold,
    question: ClassSearchQuestion & { readonly count: number; readonly linkOrder: LinkOrder },
    budget: Budget,
  ) {
    const found = shortestToClass(fold, this.#memory, question, budget);
    if (found === null) return null;
    const { paths, hubs } = found;
    return { paths: paths.slice(0, question.count).map((path) => this.#linked(fold, path, question)), hubs };
  }

  /** One hop more at a time, since a longer path never comes before a shorter one. */
  #byHops(fold: PreparedFold, question: BestPathsQuestion, first: number, budget: Budget): GraphPaths {
    let found: GraphPaths = { paths: [], searchedHops: 0, hubsSkipped: 0, truncated: false };
    for (let within = first; within <= question.within; within += 1) {
      const more = this.#guided(fold, question, within, budget);
      if (more.truncated && more.paths.length <= found.paths.length) return { ...found, truncated: true };
      found = more;
      if (found.truncated || found.paths.length >= question.count) break;
    }
    return found;
  }

  #guided(fold: PreparedFold, question: BestPathsQuestion, within: number, budget: Budget): GraphPaths {
    const hubs = new Set<number>();
    const paths = bestPaths(fold, { ...question, within }, budget, hubs);
    return {
      paths: paths.map(({ entities, links, weight }) => ({
        entities,
        links,
        parallel: links.map((_, hop) => (question.parallel ? 1 : countBetween(fold, entities, hop))),
        cost: hopsAndCostOf(question.order, weight).cost,
      })),
      searchedHops: budget.exceeded ? within - 1 : within,
      hubsSkipped: hubs.size,
      truncated: budget.exceeded,
    };
  }

  #linked(
    fold: PreparedFold,
    entities: readonly number[],
    { linkOrder }: { readonly linkOrder: LinkOrder },
  ): GraphPath {
    const best = entities.slice(1).map((to, hop) => bestLinkBetween(fold, entities[hop] as number, to, linkOrder));
    return {
      entities,
      links: best.map(({ link }) => link),
      parallel: best.map(({ parallel }) => parallel),
      cost: best.reduce((sum, { state }) => sum + (COST_BY_STATE[state] as number), 0),
    };
  }
}

function countBetween(fold: PreparedFold, entities: readonly number[], hop: number): number {
  let count = 0;
  placesBetween(fold, entities[hop] as number, entities[hop + 1] as number, () => {
    count += 1;
  });
  return count;
}
