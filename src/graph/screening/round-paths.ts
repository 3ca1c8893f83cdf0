import { MANY, REDIRECTED, ROW } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { bitsIn, leastBit, WORDS } from './lanes.js';
import type { LevelPlanes } from './level-planes.js';
import { PathSlots } from './path-slots.js';
import type { ScreenPaths } from './screen-paths.js';

/** For every group and entity on the way to it, the step to take: found once, and shared by all whose way leads there. */
class StepEntries {
  /** The place of the step. */
  places = new Uint32Array(4_096);
  /** The slot of whom it leads to, then the entry there. */
  next = new Uint32Array(4_096);

  reserve(count: number): void {
    if (count <= this.places.length) return;
    const length = Math.max(count, 2 * this.places.length);
    const longer = (values: Uint32Array<ArrayBuffer>) => {
      const copy = new Uint32Array(length);
      copy.set(values);
      return copy;
    };
    this.places = longer(this.places);
    this.next = longer(this.next);
  }
}

/** Finds the steps of one round of 128 groups, from the employees towards the groups, level by level. */
export class RoundPaths {
  readonly #fold: PreparedFold;
  readonly #levels: LevelPlanes;
  readonly #steps = new StepEntries();
  readonly #open = new Int32Array(WORDS);
  readonly #slots: PathSlots[] = [];
  /** By level, then by staff: one more than their slot; 0: nothing is come to there. */
  readonly #staffSlots: Int32Array[] = [];

  /** @param memory two times as much as there are entities, zeroes; given back so */
  constructor(
    fold: PreparedFold,
    levels: LevelPlanes,
    staff: readonly number[],
    memory: readonly [Int32Array, Int32Array],
  ) {
    this.#fold = fold;
    this.#levels = levels;
    const { within } = levels;
    let entries = 0;
    for (let level = within; level >= 1; level -= 1) {
      const here = this.#slots[level] ?? new PathSlots(memory[level & 1] as Int32Array);
      this.#slots[level] = here;
      this.#addStaff(level, here, staff);
      entries = here.number(entries);
      this.#steps.reserve(entries);
      if (level < within) this.#connect(level + 1);
      const below = new PathSlots(memory[(level - 1) & 1] as Int32Array);
      if (level < within) this.#slots[level + 1]?.release();
      this.#slots[level - 1] = below;
      for (let slot = 0; slot < here.entities.length; slot += 1) this.#find(level, slot);
    }
    for (const slots of this.#slots) slots?.release();
  }

  #addStaff(level: number, here: PathSlots, staff: readonly number[]): void {
    const { planes, has, full } = this.#levels;
    const plane = planes[level] as Int32Array;
    const slots = new Int32Array(staff.length);
    for (const [row, one] of staff.entries()) {
      if (((has[one] as number) & (1 << level)) === 0) continue;
      const slot = here.of(one);
      slots[row] = slot + 1;
      for (let word = 0; word < WORDS; word += 1) {
        const at = slot * WORDS + word;
        here.masks[at] = (here.masks[at] as number) | ((plane[one * WORDS + word] as number) & (full[word] as number));
      }
    }
    this.#staffSlots[level] = slots;
  }

  /** Finds the first place of a row that leads nearer, for every group at once. */
  #find(level: number, slot: number): void {
    const { states, nodes, graph, merged } = this.#fold;
    const { rows, neighbours } = graph;
    const { planes, live } = this.#levels;
    const plane = planes[level - 1] as Int32Array;
    const liveBit = 1 << (level - 1);
    const here = this.#slots[level] as PathSlots;
    const below = this.#slots[level - 1] as PathSlots;
    const open = this.#open;
    for (let word = 0; word < WORDS; word += 1) open[word] = here.masks[slot * WORDS + word] as number;
    const entity = here.entities[slot] as number;
    if (((nodes[entity] as number) & ROW) === 0) this.#fold.prepare(entity);
    const members = ((nodes[entity] as number) & MANY) === 0 ? [entity] : merged.membersOf(entity);
    for (const member of members) {
      const end = rows[2 * member + 1] as number;
      for (let place = rows[2 * member] as number; place < end; place += 1) {
        const state = states[place] as number;
        if (state === 0) continue;
        let to = neighbours[place] as number;
        if (state >= REDIRECTED) to = merged.standsFor(to);
        if (((live[to] as number) & liveBit) === 0) continue;
        const their = to * WORDS;
        const t0 = (open[0] as number) & (plane[their] as number);
        const t1 = (open[1] as number) & (plane[their + 1] as number);
        const t2 = (open[2] as number) & (plane[their + 2] as number);
        const t3 = (open[3] as number) & (plane[their + 3] as number);
        if ((t0 | t1 | t2 | t3) === 0) continue;
        const target = level === 1 ? 0 : below.of(to);
        if (level > 1) below.add(target, t0, t1, t2, t3);
        if (t0 !== 0) this.#take(here, slot, 0, t0, place, target);
        if (t1 !== 0) this.#take(here, slot, 1, t1, place, target);
        if (t2 !== 0) this.#take(here, slot, 2, t2, place, target);
        if (t3 !== 0) this.#take(here, slot, 3, t3, place, target);
        if (((open[0] as number) | (open[1] as number) | (open[2] as number) | (open[3] as number)) === 0) return;
      }
    }
  }

  /** Notes a step for some groups. */
  #take(here: PathSlots, slot: number, word: number, taken: number, place: number, target: number): void {
    const { places, next } = this.#steps;
    this.#open[word] = (this.#open[word] as number) & ~taken;
    const first = here.entry(slot, word, 0);
    const mask = here.masks[slot * WORDS + word] as number;
    for (let bits = taken; bits !== 0; bits &= bits - 1) {
      const entry = first + bitsIn(mask & ((bits & -bits) - 1));
      places[entry] = place;
      next[entry] = target;
    }
  }

  /** Leads the steps of a level on to entries, once those of the one below are numbered. */
  #connect(level: number): void {
    const here = this.#slots[level] as PathSlots;
    const below = this.#slots[level - 1] as PathSlots;
    const { next } = this.#steps;
    let entry = here.firstEntry[0] ?? 0;
    for (let slot = 0; slot < here.entities.length; slot += 1)
      for (let word = 0; word < WORDS; word += 1)
        for (let bits = here.masks[slot * WORDS + word] as number; bits !== 0; bits &= bits - 1) {
          next[entry] = below.entry(next[entry] as number, word, leastBit(bits));
          entry += 1;
        }
  }

  /**
   * Writes the path of every pair of an employee.
   * @param first the place of the first pair in `starts`
   * @param columns by lane
   */
  write(row: number, columns: Int32Array, first: number, { starts, places }: ScreenPaths): void {
    for (const [level, slots] of this.#staffSlots.entries()) {
      const slot = (slots?.[row] ?? 0) - 1;
      if (slot < 0) continue;
      const here = this.#slots[level] as PathSlots;
      let entry = here.firstEntry[slot] as number;
      for (let word = 0; word < WORDS; word += 1)
        for (let bits = here.masks[slot * WORDS + word] as number; bits !== 0; bits &= bits - 1) {
          const column = columns[word * 32 + leastBit(bits)] as number;
          this.#follow(entry, level, places, starts[first + column] as number);
          entry += 1;
        }
    }
  }

  #follow(entry: number, hops: number, into: Uint32Array, start: number): void {
    const { places, next } = this.#steps;
    let step = entry;
    for (let hop = 0; hop < hops; hop += 1) {
      into[start + hop] = places[step] as number;
      step = next[step] as number;
    }
  }
}
