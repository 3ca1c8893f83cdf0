import { NONE } from './columns.js';
import type { FacetTable, MergeTable } from './dated.js';
import { lowerBound } from './lower-bound.js';
import { LINK_WORDS, type Overlay } from './overlay/overlay.js';
import { type SideTable, sideValue } from './side-table.js';

/**
 * The graph in compressed sparse rows, all of it in memory that threads share. A link joins a lesser and a greater entity; links are numbered
 * by their lesser end, then their greater. The row of an entity lists its links by neighbour, ascending. Arrays may have room beyond what is in
 * use, where `applyChange` puts what comes later: it is numbered on, and what was built stays as it is.
 */
export interface CompactGraph {
  readonly entities: number;
  readonly links: number;
  readonly assertions: number;
  /** How many of each were built, as of one revision: numbers from there on were appended, each at a revision of its own. */
  readonly baseEntities: number;
  readonly baseLinks: number;
  readonly baseAssertions: number;
  /** Kinds of link whose two ways round are two links; codes of `LINK_KINDS`. */
  readonly directedKinds: number;
  /** One more than the greatest number of a marking label. */
  readonly labels: number;
  /** The row of entity `e` is the places `rows[2e]` to `rows[2e + 1]` of `neighbours` and `linkAt`. */
  readonly rows: Uint32Array;
  /** Where the rows were built, and still are: that of `e` was `offsets[e]` to `offsets[e + 1]`. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly linkAt: Uint32Array;
  /** The built links of which `e` is the lesser end are `linksFrom[e]` to `linksFrom[e + 1]`: the last places of its row as it was built. */
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
  /** Built link to the caller's code of its subkind. */
  readonly subkinds: SideTable<Uint32Array>;
  /** Built assertion to the declarant, where that is neither end. */
  readonly declarants: SideTable<Uint32Array>;
  /** Built assertion to when the force first knew, where that is not `knownFrom`. */
  readonly firstKnown: SideTable<Int32Array>;
  readonly employments: FacetTable;
  readonly statuses: FacetTable;
  readonly merges: MergeTable;
  /** What came after the graph was built. */
  readonly overlay: Overlay;
}

/** The numbers that a graph has beside its arrays. */
export type GraphCounts = Pick<
  CompactGraph,
  'entities' | 'links' | 'assertions' | 'baseEntities' | 'baseLinks' | 'baseAssertions' | 'directedKinds' | 'labels'
>;

/** Set in `linkTraits`: the link runs from its greater end to its lesser, or has no direction and the greater end has the lesser id. */
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

/** The first place of an entity's row whose neighbour is no less than one; its end where there is none. O(log row). */
export function firstPlace({ rows, neighbours }: CompactGraph, entity: number, neighbour: number): number {
  return lowerBound(neighbours, neighbour, rows[2 * entity] as number, rows[2 * entity + 1] as number);
}

/** How many entities there may ever be: what is kept by entity is as long. */
export function entityCapacity({ entityKind }: CompactGraph): number {
  return entityKind.length;
}

function lesserEndOf({ linksFrom, baseEntities }: CompactGraph, link: number): number {
  return lowerBound(linksFrom, link + 1, 0, baseEntities) - 1;
}

function builtRef(graph: CompactGraph, link: number): [lesser: number, greater: number, subkind: number] {
  const lesser = lesserEndOf(graph, link);
  const place = (graph.offsets[lesser + 1] as number) - ((graph.linksFrom[lesser + 1] as number) - link);
  return [lesser, graph.neighbours[place] as number, sideValue(graph.subkinds, link) ?? NONE];
}

function appendedRef({ overlay, baseLinks }: CompactGraph, link: number): [number, number, number] {
  const at = (link - baseLinks) * LINK_WORDS;
  const { linkWords } = overlay;
  return [linkWords[at] as number, linkWords[at + 1] as number, linkWords[at + 2] as number];
}

/** What a link is, by its number: O(log entities). The ends of one without direction come by their ids. */
export function linkRef(graph: CompactGraph, link: number): LinkRef {
  const [lesser, greater, subkind] = link < graph.baseLinks ? builtRef(graph, link) : appendedRef(graph, link);
  const traits = graph.linkTraits[link] as number;
  const [from, to] = (traits & TURNED) === 0 ? [lesser, greater] : [greater, lesser];
  return { kind: traits & KIND_BITS, subkind: subkind === NONE ? -1 : subkind, from, to };
}
