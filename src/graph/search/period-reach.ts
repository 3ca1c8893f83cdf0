import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from './budget.js';
import type { ReachQuestion } from './reach.js';
import { isSharedObject, Overlaps, stepsOf } from './walk-steps.js';

/** How an entity was reached: in how few hops, and at what least cost by that many. */
export interface Reached {
  readonly hops: number;
  readonly cost: number;
  /** False where the walk that came here first comes twice to some entity. */
  readonly simple: boolean;
}

interface Arrival {
  readonly entity: number;
  /** -1 at a source. */
  readonly link: number;
  readonly cost: number;
  readonly before: Arrival | null;
}

function isSimple(arrival: Arrival): boolean {
  const entities: number[] = [];
  for (let step: Arrival | null = arrival; step; step = step.before) entities.push(step.entity);
  return new Set(entities).size === entities.length;
}

/** A walk that came to an object is told from others by the link it came by, and which way round: that may join two objects. */
function stateOf(isByEntry: boolean, from: number, to: number, link: number): number {
  return isByEntry ? -1 - 2 * link - (from < to ? 1 : 0) : to;
}

/** Everything that is reached, and how far was looked. */
export interface ReachedInPeriod {
  readonly reached: ReadonlyMap<number, Reached>;
  readonly searchedHops: number;
}

/**
 * What is reached from the sources in a period, breadth first, with the least cost among the fewest hops: O(links of shared objects squared), since
 * an object is left by what overlaps the link it was entered by.
 */
export function reachInPeriod(
  fold: PreparedFold,
  { sources, within, enough }: ReachQuestion,
  budget: Budget,
): ReachedInPeriod {
  const reached = new Map<number, Reached>(sources.map((entity) => [entity, { hops: 0, cost: 0, simple: true }]));
  const entered = new Set<number>();
  const overlaps = new Overlaps(fold);
  let arrivals: Arrival[] = [...reached.keys()].map((entity) => ({ entity, link: -1, cost: 0, before: null }));
  let searchedHops = 0;
  let sure = reached.size;
  while (searchedHops < within && sure <= enough) {
    const hops = searchedHops + 1;
    const next = new Map<number, Arrival>();
    for (const before of arrivals) {
      const { entity, link: entry } = before;
      if (hops > 1 && !fold.isPassable(entity)) continue;
      const isShared = entry >= 0 && isSharedObject(fold, entity);
      const steps = stepsOf(fold, entity);
      if (!budget.spend(steps.length + 1)) return { reached, searchedHops };
      for (const { to, link, cost: stepCost } of steps) {
        if (isShared && !overlaps.both(entry, link)) continue;
        const isByEntry = isSharedObject(fold, to);
        const state = stateOf(isByEntry, entity, to, link);
        if (isByEntry ? entered.has(state) : reached.has(to)) continue;
        const cost = before.cost + stepCost;
        const held = next.get(state);
        if (!held || cost < held.cost) next.set(state, { entity: to, link, cost, before });
      }
    }
    arrivals = [...next.values()];
    for (const state of next.keys()) entered.add(state);
    for (const arrival of arrivals) {
      const held = reached.get(arrival.entity);
      if (!held || (held.hops === hops && arrival.cost < held.cost))
        reached.set(arrival.entity, { hops, cost: arrival.cost, simple: isSimple(arrival) });
    }
    searchedHops = hops;
    sure = [...reached.values()].filter(({ simple }) => simple).length;
  }
  return { reached, searchedHops };
}
