import type { AssertionColumns, EntityColumns, FacetColumns, MergeColumns } from '../graph/columns.js';
import type { CompactGraph } from '../graph/compact-graph.js';
import { assertionColumns, entityColumns, facetColumns, mergeColumns } from '../graph/overlay/columns-of-graph.js';

/** Everything that a graph holds as of the revision it is complete up to, under its own numbers. */
export interface ContentColumns {
  readonly entities: EntityColumns;
  readonly assertions: AssertionColumns;
  readonly merges: MergeColumns;
  readonly employments: FacetColumns;
  readonly statuses: FacetColumns;
}

/** The number of each entity, which is its own. */
export function ownNumbers({ entities }: CompactGraph): Uint32Array {
  const numbers = new Uint32Array(entities);
  for (let entity = 0; entity < entities; entity += 1) numbers[entity] = entity;
  return numbers;
}

/** Reads a graph back into columns; what was put aside by changes is not told. About 45 bytes an assertion. */
export function contentColumns(graph: CompactGraph): ContentColumns {
  const numbers = ownNumbers(graph);
  return {
    entities: entityColumns(graph, numbers),
    assertions: assertionColumns(graph, numbers),
    merges: mergeColumns(graph, numbers),
    employments: facetColumns(graph, graph.employments, numbers),
    statuses: facetColumns(graph, graph.statuses, numbers),
  };
}
