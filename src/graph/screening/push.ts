import { MANY, REDIRECTED, ROW } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import { WORDS } from './lanes.js';
import type { LevelPlanes } from './level-planes.js';

/** A list of entities that keeps its memory. */
export interface EntityList {
  readonly items: Uint32Array;
  count: number;
}

const ITSELF: readonly number[] = [0];

/**
 * Goes on from each entity that was come to last to its neighbours: bit-parallel breadth-first search. Source: Then et al., "The More the
 * Merrier: Efficient Multi-Source Graph Traversal", VLDB 2014.
 * @param wanted by entity, 1 where it may be come to; null: anywhere
 * @param reached what is come to, once each; added to
 */
export function push(
  fold: PreparedFold,
  levels: LevelPlanes,
  level: number,
  front: EntityList,
  wanted: Uint8Array | null,
  reached: EntityList,
  budget: Budget,
): void {
  const { states, nodes, graph, merged } = fold;
  const { rows, neighbours } = graph;
  const { planes, has } = levels;
  const last = planes[level - 1] as Int32Array;
  const next = planes[level] as Int32Array;
  const { items } = reached;
  const bit = 1 << level;
  let { count } = reached;
  for (let index = 0; index < front.count; index += 1) {
    const entity = front.items[index] as number;
    if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
    const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
    const at = entity * WORDS;
    const q0 = last[at] as number;
    const q1 = last[at + 1] as number;
    const q2 = last[at + 2] as number;
    const q3 = last[at + 3] as number;
    let looked = 1;
    for (let turn = 0; turn < (members ?? ITSELF).length; turn += 1) {
      const member = members === null ? entity : (members[turn] as number);
      const end = rows[2 * member + 1] as number;
      for (let place = rows[2 * member] as number; place < end; place += 1) {
        const state = states[place] as number;
        if (state === 0) continue;
        looked += 1;
        let to = neighbours[place] as number;
        if (state >= REDIRECTED) to = merged.standsFor(to);
        if (wanted !== null && wanted[to] === 0) continue;
        const their = to * WORDS;
        const levelsOf = has[to] as number;
        let f0 = q0;
        let f1 = q1;
        let f2 = q2;
        let f3 = q3;
        for (let before = levelsOf & (bit - 1); before !== 0; before &= before - 1) {
          const plane = planes[31 - Math.clz32(before & -before)] as Int32Array;
          f0 &= ~(plane[their] as number);
          f1 &= ~(plane[their + 1] as number);
          f2 &= ~(plane[their + 2] as number);
          f3 &= ~(plane[their + 3] as number);
        }
        if ((f0 | f1 | f2 | f3) === 0) continue;
        if ((levelsOf & bit) === 0) {
          has[to] = levelsOf | bit;
          items[count] = to;
          count += 1;
          next[their] = f0;
          next[their + 1] = f1;
          next[their + 2] = f2;
          next[their + 3] = f3;
        } else {
          next[their] = (next[their] as number) | f0;
          next[their + 1] = (next[their + 1] as number) | f1;
          next[their + 2] = (next[their + 2] as number) | f2;
          next[their + 3] = (next[their + 3] as number) | f3;
        }
      }
    }
    if (!budget.spend(looked)) break;
  }
  reached.count = count;
}
