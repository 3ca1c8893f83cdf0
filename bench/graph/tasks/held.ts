import type { GraphColumns } from '../../../src/graph/columns.js';
import type { CompactGraph } from '../../../src/graph/compact-graph.js';
import type { GraphFinder } from '../../../src/graph/graph-finder.js';
import type { RulerQuestions } from '../ruler-graph.js';

/** What the process of a graph holds. */
export interface Held {
  readonly ruler: RulerQuestions;
  /** Null once it has let go of them. */
  readonly columns: GraphColumns | null;
  readonly graph: CompactGraph;
  readonly finder: GraphFinder;
}
