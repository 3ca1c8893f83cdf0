import type { CompactGraph } from '../graph/compact-graph.js';
import type { Compacted } from '../graph/overlay/compact.js';
import type { OnLoad } from './load-graph.js';

/** Where a projection tells what happens to it, a line each. */
export interface ProjectionLog {
  info(line: string): void;
  warn(line: string): void;
}

/** How a projection is opened. */
export interface ProjectionOptions {
  /** Load as of this revision, and follow from there; nothing saved is read. */
  readonly asOf?: number | undefined;
  /** Told of how much of the first load is done. */
  readonly onProgress?: OnLoad | undefined;
  /** Where it is saved for the next start; nowhere where left out. */
  readonly folder?: string | undefined;
  readonly log?: ProjectionLog | undefined;
  /** Milliseconds between comparisons with the database; default 10 minutes, 0 for never. */
  readonly compareEvery?: number | undefined;
  /** Milliseconds after which changes are saved; default 5 minutes. */
  readonly saveEvery?: number | undefined;
  /** Builds a graph anew, on another thread if it can; on this one where left out. */
  readonly compact?: ((graph: CompactGraph) => Promise<Compacted>) | undefined;
  /** Ends the first load. */
  readonly signal?: AbortSignal | undefined;
}

const MINUTE = 60_000;
/** Milliseconds. */
export const COMPARE_EVERY = 10 * MINUTE;
/** Milliseconds. */
export const SAVE_EVERY = 5 * MINUTE;
/** Tells nobody. */
export const SILENT: ProjectionLog = { info: () => undefined, warn: () => undefined };
