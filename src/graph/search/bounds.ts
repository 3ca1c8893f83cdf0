import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Order } from '../question.js';
import type { Budget } from './budget.js';
import { COST_BY_STATE } from './link-costs.js';
import { eachStep } from './walk-steps.js';
import { weightOf } from './weights.js';

/** Where hubs are noted that a search came to and did not pass through. */
export type HubNotes = Set<number>;

/** How few hops each entity is away from a start, as far as `within`: breadth first, O(links). */
export function hopsFrom(
  fold: PreparedFold,
  start: number,
  within: number,
  budget: Budget,
  hubs: HubNotes,
): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  let frontier = [start];
  for (let hop = 1; hop <= within && frontier.length > 0; hop += 1) {
    const next: number[] = [];
    for (const entity of frontier) {
      if (hop > 1 && !fold.isPassable(entity)) continue;
      let looked = 1;
      eachStep(fold, entity, (to) => {
        looked += 1;
        if (hops.has(to)) return;
        hops.set(to, hop);
        next.push(to);
        if (fold.isHub(to)) hubs.add(to);
      });
      if (!budget.spend(looked)) return hops;
    }
    frontier = next;
  }
  return hops;
}

/** The least weights of walks to a target, as far as they can be part of a walk from the start within the hops. */
export class Bounds {
  readonly #rounds: readonly ReadonlyMap<number, number>[];

  /** @param rounds by hops, the entities whose least weight is less than with fewer hops */
  constructor(rounds: readonly ReadonlyMap<number, number>[]) {
    this.#rounds = rounds;
  }

  /** The least weight of a walk of at most so many hops to the target; infinite where there is none. */
  least(entity: number, hops: number): number {
    for (let round = Math.min(hops, this.#rounds.length - 1); round >= 0; round -= 1) {
      const weight = this.#rounds[round]?.get(entity);
      if (weight !== undefined) return weight;
    }
    return Number.POSITIVE_INFINITY;
  }
}

/** What a bounded search is between. */
export interface BoundedPair {
  readonly from: number;
  readonly to: number;
  readonly within: number;
  readonly order: Order;
}

/**
 * The least weights to a target, by a dynamic programme over hops (Bellman–Ford, rounds being hops) that leaves out entities too far from the
 * start: O(within x links near both ends). Since steps weigh more than nothing, the least walk has no cycle, so each is also the weight of the
 * best path, unless a period's overlaps forbid it.
 */
export function boundsTo(fold: PreparedFold, pair: BoundedPair, budget: Budget, hubs: HubNotes): Bounds {
  const { from, to: target, within, order } = pair;
  const near = Math.floor(within / 2);
  const hops = hopsFrom(fold, from, near, budget, hubs);
  const isTooFar = (entity: number, left: number) => left <= near && (hops.get(entity) ?? near + 1) > left;
  const rounds = [new Map([[target, 0]])];
  const least = new Map([[target, 0]]);
  for (let hop = 1; hop <= within; hop += 1) {
    const improved = new Map<number, number>();
    for (const [entity, reached] of rounds[hop - 1] as Map<number, number>) {
      if (entity !== target && !fold.isPassable(entity)) continue;
      let looked = 1;
      eachStep(fold, entity, (to, _, state) => {
        looked += 1;
        const weight = reached + weightOf(order, COST_BY_STATE[state] as number);
        if (weight >= (improved.get(to) ?? least.get(to) ?? Number.POSITIVE_INFINITY)) return;
        if (isTooFar(to, within - hop)) return;
        improved.set(to, weight);
        if (to !== from && fold.isHub(to)) hubs.add(to);
      });
      if (!budget.spend(looked)) return new Bounds(rounds);
    }
    for (const [entity, weight] of improved) least.set(entity, weight);
    rounds.push(improved);
  }
  hubs.delete(from);
  hubs.delete(target);
  return new Bounds(rounds);
}
