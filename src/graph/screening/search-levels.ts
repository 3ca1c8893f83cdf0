import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import { gather, missingBefore } from './gather.js';
import { WORDS } from './lanes.js';
import type { LevelPlanes } from './level-planes.js';
import { type EntityList, push } from './push.js';

/** Whom a search is for. */
export interface Wanted {
  readonly staff: readonly number[];
  /** By entity: 1 where it is staff or next to them; only these matter on the last level but one. */
  readonly near: Uint8Array;
  /** The sum of the degrees of those. */
  readonly nearWork: number;
}

/** Lists that a search writes to: each as long as there are entities. */
export interface SearchLists {
  front: EntityList;
  reached: EntityList;
}

/** What going on from an entity costs beside letting one look, by link. */
const PUSH_COST = 2;
const ASKED_BETWEEN_LOOKS = 64;

/**
 * Searches from the groups of the planes, level by level, from the side that has less to look at. On the last level only staff are come to, on
 * the one before only what is next to them.
 * @param hubs is told of whatever only the number of its links kept a search from passing through
 * @returns the hops that were searched: fewer than asked for where the budget was spent
 */
export function searchLevels(
  fold: PreparedFold,
  levels: LevelPlanes,
  wanted: Wanted,
  lists: SearchLists,
  hubs: Set<number>,
  budget: Budget,
): number {
  const { groups, within } = levels;
  lists.front.items.set(groups);
  lists.front.count = groups.length;
  for (let level = 1; level <= within; level += 1) {
    const left = within - level;
    if (left === 0) askStaff(fold, levels, level, wanted.staff, lists.reached, budget);
    else {
      const near = left === 1 ? wanted.near : null;
      const pulling = left === 1 ? wanted.nearWork : 2 * fold.graph.links;
      if (workOf(fold, lists.front) * PUSH_COST <= pulling)
        push(fold, levels, level, lists.front, near, lists.reached, budget);
      else askAll(fold, levels, level, near, lists.reached, budget);
    }
    if (budget.exceeded) return level - 1;
    close(fold, levels, level, lists, hubs);
  }
  return within;
}

const missing = new Int32Array(WORDS);
const found = new Int32Array(WORDS);

/** Takes over what the neighbours of an entity were come to by; true where some of it is new. */
function take(fold: PreparedFold, levels: LevelPlanes, level: number, entity: number): boolean {
  if (!missingBefore(levels, level, entity, missing) || !gather(fold, levels, level, entity, missing, found))
    return false;
  (levels.planes[level] as Int32Array).set(found, entity * WORDS);
  levels.has[entity] = (levels.has[entity] as number) | (1 << level);
  return true;
}

function workOf(fold: PreparedFold, { items, count }: EntityList): number {
  let work = 0;
  for (let index = 0; index < count; index += 1) work += fold.degreeBound(items[index] as number);
  return work;
}

function askStaff(
  fold: PreparedFold,
  levels: LevelPlanes,
  level: number,
  staff: readonly number[],
  reached: EntityList,
  budget: Budget,
): void {
  reached.count = 0;
  for (const entity of staff) {
    if (take(fold, levels, level, entity)) reached.items[reached.count++] = entity;
    if (!budget.spend(fold.degreeBound(entity) + 1)) return;
  }
}

/** Everybody who is wanted and is there to see looks at their neighbours. */
function askAll(
  fold: PreparedFold,
  levels: LevelPlanes,
  level: number,
  near: Uint8Array | null,
  reached: EntityList,
  budget: Budget,
): void {
  const { sight, merged, graph } = fold;
  reached.count = 0;
  let steps = 0;
  let asked = 0;
  for (let entity = 0; entity < graph.entities; entity += 1) {
    if (near !== null && near[entity] === 0) continue;
    if (!sight.seesEntities && !sight.seesEntity(entity)) continue;
    if (merged.size > 0 && merged.isRedirected(entity)) continue;
    if (take(fold, levels, level, entity)) reached.items[reached.count++] = entity;
    steps += fold.degreeBound(entity) + 1;
    asked += 1;
    if (asked % ASKED_BETWEEN_LOOKS !== 0) continue;
    if (!budget.spend(steps)) return;
    steps = 0;
  }
  budget.spend(steps);
}

/** Ends a level: the next one goes on from what was come to, as far as it may be passed through. */
function close(fold: PreparedFold, { live }: LevelPlanes, level: number, lists: SearchLists, hubs: Set<number>): void {
  const { front, reached } = lists;
  const { items, count } = reached;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const entity = items[index] as number;
    if (!fold.isPassable(entity)) {
      if (fold.isHub(entity)) hubs.add(entity);
      continue;
    }
    live[entity] = (live[entity] as number) | (1 << level);
    items[kept] = entity;
    kept += 1;
  }
  reached.count = kept;
  lists.front = reached;
  lists.reached = front;
}
