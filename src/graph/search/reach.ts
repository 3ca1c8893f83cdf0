import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from './budget.js';
import { COST_BY_STATE } from './link-costs.js';
import type { SearchMemory } from './search-memory.js';
import { eachStep } from './walk-steps.js';
import { WAY } from './ways.js';

/** What is reached in so many hops and no fewer. */
export interface Level {
  readonly entities: Uint32Array;
  /** By their place in it, the least cost of a walk by that many hops. */
  readonly costs: Int32Array;
}

/** What is reached, hop by hop from the sources, and how far was looked. */
export interface Reach {
  readonly levels: readonly Level[];
  readonly searchedHops: number;
}

/** How far is looked: so many hops, or to the hop by which more than `enough` entities are reached. */
export interface ReachQuestion {
  readonly sources: readonly number[];
  readonly within: number;
  readonly enough: number;
}

/** What is reached from the sources at an instant, breadth first, with the least cost among the fewest hops: O(links). */
export function reachAtInstant(
  fold: PreparedFold,
  { sources, within, enough }: ReachQuestion,
  { marks, near: queue, ways }: SearchMemory,
  budget: Budget,
): Reach {
  const first = marks.begin(within + 1);
  const { bytes } = marks;
  let size = 0;
  let mark = first;
  let reached = 0;
  const reach = (to: number, cost: number) => {
    const held = bytes[to] as number;
    if (held < first) {
      bytes[to] = mark;
      ways[WAY * to] = cost;
      queue[size] = to;
      size += 1;
    } else if (held === mark && cost < (ways[WAY * to] as number)) ways[WAY * to] = cost;
  };
  const step = (to: number, _: number, state: number) => reach(to, reached + (COST_BY_STATE[state] as number));
  for (const source of sources) reach(source, 0);
  const levels = [levelOf(queue, ways, 0, size)];
  let begin = 0;
  for (let hops = 1; hops <= within && size <= enough; hops += 1) {
    const end = size;
    mark = first + hops;
    for (let at = begin; at < end; at += 1) {
      const entity = queue[at] as number;
      if (hops > 1 && !fold.isPassable(entity)) continue;
      reached = ways[WAY * entity] as number;
      eachStep(fold, entity, step);
      if (!budget.spend(fold.degreeBound(entity) + 1)) return { levels, searchedHops: hops - 1 };
    }
    levels.push(levelOf(queue, ways, end, size));
    begin = end;
  }
  return { levels, searchedHops: size > enough ? levels.length - 1 : within };
}

function levelOf(queue: Uint32Array, ways: Int32Array, begin: number, end: number): Level {
  const entities = queue.slice(begin, end);
  return { entities, costs: Int32Array.from(entities, (entity) => ways[WAY * entity] as number) };
}
