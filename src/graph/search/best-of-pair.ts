import type { PreparedFold } from '../fold/prepared-fold.js';
import { MANY, REDIRECTED, ROW, STATE_BITS } from '../fold/prepared-fold.js';
import { COST_BY_STATE } from './link-costs.js';
import type { PairSearch } from './pair-search.js';
import { ON_PATH } from './pair-stamps.js';

const FAR = 2 ** 31 - 1;

/** Steps towards an end that shortest paths take: each from an entity of a level to one of the level before. */
interface Steps {
  readonly after: number[];
  readonly before: number[];
  readonly costs: number[];
}

/**
 * The best of the shortest paths between the ends of a search that met: least cost, then least entities from the start on. Only what lies on
 * shortest paths is looked at: costs to the end come by one pass over it, and each entity keeps the least of its best next ones.
 */
export class BestOfPair {
  /** By entity on a shortest path: the least cost to the end. */
  readonly #costs: Int32Array;
  /** By entity on a shortest path: the next one of the best path. */
  readonly #next: Uint32Array;

  constructor(entities: number) {
    this.#costs = new Int32Array(entities);
    this.#next = new Uint32Array(entities);
  }

  /** The entities of the best path, from the start. Call it right after `search.hops` said that there is one. */
  entities(fold: PreparedFold, search: PairSearch, from: number, to: number): number[] {
    const { near, far, costs } = search.meetings;
    const toEnd = this.#stepsBack(fold, search, 1, far);
    const toStart = this.#stepsBack(fold, search, 0, near);
    this.#costs[to] = 0;
    for (let step = toEnd.after.length - 1; step >= 0; step -= 1)
      this.#offer(toEnd.after[step] as number, toEnd.before[step] as number, toEnd.costs[step] as number);
    for (let step = 0; step < near.length; step += 1)
      this.#offer(near[step] as number, far[step] as number, costs[step] as number);
    for (let step = 0; step < toStart.after.length; step += 1)
      this.#offer(toStart.before[step] as number, toStart.after[step] as number, toStart.costs[step] as number);
    const path = [from];
    for (let entity = from; entity !== to; ) {
      entity = this.#next[entity] as number;
      path.push(entity);
    }
    return path;
  }

  /** The best way from `entity` may go by `next`. */
  #offer(entity: number, next: number, cost: number): void {
    const whole = cost + (this.#costs[next] as number);
    const held = this.#costs[entity] as number;
    if (whole > held || (whole === held && next >= (this.#next[entity] as number))) return;
    this.#costs[entity] = whole;
    this.#next[entity] = next;
  }

  /** Follows a side's levels back from where it was met, and notes every step; those of a level come before those of the level before it. */
  #stepsBack(fold: PreparedFold, { marks, sides }: PairSearch, index: number, met: readonly number[]): Steps {
    const steps: Steps = { after: [], before: [], costs: [] };
    const { nodes, states, graph, merged } = fold;
    const { stamps } = marks;
    const top = (sides[index] as { level: number }).level;
    let level: number[] = [];
    for (const entity of met) this.#reach(stamps, entity, level);
    for (let depth = top; depth > 0; depth -= 1) {
      const want = marks.at(index, depth - 1);
      const before: number[] = [];
      for (const entity of level) {
        // Few of an entity's links lead back: those alone are folded where its row is not prepared.
        const isBare = merged.size === 0 && ((nodes[entity] as number) & ROW) === 0;
        if (!isBare && ((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
        const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
        for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
          const member = members === null ? entity : (members[turn] as number);
          const end = graph.offsets[member + 1] as number;
          for (let place = graph.offsets[member] as number; place < end; place += 1) {
            let neighbour = graph.neighbours[place] as number;
            if (isBare && ((stamps[neighbour] as number) & ~ON_PATH) !== want) continue;
            const state = isBare ? fold.stateAt(place, entity, entity) : (states[place] as number);
            if (state <= 0) continue;
            if (state >= REDIRECTED) neighbour = merged.standsFor(neighbour);
            if (((stamps[neighbour] as number) & ~ON_PATH) !== want) continue;
            this.#reach(stamps, neighbour, before);
            steps.after.push(entity);
            steps.before.push(neighbour);
            steps.costs.push(COST_BY_STATE[state & STATE_BITS] as number);
          }
        }
      }
      level = before;
    }
    return steps;
  }

  #reach(stamps: Uint16Array, entity: number, level: number[]): void {
    if (((stamps[entity] as number) & ON_PATH) !== 0) return;
    stamps[entity] = (stamps[entity] as number) | ON_PATH;
    this.#costs[entity] = FAR;
    this.#next[entity] = 0xffff_ffff;
    level.push(entity);
  }
}
