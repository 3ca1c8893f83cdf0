import { MANY } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { GREATEST_SIZE, MOST_LINKS } from '../fold/sizes.js';
import type { Budget } from '../search/budget.js';
import { gather, missingBefore } from './gather.js';
import type { KernelLevels } from './kernel-levels.js';
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
  { front, reached }: SearchLists,
  kernel: KernelLevels | null,
  hubs: Set<number>,
  budget: Budget,
): number {
  const { groups, within } = levels;
  const lists = { front, reached };
  const { links } = fold.graph;
  kernel?.begin(fold, levels);
  lists.front.items.set(groups);
  lists.front.count = groups.length;
  for (let level = 1; level <= within; level += 1) {
    const left = within - level;
    lists.reached.count = 0;
    if (left === 0) {
      if (kernel) kernelStaff(fold, levels, kernel, level, wanted.staff, lists, budget);
      else askList(fold, levels, level, wanted.staff, lists.reached, budget);
    } else {
      const near = left === 1 ? wanted.near : null;
      const pulling = left === 1 ? wanted.nearWork : 2 * links;
      if (workOf(fold, lists.front) * PUSH_COST <= pulling)
        (kernel ?? { push }).push(fold, levels, level, lists.front, near, lists.reached, budget);
      else if (kernel) kernelAll(fold, levels, kernel, level, near, lists, budget);
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

/** The degrees of the entities of a list, by and large: what they look at. */
export function workOf(fold: PreparedFold, { items, count }: EntityList): number {
  const { sizes } = fold;
  let work = 0;
  for (let index = 0; index < count; index += 1) {
    const entity = items[index] as number;
    const size = sizes[entity] as number;
    work += size < GREATEST_SIZE ? (MOST_LINKS[size] as number) : fold.degreeBound(entity);
  }
  return work;
}

function kernelStaff(
  fold: PreparedFold,
  levels: LevelPlanes,
  kernel: KernelLevels,
  level: number,
  staff: readonly number[],
  lists: SearchLists,
  budget: Budget,
): void {
  kernel.gatherList(fold, level, staff, lists, budget);
  if (fold.merged.size === 0 || budget.exceeded) return;
  const many = staff.filter((entity) => ((fold.nodes[entity] as number) & MANY) !== 0);
  askList(fold, levels, level, many, lists.reached, budget);
}

function kernelAll(
  fold: PreparedFold,
  levels: LevelPlanes,
  kernel: KernelLevels,
  level: number,
  near: Uint8Array | null,
  lists: SearchLists,
  budget: Budget,
): void {
  kernel.gatherAll(fold, level, near, lists, budget);
  if (fold.merged.size === 0 || budget.exceeded) return;
  const many = [...fold.merged.standing()].filter((entity) => near === null || near[entity] !== 0);
  askList(fold, levels, level, many, lists.reached, budget);
}

function askList(
  fold: PreparedFold,
  levels: LevelPlanes,
  level: number,
  entities: readonly number[],
  reached: EntityList,
  budget: Budget,
): void {
  for (const entity of entities) {
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
  const { passesByDegree, passableSize, sizes } = fold;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const entity = items[index] as number;
    const isEasy = passesByDegree && (sizes[entity] as number) <= passableSize;
    if (!isEasy && !fold.isPassable(entity)) {
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
