import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import type { GraphReach } from '../search/found-path.js';
import { eachStep } from '../search/walk-steps.js';
import { LANES, setLane, WORDS, writeLanes } from './lanes.js';
import { Spread } from './spread.js';

/** Who is screened against what; entities that stand for themselves and perhaps others, once each. */
export interface ScreenQuestion {
  readonly staff: readonly number[];
  readonly groups: readonly number[];
  /** Hops. */
  readonly within: number;
}

/** How many hops lie between each of the staff and each of the groups. */
export interface ScreenTable extends GraphReach {
  /** By staff, then by group: 0 where there are more than were searched, or they are one and the same. */
  readonly hops: Uint8Array;
}

/** More than this share of all links to look at, and it is cheaper to let everybody look at their own. */
const PULL_SHARE = 0.25;
const ASKED_BETWEEN_LOOKS = 64;

/** Screens by breadth-first search backwards from 128 groups at a time; keeps its memory: 51 bytes an entity. */
export class Screen {
  readonly #spread: Spread;
  /** By entity: 1 where it is staff or next to them, on the last level but one. */
  readonly #wanted: Uint8Array;
  readonly #hubs = new Set<number>();

  constructor(entities: number) {
    this.#spread = new Spread(entities);
    this.#wanted = new Uint8Array(entities);
  }

  /** The hops between all staff and all groups. O(groups / 128 x hops x links). */
  table(fold: PreparedFold, { staff, groups, within }: ScreenQuestion, budget: Budget): ScreenTable {
    const hops = new Uint8Array(staff.length * groups.length);
    this.#hubs.clear();
    this.#wanted.fill(0);
    for (const one of staff) {
      this.#wanted[one] = 1;
      eachStep(fold, one, (to) => {
        this.#wanted[to] = 1;
      });
    }
    let searchedHops = within;
    for (let first = 0; first < groups.length && !budget.exceeded; first += LANES) {
      const found = (level: number) => {
        for (const [row, one] of staff.entries())
          writeLanes(this.#spread.next, one, hops, row * groups.length + first, level);
      };
      const reached = this.#round(fold, staff, groups.slice(first, first + LANES), within, budget, found);
      searchedHops = Math.min(searchedHops, reached);
    }
    return { hops, searchedHops, hubsSkipped: this.#hubs.size, truncated: budget.exceeded };
  }

  /** Searches from some groups; tells of each level once `next` holds what was come to. */
  #round(
    fold: PreparedFold,
    staff: readonly number[],
    groups: readonly number[],
    within: number,
    budget: Budget,
    found: (level: number) => void,
  ): number {
    const spread = this.#spread;
    spread.clear(groups.length);
    let level = [...groups];
    for (const [lane, group] of groups.entries()) {
      setLane(spread.seen, group, lane);
      setLane(spread.front, group, lane);
    }
    for (let hops = 1; hops <= within; hops += 1) {
      const reached = this.#step(fold, staff, level, within - hops, budget);
      if (budget.exceeded) return hops - 1;
      found(hops);
      level = this.#close(fold, reached);
    }
    return within;
  }

  /** What is come to next. On the last level only staff matter, on the one before them only what is next to them. */
  #step(
    fold: PreparedFold,
    staff: readonly number[],
    level: readonly number[],
    left: number,
    budget: Budget,
  ): number[] {
    const spread = this.#spread;
    const wanted = left === 1 ? this.#wanted : null;
    const work = level.reduce((sum, entity) => sum + fold.degreeBound(entity), 0);
    if (left > 0 && work <= PULL_SHARE * fold.graph.links) return spread.push(fold, level, wanted, budget);
    spread.mark(level, 1);
    const reached = left === 0 ? this.#askStaff(fold, staff, budget) : this.#askAll(fold, wanted, budget);
    spread.mark(level, 0);
    return reached;
  }

  #askStaff(fold: PreparedFold, staff: readonly number[], budget: Budget): number[] {
    const reached: number[] = [];
    for (const entity of staff) {
      if (this.#spread.gather(fold, entity)) reached.push(entity);
      if (!budget.spend(fold.degreeBound(entity) + 1)) break;
    }
    return reached;
  }

  /** Everybody who is wanted, is there to see and has not been come to from every group. */
  #askAll(fold: PreparedFold, wanted: Uint8Array | null, budget: Budget): number[] {
    const { sight, merged, graph } = fold;
    const spread = this.#spread;
    const reached: number[] = [];
    let steps = 0;
    let asked = 0;
    for (let entity = 0; entity < graph.entities; entity += 1) {
      if ((wanted !== null && wanted[entity] === 0) || spread.isFull(entity)) continue;
      if (!sight.seesEntities && !sight.seesEntity(entity)) continue;
      if (merged.size > 0 && merged.isRedirected(entity)) continue;
      if (spread.gather(fold, entity)) reached.push(entity);
      steps += fold.degreeBound(entity) + 1;
      asked += 1;
      if (asked % ASKED_BETWEEN_LOOKS !== 0) continue;
      if (!budget.spend(steps)) return reached;
      steps = 0;
    }
    budget.spend(steps);
    return reached;
  }

  /** Ends a level: what was come to has been seen, and is where the next one goes on from as far as it may be passed through. */
  #close(fold: PreparedFold, reached: readonly number[]): number[] {
    const { seen, front, next } = this.#spread;
    const passing: number[] = [];
    for (const entity of reached) {
      const at = entity * WORDS;
      const mayPass = fold.isPassable(entity);
      if (mayPass) passing.push(entity);
      else if (fold.isHub(entity)) this.#hubs.add(entity);
      for (let word = at; word < at + WORDS; word += 1) {
        const bits = next[word] as number;
        if (bits !== 0) seen[word] = (seen[word] as number) | bits;
        front[word] = bits;
        next[word] = 0;
      }
    }
    return passing;
  }
}
