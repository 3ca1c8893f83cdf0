import { MANY, type PreparedFold, REDIRECTED, ROW } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import { WORDS } from './lanes.js';

/**
 * Bit-parallel breadth-first searches over a prepared graph: a bit of each entity for each source, 49 bytes an entity. Source: Then et al., "The
 * More the Merrier: Efficient Multi-Source Graph Traversal", VLDB 2014.
 */
export class Spread {
  /** By entity: the sources that came to it so far. */
  readonly seen: Int32Array;
  /** By entity: those that came to it on the last level, and may go on. */
  front: Int32Array;
  /** By entity: those that come to it on this level. */
  next: Int32Array;
  /** By entity: 1 where something of the last level may go on from. */
  readonly #inFront: Uint8Array;
  /** The words of what every source came to. */
  #full = new Int32Array(WORDS);

  constructor(entities: number) {
    this.seen = new Int32Array(entities * WORDS);
    this.front = new Int32Array(entities * WORDS);
    this.next = new Int32Array(entities * WORDS);
    this.#inFront = new Uint8Array(entities);
  }

  /** Forgets everything, before so many sources are searched from. */
  clear(sources: number): void {
    for (const plane of [this.seen, this.front, this.next]) plane.fill(0);
    this.#full = Int32Array.from({ length: WORDS }, (_, word) => {
      const bits = Math.min(32, Math.max(0, sources - 32 * word));
      return bits === 32 ? -1 : (1 << bits) - 1;
    });
  }

  /** True where every source came to an entity. */
  isFull(entity: number): boolean {
    const { seen } = this;
    const full = this.#full;
    const at = entity * WORDS;
    return seen[at] === full[0] && seen[at + 1] === full[1] && seen[at + 2] === full[2] && seen[at + 3] === full[3];
  }

  /**
   * Goes on from each entity of the last level to its neighbours.
   * @param wanted by entity, 1 where it may be come to; null: anywhere
   * @returns what was come to, once each
   */
  push(fold: PreparedFold, level: readonly number[], wanted: Uint8Array | null, budget: Budget): number[] {
    const { nodes, states, graph, merged } = fold;
    const { offsets, neighbours } = graph;
    const { seen, front, next } = this;
    const reached: number[] = [];
    for (const entity of level) {
      if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
      const at = entity * WORDS;
      const [q0, q1, q2, q3] = [
        front[at] as number,
        front[at + 1] as number,
        front[at + 2] as number,
        front[at + 3] as number,
      ];
      const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
      let looked = 1;
      for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
        const member = members === null ? entity : (members[turn] as number);
        const end = offsets[member + 1] as number;
        for (let place = offsets[member] as number; place < end; place += 1) {
          const state = states[place] as number;
          if (state === 0) continue;
          looked += 1;
          let to = neighbours[place] as number;
          if (state >= REDIRECTED) to = merged.standsFor(to);
          if (wanted !== null && wanted[to] === 0) continue;
          const their = to * WORDS;
          const f0 = q0 & ~(seen[their] as number);
          const f1 = q1 & ~(seen[their + 1] as number);
          const f2 = q2 & ~(seen[their + 2] as number);
          const f3 = q3 & ~(seen[their + 3] as number);
          if ((f0 | f1 | f2 | f3) === 0) continue;
          const n0 = next[their] as number;
          const n1 = next[their + 1] as number;
          const n2 = next[their + 2] as number;
          const n3 = next[their + 3] as number;
          if ((n0 | n1 | n2 | n3) === 0) reached.push(to);
          next[their] = n0 | f0;
          next[their + 1] = n1 | f1;
          next[their + 2] = n2 | f2;
          next[their + 3] = n3 | f3;
        }
      }
      if (!budget.spend(looked)) break;
    }
    return reached;
  }

  /** Marks a level, for `gather`, or takes the marks away. */
  mark(level: readonly number[], value: 0 | 1): void {
    for (const entity of level) this.#inFront[entity] = value;
  }

  /** Takes over what the neighbours of an entity have that are marked, until nothing is missing; true where some of it is new. */
  gather(fold: PreparedFold, entity: number): boolean {
    const { nodes, states, graph, merged } = fold;
    const { offsets, neighbours } = graph;
    const { seen, front, next } = this;
    const inFront = this.#inFront;
    if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
    const members = ((nodes[entity] as number) & MANY) === 0 ? null : merged.membersOf(entity);
    const at = entity * WORDS;
    const full = this.#full;
    const m0 = (full[0] as number) & ~(seen[at] as number);
    const m1 = (full[1] as number) & ~(seen[at + 1] as number);
    const m2 = (full[2] as number) & ~(seen[at + 2] as number);
    const m3 = (full[3] as number) & ~(seen[at + 3] as number);
    let [x0, x1, x2, x3] = [0, 0, 0, 0];
    for (let turn = 0; turn < (members === null ? 1 : members.length); turn += 1) {
      const member = members === null ? entity : (members[turn] as number);
      const end = offsets[member + 1] as number;
      for (let place = offsets[member] as number; place < end; place += 1) {
        const state = states[place] as number;
        if (state === 0) continue;
        let from = neighbours[place] as number;
        if (state >= REDIRECTED) from = merged.standsFor(from);
        if (inFront[from] === 0) continue;
        const their = from * WORDS;
        x0 |= front[their] as number;
        x1 |= front[their + 1] as number;
        x2 |= front[their + 2] as number;
        x3 |= front[their + 3] as number;
        if (((m0 & ~x0) | (m1 & ~x1) | (m2 & ~x2) | (m3 & ~x3)) === 0) break;
      }
    }
    x0 &= m0;
    x1 &= m1;
    x2 &= m2;
    x3 &= m3;
    if ((x0 | x1 | x2 | x3) === 0) return false;
    next[at] = x0;
    next[at + 1] = x1;
    next[at + 2] = x2;
    next[at + 3] = x3;
    return true;
  }
}
