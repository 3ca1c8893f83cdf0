import type { PathOrder } from '../generated/schema.js';
import type { ResolvedTime } from '../neo4j/view.js';
import type {
  CountedLinks,
  FoundChart,
  FoundPath,
  FoundPaths,
  PathTarget,
  Reach,
  ScreenedPair,
  WalkFilter,
} from '../path/path-finder.js';

/** Who asks, as of when, over which links and how far, as plain data. */
export interface Walk {
  /** Numbers of the markings that the viewer may see. */
  readonly markings: readonly number[];
  /** Ids of entities that do not exist for the viewer, whatever their marking. */
  readonly hidden: readonly string[];
  readonly revision: number;
  readonly time: ResolvedTime;
  readonly filter: WalkFilter;
  /** Hops, 1 to 8. */
  readonly within: number;
}

/** All employees and groups of the screening table, and the hops between them; in memory that threads share. */
export interface ScreenedTable extends Reach {
  /** Ids, 16 bytes each, ascending. */
  readonly staff: Uint8Array;
  readonly groups: Uint8Array;
  /** By staff, then by group; 0 where none were found. */
  readonly hops: Uint8Array;
  /** How many pairs there are. */
  readonly count: number;
}

/** What can be asked of the compact graph, by kind of task, and what comes back. */
export interface Tasks {
  paths: {
    question: { from: string; to: PathTarget; order: PathOrder; count: number; parallel: boolean };
    found: FoundPaths;
  };
  connect: { question: { ids: readonly string[]; pathsPerPair: number }; found: FoundChart };
  neighbourhood: { question: { ids: readonly string[]; limit: number }; found: FoundChart };
  linkCounts: { question: { ids: readonly string[] }; found: readonly CountedLinks[] };
  screen: {
    question: { groups: readonly string[] | null; departments: readonly string[] | null };
    found: ScreenedTable;
  };
  /** The best path of each of some pairs of the screening table, in their order; null where there is none. */
  pairs: { question: { pairs: readonly ScreenedPair[] }; found: readonly (FoundPath | null)[] };
}

/** A kind of task. */
export type TaskKind = keyof Tasks;

/** A question to the compact graph, as plain data. */
export type Task<Kind extends TaskKind = TaskKind> = {
  [K in Kind]: { readonly kind: K; readonly walk: Walk; readonly question: Readonly<Tasks[K]['question']> };
}[Kind];

/** What was found, and how far the allowance went. */
export interface Answer<Found> {
  readonly found: Found;
  /** True where the allowance was spent before the search was done. */
  readonly spent: boolean;
  /** True where it was spent before anything was found. */
  readonly nothing: boolean;
}

/** How much a task may cost. */
export interface Allowance {
  /** Milliseconds. */
  readonly time: number;
  /** Links looked at, each time one is. */
  readonly maxSteps: number;
}
