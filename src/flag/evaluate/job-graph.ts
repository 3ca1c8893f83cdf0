import { ENTITY_KINDS } from '../../graph/codes.js';
import { DEFAULT_ROOM } from '../../graph/overlay/room.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import { ChangeFeed } from '../../neo4j/change-feed.js';
import type { Database } from '../../neo4j/database.js';
import { readSaved } from '../../projection/first-graph.js';
import { GraphFollower } from '../../projection/graph-follower.js';
import type { HeldGraph } from '../../projection/graph-version.js';
import { loadGraph, type OnLoad } from '../../projection/load-graph.js';

/** How a job's graph is opened. */
export interface JobGraphOptions {
  /** Where a service saves its projection; what is there is used where it reaches back far enough. */
  readonly folder?: string | undefined;
  readonly onProgress?: OnLoad | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How much room a graph is given, first and where that was too little: as often as much as there is. Memory that is not used costs nothing but addresses. */
const ROOMS = [1, 4, 16] as const;
/** Places that a change may take: the rows of its two ends are written anew. */
const PLACES = 32;

/** The graph as of a job's point, followed no further than the job has come. */
export class JobGraph {
  readonly #database: Database;
  readonly #options: JobGraphOptions;
  #follower: GraphFollower;
  #generation = 1;

  private constructor(database: Database, follower: GraphFollower, options: JobGraphOptions) {
    this.#database = database;
    this.#follower = follower;
    this.#options = options;
  }

  /**
   * Opens the graph so that it answers for a point: from what was saved, or by a load.
   * @throws Unavailable, BudgetExceeded where the signal ends it
   */
  static async open(database: Database, point: StepPoint, options: JobGraphOptions = {}): Promise<JobGraph> {
    const { saved } = await readSaved(database, options.folder);
    const follower =
      saved !== null && saved.base <= point.revision
        ? followed(database, saved, Math.max(0, saved.revision - 1))
        : await loaded(database, point, options, ROOMS[0]);
    return new JobGraph(database, follower, options);
  }

  /** The graph as far as it was followed. */
  get held(): HeldGraph {
    return this.#follower.held;
  }

  /** Grows whenever the graph is no later version of the one before. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * Follows it up to a revision.
   * @param point of which it must go on to answer
   */
  async follow(upTo: number, point: StepPoint): Promise<void> {
    if (this.held.base <= point.revision) {
      const look = await this.#follower.look(upTo);
      if (look === 'NOTHING' || look === 'CHANGED') return;
      this.#generation += 1;
      if (look === 'COMPACTED' && this.held.base <= point.revision) return;
    }
    for (const times of ROOMS) {
      this.#follower = await loaded(this.#database, point, this.#options, times);
      this.#generation += 1;
      const look = await this.#follower.look(upTo);
      if (look === 'NOTHING' || look === 'CHANGED') return;
    }
    throw new Error('the graph cannot be followed: there is no room for what changed');
  }
}

function followed(database: Database, held: HeldGraph, settled: number): GraphFollower {
  return new GraphFollower(database, held, settled, Number.MAX_SAFE_INTEGER);
}

async function loaded(
  database: Database,
  { revision }: StepPoint,
  { onProgress, signal }: JobGraphOptions,
  times: number,
): Promise<GraphFollower> {
  const changed = await new ChangeFeed(database, ENTITY_KINDS).size(revision);
  const room = { share: times, least: Math.max(DEFAULT_ROOM.least, times * PLACES * changed) };
  return followed(database, await loadGraph(database, revision, { onProgress, signal, room }), revision);
}
