import type { StepPoint } from '../../graph/steps/steps-between.js';
import type { Database } from '../../neo4j/database.js';
import { JobGraph, type JobGraphOptions } from './job-graph.js';
import { StepWalker, type WalkerOptions } from './step-walker.js';
import type { ToldChange } from './told-change.js';

/** Which steps are walked: those of revisions up to the newest, and of instants that are over. */
export interface StepsToWalk {
  /** The newest revision that is there whole. To be read before the markings are: what is marked anew by then is among them. */
  readonly newest: number;
  /** Seconds, by the service's clock. */
  readonly now: number;
}

/** What is walked: from where, under which rules, as whom. */
export interface StepWalk extends StepsToWalk, WalkerOptions {}

/** How it is walked; what is told is the same. */
export interface StepWalkOptions extends JobGraphOptions {
  /** Revisions that the graph is followed by at once. */
  readonly chunk?: number | undefined;
  /** Steps after which a batch ends. */
  readonly mostSteps?: number | undefined;
}

/** What became of pairs up to a point. */
export interface WalkedSteps {
  readonly changes: readonly ToldChange[];
  readonly to: StepPoint;
  /** How much of the way is done, 0 to 1. */
  readonly done: number;
}

/** Walks every step from a point to now, on a graph that is opened for it; see `StepWalker`. */
export async function* walkSteps(
  database: Database,
  walk: StepWalk,
  options: StepWalkOptions = {},
): AsyncGenerator<WalkedSteps> {
  const graph = await JobGraph.open(database, walk.from, options);
  yield* new StepWalker(database, graph, walk).walk(walk, options);
}
