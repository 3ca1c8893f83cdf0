import { MANY, REDIRECTED, ROW, STATE_BITS } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from './budget.js';
import { COST_BY_STATE } from './link-costs.js';
import type { SearchMemory } from './search-memory.js';
import { WAY, Ways } from './ways.js';

/** What to look for from an entity. */
export interface ClassSearchQuestion {
  readonly from: number;
  readonly within: number;
  readonly targets: ReadonlySet<number>;
  /** By entity: the hops to the nearest target are at least so many. */
  readonly bounds: Uint8Array;
}

/** What a search from an entity came to. */
export interface ClassFound {
  /** The entities of the best path to each target that was come to, best first. */
  readonly paths: readonly (readonly number[])[];
  /** Hubs that were come to. */
  readonly hubs: Set<number>;
}

/**
 * The best of the shortest paths from an entity to each target within the hops: by hops, then cost, then ids. Breadth first over what is near enough
 * to the targets; what is come to keeps the best way from the start.
 * @returns null where the budget was spent
 */
export function shortestToClass(
  fold: PreparedFold,
  { marks, near: queue, ways: words }: SearchMemory,
  { from, within, targets, bounds }: ClassSearchQuestion,
  budget: Budget,
): ClassFound | null {
  fold.begin();
  const { nodes, states, graph, merged } = fold;
  const isBareAtFirst = merged.size === 0 && !fold.isAskedOften;
  const { neighbours, rows } = graph;
  const seen = marks.bytes;
  const first = marks.begin(within + 1);
  const ways = new Ways(graph, words, from, from);
  const hubs = new Set<number>();
  const found: number[] = [];
  seen[from] = first;
  queue[0] = from;
  let [at, tail] = [0, 1];
  for (let hop = 1; hop <= within && at < tail; hop += 1) {
    const mine = first + hop;
    const left = within - hop;
    for (const last = tail; at < last; at += 1) {
      const entity = queue[at] as number;
      if (hop > 1 && !fold.isPassable(entity)) {
        if (fold.isHub(entity)) hubs.add(entity);
        continue;
      }
      if (!budget.spend(fold.degreeBound(entity) + 1)) return null;
      const isPrepared = ((nodes[entity] as number) & ROW) !== 0;
      const isBare = !isPrepared && isBareAtFirst;
      if (!isPrepared && !isBare) fold.prepare(entity);
      const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
      const cost = words[WAY * entity] as number;
      for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
        const member = members === null ? entity : (members[turn] as number);
        const end = rows[2 * member + 1] as number;
        for (let place = rows[2 * member] as number; place < end; place += 1) {
          let state = isBare ? 1 : (states[place] as number);
          if (state === 0) continue;
          let neighbour = neighbours[place] as number;
          if (state >= REDIRECTED) neighbour = merged.standsFor(neighbour);
          const bound = bounds[neighbour] as number;
          if (bound > left) continue;
          const its = seen[neighbour] as number;
          if (its >= first && its !== mine) continue;
          // What is too far or was come to is told first: where its row is not prepared, a link is folded only if it matters.
          if (isBare) state = fold.stateAt(place, entity, entity);
          if (state <= 0) continue;
          const reached = cost + (COST_BY_STATE[state & STATE_BITS] as number);
          if (its === mine) {
            ways.offer(true, neighbour, entity, reached);
            continue;
          }
          seen[neighbour] = mine;
          queue[tail] = neighbour;
          tail += 1;
          words[WAY * neighbour] = reached;
          words[WAY * neighbour + 1] = entity;
          if (bound === 0 && targets.has(neighbour)) found.push(neighbour);
        }
      }
    }
  }
  const hopsTo = (target: number) => (seen[target] as number) - first;
  const byCost = (a: number, b: number) => (words[WAY * a] as number) - (words[WAY * b] as number);
  found.sort((a, b) => hopsTo(a) - hopsTo(b) || byCost(a, b) || ways.compareFromStart(a, b));
  return { paths: found.map((target) => ways.fromStart(target)), hubs };
}
