import type { CompactGraph } from '../graph/compact-graph.js';
import type { EntityIds } from './entity-ids.js';
import type { GraphCodes } from './graph-codes.js';

/** A graph and what its numbers stand for. It answers for every revision from `base` to `revision`. */
export interface HeldGraph {
  readonly graph: CompactGraph;
  readonly ids: EntityIds;
  readonly codes: GraphCodes;
  /** The revision that it was loaded or compacted as of. */
  readonly base: number;
  /** Complete up to it. */
  readonly revision: number;
}

/** The graph as it was followed so far. */
export interface GraphVersion extends HeldGraph {
  /** Grows with every version of the process. */
  readonly version: number;
}
