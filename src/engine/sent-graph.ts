import type { SharedIds } from '../projection/entity-ids.js';
import type { GraphVersion } from '../projection/graph-version.js';

/** What a thread needs of a version: its large parts are memory that threads share, so sending it copies little. */
export interface SentGraph extends Pick<GraphVersion, 'version' | 'graph' | 'codes'> {
  readonly ids: SharedIds;
  /** The same for versions that came of each other by changes, not by compaction. */
  readonly lineage: number;
}

const lineages = new WeakMap<ArrayBufferLike, number>();
let known = 0;

/** Versions of one lineage share the memory of their rows. */
function lineageOf({ graph }: GraphVersion): number {
  const { buffer } = graph.neighbours;
  const held = lineages.get(buffer);
  if (held !== undefined) return held;
  known += 1;
  lineages.set(buffer, known);
  return known;
}

/** A version as it is sent. */
export function sentGraph(version: GraphVersion): SentGraph {
  const { graph, codes, ids } = version;
  const { buffer, base, count } = ids;
  return { version: version.version, graph, codes, ids: { buffer, base, count }, lineage: lineageOf(version) };
}
