import type { FacetTable, MergeTable } from './dated.js';
import { type SideTable, sideValue } from './side-table.js';

/**
 * The graph in compressed sparse rows, all of it in memory that threads share. A link joins a lesser and a greater entity; links are numbered
 * by their lesser end, then their greater. The row of an entity lists its links by neighbour, ascending.
 */
export interface CompactGraph {
  readonly entities: number;
  readonly links: number;
  readonly assertions: number;
  /** One more than the greatest number of a marking label. */
  readonly labels: number;
  /** The row of entity `e` is the places `offsets[e]` to `offsets[e + 1]` of `neighbours` and `linkAt`. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly linkAt: Uint32Array;
  /** The links of which `e` is the lesser end are `linksFrom[e]` to `linksFrom[e + 1]`: the last places of its row. */
  readonly linksFrom: Uint32Array;
  /** The assertions of link `l` are `firstFact[l]` to `firstFact[l + 1]`. */
  readonly firstFact: Uint32Array;
  /** Of a link: the code of its kind, and `TURNED`. */
  readonly linkTraits: Uint8Array;
  /** Of an assertion, `FACT` words side by side: see `facts.ts`. */
  readonly facts: Int32Array;
  readonly entityKind: Uint8Array;
  readonly groupKind: Uint8Array;
  readonly entityMarking: Uint16Array;
  /** Entities that are groups, ascending. */
  readonly groups: Uint32Array;
  /** 1 for each label that some entity has. */
  readonly entityLabels: Uint8Array;
  /** 1 for each label that something has. */
  readonly usedLabels: Uint8Array;
  /** Link to the caller's code of its subkind. */
  readonly subkinds: SideTable<Uint32Array>;
  /** Assertion to the declarant, where that is neither end. */
  readonly declarants: SideTable<Uint32Array>;
  /** Assertion to when the force first knew, where that is not `knownFrom`. */
  readonly firstKnown: SideTable<Int32Array>;
  readonly employments: FacetTable;
  readonly statuses: FacetTable;
  readonly merges: MergeTable;
}

/** Set in `linkTraits`: the link runs from its greater end to its lesser. */
export const TURNED = 128;
/** The bits of `linkTraits` that are the code of the kind. */
export const KIND_BITS = 127;

/** What makes a link that link; entities by number, the subkind by the caller's code, -1 for none. */
export interface LinkRef {
  readonly kind: number;
  readonly subkind: number;
  readonly from: number;
  readonly to: number;
}

function lesserEndOf({ linksFrom, entities }: CompactGraph, link: number): number {
  let [low, high] = [0, entities];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((linksFrom[middle] as number) <= link) low = middle;
    else high = middle;
  }
  return low;
}

/** What a link is, by its number: O(log entities). */
export function linkRef(graph: CompactGraph, link: number): LinkRef {
  const lesser = lesserEndOf(graph, link);
  const place = (graph.offsets[lesser + 1] as number) - ((graph.linksFrom[lesser + 1] as number) - link);
  const greater = graph.neighbours[place] as number;
  const traits = graph.linkTraits[link] as number;
  const [from, to] = (traits & TURNED) === 0 ? [lesser, greater] : [greater, lesser];
  return { kind: traits & KIND_BITS, subkind: sideValue(graph.subkinds, link) ?? -1, from, to };
}

/** Bytes of the graph, by what they are spent on; ids of entities are apart. */
export function bytesOf(graph: CompactGraph): { links: number; assertions: number; entities: number; rare: number } {
  const sum = (...arrays: readonly ArrayBufferView[]) => arrays.reduce((bytes, array) => bytes + array.byteLength, 0);
  const dated = [graph.employments, graph.statuses, graph.merges].flatMap((table) =>
    Object.values<ArrayBufferView>({ ...table }),
  );
  const sides = [graph.subkinds, graph.declarants, graph.firstKnown].flatMap(({ keys, values }) => [keys, values]);
  return {
    links: sum(graph.neighbours, graph.linkAt, graph.firstFact, graph.linkTraits),
    assertions: sum(graph.facts),
    entities: sum(graph.offsets, graph.linksFrom, graph.entityKind, graph.groupKind, graph.entityMarking),
    rare: sum(...dated, ...sides, graph.groups, graph.entityLabels, graph.usedLabels),
  };
}
