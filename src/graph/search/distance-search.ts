import { MANY, REDIRECTED, ROW, WHOLE } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { GREATEST_SIZE, MOST_LINKS } from '../fold/sizes.js';
import type { Budget } from './budget.js';
import type { SearchMemory } from './search-memory.js';
import { isDone, type Side, sideAt } from './side.js';

/** What the sides of a search share. */
interface Common {
  readonly fold: PreparedFold;
  /** By entity: less than `first` where neither side has come to it. */
  readonly seen: Uint8Array;
  readonly first: number;
  /** What marks what may not be passed through. */
  readonly closed: number;
  readonly budget: Budget;
}

/**
 * Looks at the links of a side's last level; true where the other side was met. What a search waits for is what it looks up of every neighbour: two
 * bytes where passing through goes by the number of links alone.
 */
function grow({ fold, seen, first, closed, budget }: Common, side: Side, theirs: number): boolean {
  const { nodes, states, sizes, graph, merged } = fold;
  const { neighbours, rows } = graph;
  const { queue, mark, end: last } = side;
  const passableSize = fold.passesByDegree ? fold.passableSize : -1;
  const knownSize = fold.passesByDegree ? GREATEST_SIZE : 0;
  let tail = last;
  let work = 0;
  for (let at = side.begin; at < last; at += 1) {
    const entity = queue[at] as number;
    const ownSize = sizes[entity] as number;
    if (!budget.spend(ownSize < knownSize ? (MOST_LINKS[ownSize] as number) : fold.degreeBound(entity))) return false;
    if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
    const isWhole = ((nodes[entity] as number) & WHOLE) !== 0;
    const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
    for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
      const member = members === null ? entity : (members[turn] as number);
      const end = rows[2 * member + 1] as number;
      for (let place = rows[2 * member] as number; place < end; place += 1) {
        let neighbour = neighbours[place] as number;
        if (!isWhole) {
          const state = states[place] as number;
          if (state === 0) continue;
          if (state >= REDIRECTED) neighbour = merged.standsFor(neighbour);
        }
        const its = seen[neighbour] as number;
        if (its >= first) {
          if (its === theirs) return true;
          continue;
        }
        const size = sizes[neighbour] as number;
        if (size > passableSize && !fold.isPassable(neighbour)) {
          seen[neighbour] = closed;
          continue;
        }
        seen[neighbour] = mark;
        queue[tail] = neighbour;
        tail += 1;
        work += size < knownSize ? (MOST_LINKS[size] as number) : fold.degreeBound(neighbour);
      }
    }
  }
  side.begin = last;
  side.end = tail;
  side.work = work;
  side.level += 1;
  return false;
}

/**
 * The fewest hops between two entities, at most `within`; -1 where there are more, or the budget was spent. Breadth first from both ends, the side
 * with fewer links to look at first, until one comes to the other. Source: Pohl, "Bi-directional search" (1971).
 */
export function hopsBetween(
  fold: PreparedFold,
  memory: SearchMemory,
  from: number,
  to: number,
  within: number,
  budget: Budget,
): number {
  const seen = memory.marks.bytes;
  const first = memory.marks.begin(3);
  const near = sideAt(true, memory.near, from, first);
  const far = sideAt(false, memory.far, to, first + 1);
  const common = { fold, seen, first, closed: first + 2, budget };
  seen[from] = near.mark;
  seen[to] = far.mark;
  while (!isDone(near, far, within)) {
    const isForward = near.work <= far.work;
    const met = isForward ? grow(common, near, far.mark) : grow(common, far, near.mark);
    if (met) return near.level + far.level + 1;
    if (budget.exceeded) return -1;
  }
  return -1;
}
