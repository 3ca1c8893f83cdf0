import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Order } from '../question.js';
import type { Budget } from './budget.js';
import { COST_BY_STATE } from './link-costs.js';
import { eachStep } from './walk-steps.js';
import { weightOf } from './weights.js';

/**
 * The least weight of a walk from one entity to each other, hop by hop (Bellman–Ford, rounds being hops): O(links near the start) a hop. For a
 * period it is a lower bound, since overlaps may forbid a walk.
 */
export class ClassWeights {
  /** By entity. */
  readonly #least = new Map<number, number>();
  readonly #fold: PreparedFold;
  readonly #start: number;
  readonly #order: Order;
  readonly #bounds: Uint8Array;
  readonly #within: number;
  #improved: ReadonlyMap<number, number>;
  #hops = 0;
  /** Hubs that were come to. */
  readonly hubs = new Set<number>();

  /** @param bounds by entity, hops to the nearest target at least: what is too far from all within the hops is left out */
  constructor(fold: PreparedFold, start: number, order: Order, within: number, bounds: Uint8Array) {
    this.#bounds = bounds;
    this.#within = within;
    this.#fold = fold;
    this.#start = start;
    this.#order = order;
    this.#improved = new Map([[start, 0]]);
    this.#least.set(start, 0);
  }

  /** Goes one hop further; false where the budget was spent. */
  grow(budget: Budget): boolean {
    const fold = this.#fold;
    const bounds = this.#bounds;
    const next = new Map<number, number>();
    this.#hops += 1;
    const left = this.#within - this.#hops;
    for (const [entity, reached] of this.#improved) {
      if (entity !== this.#start && !fold.isPassable(entity)) {
        if (fold.isHub(entity)) this.hubs.add(entity);
        continue;
      }
      let looked = 1;
      eachStep(fold, entity, (to, _, state) => {
        looked += 1;
        if ((bounds[to] as number) > left) return;
        const weight = reached + weightOf(this.#order, COST_BY_STATE[state] as number);
        if (weight < (next.get(to) ?? this.least(to))) next.set(to, weight);
      });
      if (!budget.spend(looked)) return false;
    }
    for (const [entity, weight] of next) this.#least.set(entity, weight);
    this.#improved = next;
    return true;
  }

  /** The least weight of a walk to an entity within the hops so far; infinite where there is none. */
  least(entity: number): number {
    return this.#least.get(entity) ?? Number.POSITIVE_INFINITY;
  }
}
