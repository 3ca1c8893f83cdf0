import { MANY, type PreparedFold, REDIRECTED, ROW, STATE_BITS } from '../fold/prepared-fold.js';
import type { Budget } from './budget.js';
import { COST_BY_STATE } from './link-costs.js';
import { PairStamps } from './pair-stamps.js';

/** Where the two sides of a search met: links between entities of the last level of either. */
export interface Meetings {
  /** On the start's side. */
  readonly near: number[];
  /** On the end's side. */
  readonly far: number[];
  readonly costs: number[];
}

/** One side of a search. */
interface Side {
  /** Entities in the order they were come to; the last level is `begin` to `end`. */
  readonly queue: Uint32Array;
  begin: number;
  end: number;
  level: number;
  /** Links that the last level has at most. */
  work: number;
}

/**
 * Breadth-first search from both ends, the side with fewer links to look at first. Keeps its memory from search to search: 10 bytes an entity.
 * Source: Pohl, "Bi-directional search" (1971).
 */
export class PairSearch {
  readonly marks: PairStamps;
  readonly meetings: Meetings = { near: [], far: [], costs: [] };
  /** The two sides, the start's first. */
  readonly sides: readonly [Side, Side];
  /** Hubs that were come to. */
  hubsSkipped = 0;

  constructor(entities: number) {
    this.marks = new PairStamps(entities);
    const side = () => ({ queue: new Uint32Array(entities), begin: 0, end: 0, level: 0, work: 0 });
    this.sides = [side(), side()];
  }

  /**
   * The fewest hops between two entities, at most `within`; -1 where there are more, or the budget was spent.
   * @param isDistanceOnly true where the links at which the sides meet are not wanted
   */
  hops(fold: PreparedFold, from: number, to: number, within: number, budget: Budget, isDistanceOnly = false): number {
    const { marks, meetings, sides } = this;
    marks.begin();
    for (const list of [meetings.near, meetings.far, meetings.costs]) list.length = 0;
    this.hubsSkipped = 0;
    for (const [index, start] of [from, to].entries()) {
      const side = sides[index] as Side;
      side.queue[0] = start;
      side.begin = 0;
      side.end = 1;
      side.level = 0;
      side.work = 1;
      marks.stamps[start] = marks.at(index, 0);
    }
    const [near, far] = sides;
    while (near.begin < near.end && far.begin < far.end && near.level + far.level < within) {
      const side = near.work <= far.work ? 0 : 1;
      const met = this.#grow(fold, side, isDistanceOnly, budget);
      if (budget.exceeded) return -1;
      if (met) return near.level + far.level + 1;
      (sides[side] as Side).level += 1;
    }
    return -1;
  }

  /** Looks at the links of a side's last level; true where the other side was met. */
  #grow(fold: PreparedFold, index: number, isDistanceOnly: boolean, budget: Budget): boolean {
    const { marks, meetings } = this;
    const side = this.sides[index] as Side;
    const other = this.sides[1 - index] as Side;
    const { stamps, least, closed } = marks;
    const theirs = marks.at(1 - index, other.level);
    const mine = marks.at(index, side.level + 1);
    const { nodes, states, graph, merged } = fold;
    const { neighbours, offsets } = graph;
    const { queue } = side;
    const { maxDegree } = fold.filter;
    // Where a row's length says enough, nothing else of a neighbour need be looked up.
    const isPlain = fold.passesByDegree;
    const last = side.end;
    let [tail, work, met] = [last, 0, false];
    for (let at = side.begin; at < last; at += 1) {
      const entity = queue[at] as number;
      if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
      const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
      let looked = 0;
      for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
        const member = members === null ? entity : (members[turn] as number);
        const end = offsets[member + 1] as number;
        for (let place = offsets[member] as number; place < end; place += 1) {
          const state = states[place] as number;
          if (state === 0) continue;
          looked += 1;
          let neighbour = neighbours[place] as number;
          if (state >= REDIRECTED) neighbour = merged.standsFor(neighbour);
          const stamp = stamps[neighbour] as number;
          if (stamp >= least) {
            if (stamp !== theirs) continue;
            met = true;
            if (isDistanceOnly) return true;
            meetings.near.push(index === 0 ? entity : neighbour);
            meetings.far.push(index === 0 ? neighbour : entity);
            meetings.costs.push(COST_BY_STATE[state & STATE_BITS] as number);
            continue;
          }
          if (met) continue;
          const bound = isPlain ? (offsets[neighbour + 1] as number) - (offsets[neighbour] as number) : -1;
          if ((bound < 0 || bound > maxDegree) && !fold.isPassable(neighbour)) {
            stamps[neighbour] = closed;
            if (fold.isHub(neighbour)) this.hubsSkipped += 1;
            continue;
          }
          stamps[neighbour] = mine;
          queue[tail] = neighbour;
          tail += 1;
          work += bound < 0 ? fold.degreeBound(neighbour) : bound;
        }
      }
      if (!budget.spend(looked + 1)) return false;
    }
    side.begin = last;
    side.end = tail;
    side.work = work;
    return met;
  }
}
