import { MANY } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import type { GraphReach } from '../search/found-path.js';
import { KernelLevels } from './kernel-levels.js';
import { LANES } from './lanes.js';
import { LevelPlanes } from './level-planes.js';
import { markStaff } from './near-staff.js';
import { isSameList } from './screen-changes.js';
import { kernelMemory, plainMemory, type ScreenMemory } from './screen-memory.js';
import { type ScreenPaths, screenPaths } from './screen-paths.js';
import { searchLevels, workOf } from './search-levels.js';

/** What screenings search with: the kernel where there is SIMD and memory for it, or this language only. */
export type ScreensWith = 'kernel' | 'script';

/** Who is screened against what; entities that stand for themselves and perhaps others, once each. */
export interface ScreenQuestion {
  readonly staff: readonly number[];
  readonly groups: readonly number[];
  /** Hops. */
  readonly within: number;
}

/** How many hops lie between each of the staff and each of the groups. */
export interface ScreenTable extends GraphReach {
  /** By staff, then by group: 0 where there are more than were searched, or they are one and the same. */
  readonly hops: Uint8Array;
}

/** A table and all that it was told from. */
export interface ScreenRun {
  readonly table: ScreenTable;
  /** One for each 128 groups. */
  readonly rounds: readonly LevelPlanes[];
  /** By entity: see `near-staff.ts`. */
  readonly near: Uint8Array;
  /** What was come to and only the number of its links kept the search from passing through. */
  readonly hubs: Set<number>;
}

/**
 * Screens by breadth-first search backwards from 128 groups at a time; keeps its memory: with the kernel 24 bytes an entity, 32 more and 16 for each
 * hop where they are come to, and 4 bytes for each place of a row; else 12 bytes an entity, and 16 for each hop.
 */
export class Screen {
  readonly #entities: number;
  readonly #memory: ScreenMemory;
  readonly #levels: LevelPlanes;
  readonly #kernel: KernelLevels | null;
  /** Whose marks are there. */
  #marked: { readonly fold: PreparedFold; readonly staff: readonly number[]; readonly work: number } | undefined;

  /**
   * @param entities how many there may ever be
   * @param places how many places of rows there may ever be
   * @param wantsKernel where there is one to be had; else everything is done in this language
   */
  constructor(entities: number, places: number, wantsKernel: boolean) {
    this.#entities = entities;
    this.#memory = (wantsKernel ? kernelMemory(entities, places) : null) ?? plainMemory(entities);
    this.#levels = new LevelPlanes(this.#memory);
    const { kernel } = this.#memory;
    this.#kernel = kernel && new KernelLevels(kernel);
  }

  /** The hops between all staff and all groups. O(groups / 128 x hops x links). */
  table(fold: PreparedFold, question: ScreenQuestion, budget: Budget): ScreenTable {
    return this.#run(fold, question, budget, new Set(), () => {});
  }

  /** The same, with all that it is told from in memory of its own: 1 byte an entity, and for each 128 groups 3, and 16 for each hop. */
  run(fold: PreparedFold, question: ScreenQuestion, budget: Budget): ScreenRun {
    const hubs = new Set<number>();
    const rounds: LevelPlanes[] = [];
    const table = this.#run(fold, question, budget, hubs, () => {
      rounds.push(this.#levels.copy());
    });
    return { table, rounds, near: this.#memory.near.slice(), hubs };
  }

  /** The table, and one shortest path of each pair. */
  paths(fold: PreparedFold, question: ScreenQuestion, budget: Budget): { table: ScreenTable; paths: ScreenPaths } {
    const run = this.run(fold, question, budget);
    const memory = [new Int32Array(this.#entities), new Int32Array(this.#entities)] as const;
    return { table: run.table, paths: screenPaths(fold, question, run, memory) };
  }

  #run(
    fold: PreparedFold,
    { staff, groups, within }: ScreenQuestion,
    budget: Budget,
    hubs: Set<number>,
    endRound: () => void,
  ): ScreenTable {
    const hops = new Uint8Array(staff.length * groups.length);
    const { near } = this.#memory;
    const levels = this.#levels;
    const nearWork = this.#markStaff(fold, staff);
    let searchedHops = within;
    for (let first = 0; first < groups.length && !budget.exceeded; first += LANES) {
      levels.begin(groups.slice(first, first + LANES), within);
      const reached = searchLevels(fold, levels, { staff, near, nearWork }, this.#memory, this.#kernel, hubs, budget);
      searchedHops = Math.min(searchedHops, reached);
      if (this.#kernel && groups.length <= LANES) this.#kernel.tell(levels, staff, hops);
      else {
        const columns = levels.columnsIn(groups);
        for (const [row, one] of staff.entries()) levels.tell(one, hops, row * groups.length, columns);
      }
      endRound();
    }
    return { hops, searchedHops, hubsSkipped: hubs.size, truncated: budget.exceeded };
  }

  /** Marks staff and what is next to them: the sum of their degrees. */
  #markStaff(fold: PreparedFold, staff: readonly number[]): number {
    const known = this.#marked;
    if (known?.fold === fold && isSameList(known.staff, staff)) return known.work;
    const { near, reached } = this.#memory;
    near.fill(0);
    reached.count = 0;
    this.#kernel?.markStaff(fold, staff, reached);
    const isMany = (entity: number) => ((fold.nodes[entity] as number) & MANY) !== 0;
    markStaff(fold, this.#kernel ? (fold.merged.size === 0 ? [] : staff.filter(isMany)) : staff, near, (entity) => {
      reached.items[reached.count] = entity;
      reached.count += 1;
    });
    this.#marked = { fold, staff, work: workOf(fold, reached) };
    return this.#marked.work;
  }
}
