import type { CompactGraph } from '../compact-graph.js';
import { MANY, REDIRECTED, ROW, WHOLE } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { leastBit, WORDS } from './lanes.js';
import type { LevelPlanes } from './level-planes.js';

const ITSELF: readonly number[] = [0];

/**
 * Which groups that are in use had not come to an entity before a level.
 * @param missing takes their words
 * @returns false where there are none
 */
export function missingBefore(
  { planes, has, full }: LevelPlanes,
  level: number,
  entity: number,
  missing: Int32Array,
): boolean {
  const at = entity * WORDS;
  let m0 = full[0] as number;
  let m1 = full[1] as number;
  let m2 = full[2] as number;
  let m3 = full[3] as number;
  for (let before = (has[entity] as number) & ((1 << level) - 1); before !== 0; before &= before - 1) {
    const plane = planes[leastBit(before)] as Int32Array;
    m0 &= ~(plane[at] as number);
    m1 &= ~(plane[at + 1] as number);
    m2 &= ~(plane[at + 2] as number);
    m3 &= ~(plane[at + 3] as number);
  }
  missing[0] = m0;
  missing[1] = m1;
  missing[2] = m2;
  missing[3] = m3;
  return (m0 | m1 | m2 | m3) !== 0;
}

/**
 * Looks for what is missing among what the neighbours of an entity were come to by at the level before, until nothing is.
 * @param missing the words of what is looked for
 * @param found takes the words of what is found
 * @returns true where something is found
 */
export function gather(
  fold: PreparedFold,
  { planes, live }: LevelPlanes,
  level: number,
  entity: number,
  missing: Int32Array,
  found: Int32Array,
): boolean {
  const { states, nodes, graph, merged } = fold;
  const { rows, neighbours } = graph;
  if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
  const last = planes[level - 1] as Int32Array;
  const liveBit = 1 << (level - 1);
  if (((nodes[entity] as number) & WHOLE) !== 0) return gatherWhole(graph, live, last, liveBit, entity, missing, found);
  const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
  const m0 = missing[0] as number;
  const m1 = missing[1] as number;
  const m2 = missing[2] as number;
  const m3 = missing[3] as number;
  let x0 = 0;
  let x1 = 0;
  let x2 = 0;
  let x3 = 0;
  for (let turn = 0; turn < (members ?? ITSELF).length; turn += 1) {
    const member = members === null ? entity : (members[turn] as number);
    const end = rows[2 * member + 1] as number;
    for (let place = rows[2 * member] as number; place < end; place += 1) {
      const state = states[place] as number;
      if (state === 0) continue;
      let from = neighbours[place] as number;
      if (state >= REDIRECTED) from = merged.standsFor(from);
      if (((live[from] as number) & liveBit) === 0) continue;
      const their = from * WORDS;
      x0 |= last[their] as number;
      x1 |= last[their + 1] as number;
      x2 |= last[their + 2] as number;
      x3 |= last[their + 3] as number;
      if (((m0 & ~x0) | (m1 & ~x1) | (m2 & ~x2) | (m3 & ~x3)) === 0) break;
    }
  }
  x0 &= m0;
  x1 &= m1;
  x2 &= m2;
  x3 &= m3;
  found[0] = x0;
  found[1] = x1;
  found[2] = x2;
  found[3] = x3;
  return (x0 | x1 | x2 | x3) !== 0;
}

/** The same for a row of which every link counts and leads to what stands for itself: nothing but the neighbours need be read. */
function gatherWhole(
  { rows, neighbours }: CompactGraph,
  live: Uint8Array,
  last: Int32Array,
  liveBit: number,
  entity: number,
  missing: Int32Array,
  found: Int32Array,
): boolean {
  let m0 = missing[0] as number;
  let m1 = missing[1] as number;
  let m2 = missing[2] as number;
  let m3 = missing[3] as number;
  const end = rows[2 * entity + 1] as number;
  for (let place = rows[2 * entity] as number; place < end; place += 1) {
    const from = neighbours[place] as number;
    if (((live[from] as number) & liveBit) === 0) continue;
    const their = from * WORDS;
    m0 &= ~(last[their] as number);
    m1 &= ~(last[their + 1] as number);
    m2 &= ~(last[their + 2] as number);
    m3 &= ~(last[their + 3] as number);
    if ((m0 | m1 | m2 | m3) === 0) break;
  }
  found[0] = (missing[0] as number) & ~m0;
  found[1] = (missing[1] as number) & ~m1;
  found[2] = (missing[2] as number) & ~m2;
  found[3] = (missing[3] as number) & ~m3;
  return ((found[0] as number) | (found[1] as number) | (found[2] as number) | (found[3] as number)) !== 0;
}
