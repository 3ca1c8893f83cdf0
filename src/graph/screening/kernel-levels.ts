import { MANY } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import type { KernelExports } from './kernel/compiled-kernel.js';
import type { LevelPlanes } from './level-planes.js';
import { PassingRows } from './passing-rows.js';
import { type EntityList, push } from './push.js';
import type { ScreenKernel } from './screen-memory.js';
import type { SearchLists } from './search-levels.js';

const STEPS_BETWEEN_LOOKS = 65_536;
/** Bytes that are written to after the last row of a table. */
const SLACK = 16;

/** Searches level by level with the kernel; what stands for others is left to whoever asks. */
export class KernelLevels {
  readonly #kernel: ScreenKernel;
  readonly #rows: PassingRows;

  constructor(kernel: ScreenKernel) {
    this.#kernel = kernel;
    this.#rows = new PassingRows(kernel);
  }

  /** Begins with the planes that are in its memory. */
  begin(fold: PreparedFold, { full }: LevelPlanes): void {
    this.#kernel.full.set(full);
    this.#rows.moveTo(fold);
  }

  /** The same as `push`. */
  push(
    fold: PreparedFold,
    levels: LevelPlanes,
    level: number,
    front: EntityList,
    wanted: Uint8Array | null,
    reached: EntityList,
    budget: Budget,
  ): void {
    this.#rows.ofList(fold, front.items, front.count);
    const [from, to] = [front.items.byteOffset, reached.items.byteOffset];
    this.#inTurns(front.count, reached, budget, (kernel, first) =>
      kernel.push(from, first, front.count, to, reached.count, level, wanted !== null, STEPS_BETWEEN_LOOKS),
    );
    if (fold.merged.size === 0 || budget.exceeded) return;
    const many = front.items.subarray(0, front.count).filter((entity) => ((fold.nodes[entity] as number) & MANY) !== 0);
    push(fold, levels, level, { items: many, count: many.length }, wanted, reached, budget);
  }

  /** Has everybody look at their neighbours, or all who are marked: at those on the front. */
  gatherAll(
    fold: PreparedFold,
    level: number,
    near: Uint8Array | null,
    { front, reached }: SearchLists,
    budget: Budget,
  ): void {
    const { entities } = fold.graph;
    this.#rows.ofAll(fold, near);
    this.#goOnFrom(front, entities, level);
    const to = reached.items.byteOffset;
    this.#inTurns(entities, reached, budget, (kernel, first) =>
      kernel.gatherAll(first, entities, to, reached.count, level, near !== null, STEPS_BETWEEN_LOOKS),
    );
  }

  /** Has the entities of a list look at their neighbours: at those on the front. */
  gatherList(
    fold: PreparedFold,
    level: number,
    list: readonly number[],
    { front, reached }: SearchLists,
    budget: Budget,
  ): void {
    const { listed } = this.#kernel;
    listed.set(list);
    this.#rows.ofList(fold, listed, list.length);
    this.#goOnFrom(front, fold.graph.entities, level);
    const to = reached.items.byteOffset;
    this.#inTurns(list.length, reached, budget, (kernel, first) =>
      kernel.gatherList(listed.byteOffset, first, list.length, to, reached.count, level, STEPS_BETWEEN_LOOKS),
    );
  }

  /**
   * Marks staff and what is next to them, as `markStaff` does; those who stand for others are left to whoever asks.
   * @param marked takes what was marked
   */
  markStaff(fold: PreparedFold, staff: readonly number[], marked: EntityList): void {
    const { listed, exports } = this.#kernel;
    listed.set(staff);
    this.#rows.moveTo(fold);
    this.#rows.ofList(fold, listed, staff.length);
    marked.count = exports.markStaff(listed.byteOffset, staff.length, marked.items.byteOffset, marked.count);
  }

  /** Writes the hops of staff and the groups of all lanes, in their order: the same as `LevelPlanes.tell` for each. */
  tell({ groups, within }: LevelPlanes, staff: readonly number[], hops: Uint8Array): void {
    const { listed, table, exports } = this.#kernel;
    listed.set(staff);
    const width = groups.length;
    const most = Math.floor((table.length - SLACK) / width);
    for (let first = 0; first < staff.length; first += most) {
      const end = Math.min(first + most, staff.length);
      exports.tell(listed.byteOffset, first, end, within, table.byteOffset, width);
      hops.set(table.subarray(0, (end - first) * width), first * width);
    }
  }

  #goOnFrom({ items, count }: EntityList, entities: number, level: number): void {
    this.#kernel.exports.goOnFrom(items.byteOffset, count, entities, level);
  }

  #inTurns(
    count: number,
    reached: EntityList,
    budget: Budget,
    turn: (kernel: KernelExports, first: number) => number,
  ): void {
    const { exports } = this.#kernel;
    for (let first = 0; first < count && !budget.exceeded; ) {
      first = turn(exports, first);
      reached.count = exports.reachedCount.value;
      budget.spend(exports.steps.value);
    }
  }
}
