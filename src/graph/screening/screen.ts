import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import type { GraphReach } from '../search/found-path.js';
import { LANES } from './lanes.js';
import { LevelPlanes } from './level-planes.js';
import { markStaff } from './near-staff.js';
import { type ScreenPaths, screenPaths } from './screen-paths.js';
import { type SearchLists, searchLevels } from './search-levels.js';

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

/** Screens by breadth-first search backwards from 128 groups at a time; keeps its memory: 12 bytes an entity, and 16 for each hop. */
export class Screen {
  readonly #entities: number;
  readonly #lists: SearchLists;
  readonly #near: Uint8Array;
  readonly #levels: LevelPlanes;

  constructor(entities: number) {
    this.#entities = entities;
    const list = () => ({ items: new Uint32Array(entities), count: 0 });
    this.#lists = { front: list(), reached: list() };
    this.#near = new Uint8Array(entities);
    this.#levels = new LevelPlanes(entities);
  }

  /** The hops between all staff and all groups. O(groups / 128 x hops x links). */
  table(fold: PreparedFold, question: ScreenQuestion, budget: Budget): ScreenTable {
    this.#near.fill(0);
    return this.#run(fold, question, budget, { near: this.#near, hubs: new Set() }, () => this.#levels);
  }

  /** The same, with all that it is told from in memory of its own: 1 byte an entity, and for each 128 groups 3, and 16 for each hop. */
  run(fold: PreparedFold, question: ScreenQuestion, budget: Budget): ScreenRun {
    const marks = { near: new Uint8Array(this.#entities), hubs: new Set<number>() };
    const rounds: LevelPlanes[] = [];
    const table = this.#run(fold, question, budget, marks, () => {
      const levels = new LevelPlanes(this.#entities);
      rounds.push(levels);
      return levels;
    });
    return { table, rounds, ...marks };
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
    { near, hubs }: Pick<ScreenRun, 'near' | 'hubs'>,
    levelsOfRound: () => LevelPlanes,
  ): ScreenTable {
    const hops = new Uint8Array(staff.length * groups.length);
    let nearWork = 0;
    markStaff(fold, staff, near, (entity) => {
      nearWork += fold.degreeBound(entity);
    });
    let searchedHops = within;
    for (let first = 0; first < groups.length && !budget.exceeded; first += LANES) {
      const levels = levelsOfRound();
      levels.begin(groups.slice(first, first + LANES), within);
      const reached = searchLevels(fold, levels, { staff, near, nearWork }, this.#lists, hubs, budget);
      searchedHops = Math.min(searchedHops, reached);
      const columns = levels.columnsIn(groups);
      for (const [row, one] of staff.entries()) levels.tell(one, hops, row * groups.length, columns);
    }
    return { hops, searchedHops, hubsSkipped: hubs.size, truncated: budget.exceeded };
  }
}
