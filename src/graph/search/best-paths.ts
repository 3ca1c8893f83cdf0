import type { PreparedFold } from '../fold/prepared-fold.js';
import { compareEntities } from '../overlay/order.js';
import { BinaryHeap } from './binary-heap.js';
import { type BoundedPair, boundsTo, type HubNotes } from './bounds.js';
import type { Budget } from './budget.js';
import { compareLinks, type LinkOrder } from './link-order.js';
import { compareByIds, type PartialPath, partsOf, visits } from './partial-path.js';
import { isSharedObject, Overlaps, type Step, stepsOf } from './walk-steps.js';
import { weightOf } from './weights.js';

/** What to look for between two entities. */
export interface BestPathsQuestion extends BoundedPair {
  readonly count: number;
  /** True: links between the same two entities give different paths. */
  readonly parallel: boolean;
  readonly linkOrder: LinkOrder;
}

/** A path by entities and links. */
export interface WeighedPath {
  readonly entities: readonly number[];
  readonly links: readonly number[];
  readonly weight: number;
}

/** The steps that a search takes from an entity: to each neighbour the best, or every one where it matters which is taken. */
class Steps {
  readonly #kept = new Map<number, readonly Step[]>();

  constructor(
    readonly fold: PreparedFold,
    readonly question: BestPathsQuestion,
  ) {}

  of(entity: number): readonly Step[] {
    const steps = this.#kept.get(entity) ?? this.#chosen(entity);
    this.#kept.set(entity, steps);
    return steps;
  }

  #chosen(entity: number): readonly Step[] {
    const all = stepsOf(this.fold, entity);
    if (this.question.parallel) return all;
    const { isPeriod } = this.fold.sight;
    const inObject = isPeriod && isSharedObject(this.fold, entity);
    const kept: Step[] = [];
    const best = new Map<number, Step>();
    for (const step of all) {
      if (inObject || (isPeriod && isSharedObject(this.fold, step.to))) kept.push(step);
      else {
        const held = best.get(step.to);
        if (!held || this.#isBetter(step, held)) best.set(step.to, step);
      }
    }
    return [...kept, ...best.values()];
  }

  #isBetter(a: Step, b: Step): boolean {
    if (a.state !== b.state) return a.state > b.state;
    return compareLinks(this.fold.graph, this.question.linkOrder, a.link, b.link) < 0;
  }
}

function asPath(partial: PartialPath): WeighedPath {
  const parts = partsOf(partial);
  return {
    entities: parts.map(({ entity }) => entity),
    links: parts.slice(1).map(({ link }) => link),
    weight: partial.weight,
  };
}

/**
 * The k best paths without repeated entities, in order: best-first over partial paths (A*), guided by the least weight that can follow within
 * the hops that remain. Exact, since that bound never exceeds what follows; where the bound is tight it looks at about k x hops x degree
 * partial paths. Source: Hart, Nilsson and Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost Paths" (1968).
 */
export function bestPaths(
  fold: PreparedFold,
  question: BestPathsQuestion,
  budget: Budget,
  hubs: HubNotes,
): WeighedPath[] {
  const { from, to, within, order, count, parallel, linkOrder } = question;
  const paths: WeighedPath[] = [];
  if (from === to) return paths;
  const bounds = boundsTo(fold, question, budget, hubs);
  if (budget.exceeded) return paths;
  const compareIds = (a: number, b: number) => compareEntities(fold.graph, a, b);
  const compare = (a: number, b: number) => compareLinks(fold.graph, linkOrder, a, b);
  const queue = new BinaryHeap<PartialPath>(
    (a, b) => a.estimate - b.estimate || compareByIds(a, b, compareIds, compare),
  );
  const estimate = bounds.least(from, within);
  if (estimate < Number.POSITIVE_INFINITY)
    queue.push({ entity: from, depth: 0, weight: 0, estimate, link: -1, before: null });
  const steps = new Steps(fold, question);
  const overlaps = new Overlaps(fold);
  const seen = new Set<string>();
  for (let partial = queue.pop(); partial && paths.length < count; partial = queue.pop()) {
    const { entity, depth } = partial;
    if (entity === to) {
      const path = asPath(partial);
      const name = path.entities.join();
      if (parallel || !seen.has(name)) paths.push(path);
      seen.add(name);
      continue;
    }
    if (entity !== from && !fold.isPassable(entity)) continue;
    const isShared = fold.sight.isPeriod && depth > 0 && isSharedObject(fold, entity);
    const next = steps.of(entity);
    if (!budget.spend(next.length)) return paths;
    for (const { to: neighbour, link, cost } of next) {
      const rest = bounds.least(neighbour, within - depth - 1);
      if (rest === Number.POSITIVE_INFINITY || visits(partial, neighbour)) continue;
      if (isShared && !overlaps.both(partial.link, link)) continue;
      const weight = partial.weight + weightOf(order, cost);
      queue.push({ entity: neighbour, depth: depth + 1, weight, estimate: weight + rest, link, before: partial });
    }
  }
  return paths;
}
