import { MANY, REDIRECTED, ROW, STATE_BITS } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { GREATEST_SIZE, MOST_LINKS } from '../fold/sizes.js';
import type { Budget } from './budget.js';
import { COST_BY_STATE } from './link-costs.js';
import type { SearchMemory } from './search-memory.js';
import { isDone, type Side, sideAt } from './side.js';
import { WAY, Ways } from './ways.js';

/** What a search between two entities found. */
export interface PairFound {
  /** The entities of the best path, from the start; null where there is none, or the budget was spent. */
  readonly entities: readonly number[] | null;
  readonly searchedHops: number;
  /** Hubs that were come to. */
  readonly hubsSkipped: number;
}

/** Finds the best of the shortest paths between two entities: by hops, then cost, then ids from the start on. */
class PairSearch {
  hubsSkipped = 0;
  readonly ways: Ways;
  readonly #fold: PreparedFold;
  readonly #budget: Budget;
  readonly #seen: Uint8Array;
  /** The least mark of this search, which is that of what may not be passed through. */
  readonly #closed: number;
  #next: number;

  constructor(fold: PreparedFold, seen: Uint8Array, ways: Ways, closed: number, next: number, budget: Budget) {
    this.#fold = fold;
    this.#seen = seen;
    this.ways = ways;
    this.#closed = closed;
    this.#next = next;
    this.#budget = budget;
  }

  /**
   * Looks at the links of a side's last level: at all of them until the other side is met, and then at those that may be part of a better path.
   * Where rows are not prepared, those that lead to the other side come first: if there are any, nothing else need be folded.
   */
  grow(side: Side, other: Side): void {
    const fold = this.#fold;
    const isFirstAsked = fold.merged.size === 0 && !fold.isAskedOften;
    if (isFirstAsked) this.#meet(side, other);
    if (!this.ways.haveMet && !this.#budget.exceeded) this.#expand(side, other, !isFirstAsked);
  }

  /** Charges for the links of an entity. */
  #spend(entity: number): boolean {
    const { sizes, passesByDegree } = this.#fold;
    const size = sizes[entity] as number;
    const isKnown = passesByDegree && size < GREATEST_SIZE;
    return this.#budget.spend(isKnown ? (MOST_LINKS[size] as number) : this.#fold.degreeBound(entity));
  }

  #expand(side: Side, other: Side, isCharged: boolean): void {
    const ways = this.ways;
    const { words } = ways;
    const seen = this.#seen;
    const closed = this.#closed;
    const fold = this.#fold;
    const { nodes, states, sizes, graph, merged } = fold;
    const { neighbours, rows } = graph;
    const { queue, end: last, isNear } = side;
    const mine = this.#next;
    const { mark: theirs, least: rest } = other;
    const passableSize = fold.passesByDegree ? fold.passableSize : -1;
    const knownSize = fold.passesByDegree ? GREATEST_SIZE : 0;
    let tail = last;
    let work = 0;
    let hubs = 0;
    let least = ways.best;
    for (let at = side.begin; at < last; at += 1) {
      const entity = queue[at] as number;
      const cost = words[WAY * entity] as number;
      if (cost + rest > ways.best) continue;
      if (isCharged && !this.#spend(entity)) return;
      if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
      const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
      for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
        const member = members === null ? entity : (members[turn] as number);
        const end = rows[2 * member + 1] as number;
        for (let place = rows[2 * member] as number; place < end; place += 1) {
          const state = states[place] as number;
          if (state === 0) continue;
          const reached = cost + (COST_BY_STATE[state & STATE_BITS] as number);
          if (reached + rest > ways.best) continue;
          let neighbour = neighbours[place] as number;
          if (state >= REDIRECTED) neighbour = merged.standsFor(neighbour);
          const its = seen[neighbour] as number;
          if (its >= closed) {
            if (its === theirs) {
              ways.meet(isNear, entity, neighbour, reached);
            } else if (its === mine) {
              ways.offer(isNear, neighbour, entity, reached);
              if (reached < least) least = reached;
            }
            continue;
          }
          if (ways.haveMet) continue;
          const size = sizes[neighbour] as number;
          if (size > passableSize && !fold.isPassable(neighbour)) {
            seen[neighbour] = closed;
            if (fold.isHub(neighbour)) hubs += 1;
            continue;
          }
          seen[neighbour] = mine;
          queue[tail] = neighbour;
          tail += 1;
          work += size < knownSize ? (MOST_LINKS[size] as number) : fold.degreeBound(neighbour);
          words[WAY * neighbour] = reached;
          words[WAY * neighbour + 1] = entity;
          if (reached < least) least = reached;
        }
      }
    }
    if (ways.haveMet) return;
    Object.assign(side, { begin: last, end: tail, work, level: side.level + 1, mark: mine, least });
    this.hubsSkipped += hubs;
    this.#next += 1;
  }

  /** Looks for links to the other side alone, and folds no others. */
  #meet({ queue, isNear, begin, end: last }: Side, { mark: theirs, least: rest }: Side): void {
    const { ways } = this;
    const { words } = ways;
    const fold = this.#fold;
    const { neighbours, rows } = fold.graph;
    const seen = this.#seen;
    for (let at = begin; at < last; at += 1) {
      const entity = queue[at] as number;
      const cost = words[WAY * entity] as number;
      if (cost + rest > ways.best) continue;
      if (!this.#spend(entity)) return;
      const end = rows[2 * entity + 1] as number;
      for (let place = rows[2 * entity] as number; place < end; place += 1) {
        const neighbour = neighbours[place] as number;
        if (seen[neighbour] !== theirs || cost + (words[WAY * neighbour] as number) > ways.best) continue;
        const state = fold.stateAt(place, entity, entity);
        if (state > 0) ways.meet(isNear, entity, neighbour, cost + (COST_BY_STATE[state & STATE_BITS] as number));
      }
    }
  }
}

/**
 * The best of the shortest paths between two entities, at most `within` hops. Breadth first from both ends, the side with fewer links to look at
 * first; what is come to keeps the best way back to its end, and the level on which the sides meet is looked at to its end for the best meeting.
 * Source of the search from both ends: Pohl, "Bi-directional search" (1971).
 */
export function bestOfShortest(
  fold: PreparedFold,
  memory: SearchMemory,
  { from, to, within }: { readonly from: number; readonly to: number; readonly within: number },
  budget: Budget,
): PairFound {
  fold.begin();
  const seen = memory.marks.bytes;
  const first = memory.marks.begin(within + 3);
  const near = sideAt(true, memory.near, from, first + 1);
  const far = sideAt(false, memory.far, to, first + 2);
  seen[from] = near.mark;
  seen[to] = far.mark;
  const ways = new Ways(fold.graph, memory.ways, from, to);
  const search = new PairSearch(fold, seen, ways, first, first + 3, budget);
  while (!ways.haveMet && !isDone(near, far, within)) {
    if (near.work <= far.work) search.grow(near, far);
    else search.grow(far, near);
    if (budget.exceeded)
      return { entities: null, searchedHops: near.level + far.level, hubsSkipped: search.hubsSkipped };
  }
  const entities = ways.path();
  return { entities, searchedHops: entities === null ? within : entities.length - 1, hubsSkipped: search.hubsSkipped };
}
