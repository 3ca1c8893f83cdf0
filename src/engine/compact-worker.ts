import type { CompactGraph } from '../graph/compact-graph.js';
import { type Compacted, compact } from '../graph/overlay/compact.js';

/** What a thread of its own does to a graph whose room is used up. */
export function compactGraph(graph: CompactGraph): Compacted {
  return compact(graph);
}
