import {
  type AssertionColumns,
  type EntityColumns,
  type FacetColumns,
  type MergeColumns,
  NONE,
  OVERRIDDEN,
  PROFESSIONAL,
  REFUTES,
  type TimeColumns,
} from '../columns.js';
import { type CompactGraph, linkRef } from '../compact-graph.js';
import { type DatedRows, type FacetTable, TIMES, VERSIONS } from '../dated.js';
import {
  CONFIDENCE_BITS,
  CONTEXT_SHIFT,
  DECLARANT_SHIFT,
  FACT,
  GREATER_END,
  KNOWN_FROM,
  KNOWN_TO,
  LESSER_END,
  MARKING_SHIFT,
  OVERRIDDEN_BIT,
  PROVENANCE_SHIFT,
  REFUTES_BIT,
  REGRADED_BIT,
  SOMEBODY,
  VALID_FROM,
  VALID_TO,
} from '../facts.js';
import { packedTo } from '../seconds.js';
import { CLOSED, FACT_WORDS, OPENED } from './overlay.js';
import { firstKnownOf, somebodyOf } from './rare-facts.js';

function emptyTimes(count: number): TimeColumns {
  const column = () => new Int32Array(count);
  return { validFrom: column(), validTo: column(), knownFrom: column(), knownTo: column() };
}

/** Entities by their new numbers. */
export function entityColumns(graph: CompactGraph, order: Uint32Array): EntityColumns {
  return {
    count: order.length,
    kind: Uint8Array.from(order, (entity) => graph.entityKind[entity] as number),
    groupKind: Uint8Array.from(order, (entity) => graph.groupKind[entity] as number),
    marking: Uint16Array.from(order, (entity) => graph.entityMarking[entity] as number),
  };
}

/** Tells of each assertion that is in some row and was there at the revision the graph is complete up to. */
function eachFact(graph: CompactGraph, numbers: Uint32Array, tell: (link: number, fact: number) => void): void {
  const { rows, neighbours, linkAt, firstFact, baseAssertions, overlay } = graph;
  for (let entity = 0; entity < graph.entities; entity += 1) {
    if (numbers[entity] === NONE) continue;
    for (let place = rows[2 * entity] as number; place < (rows[2 * entity + 1] as number); place += 1) {
      const neighbour = neighbours[place] as number;
      if (neighbour < entity || numbers[neighbour] === NONE) continue;
      const link = linkAt[place] as number;
      for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1) {
        const words = (fact - baseAssertions) * FACT_WORDS;
        if (fact < baseAssertions || (overlay.factWords[words + OPENED] as number) <= overlay.revision)
          tell(link, fact);
      }
    }
  }
}

/** Assertions as they are at the revision the graph is complete up to, their ends by new numbers. */
export function assertionColumns(graph: CompactGraph, numbers: Uint32Array): AssertionColumns {
  const { facts, baseAssertions, overlay } = graph;
  let count = 0;
  let bits = 0;
  eachFact(graph, numbers, (_, fact) => {
    count += 1;
    bits |= facts[fact * FACT] as number;
  });
  const hasSubkinds = graph.subkinds.keys.length > 0 || graph.links > graph.baseLinks;
  const hasDeclarants = ((bits >>> DECLARANT_SHIFT) & 3) !== 0;
  const columns = {
    count,
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    kind: new Uint8Array(count),
    confidence: new Uint8Array(count),
    provenance: new Uint8Array(count),
    flags: new Uint8Array(count),
    marking: new Uint16Array(count),
    subkind: hasSubkinds ? new Uint32Array(count).fill(NONE) : null,
    declarant: hasDeclarants ? new Uint32Array(count).fill(NONE) : null,
    firstKnownFrom: (bits & REGRADED_BIT) === 0 ? null : new Int32Array(count),
    ...emptyTimes(count),
  };
  let index = 0;
  let last = -1;
  let ref = { kind: 0, subkind: -1, from: 0, to: 0 };
  eachFact(graph, numbers, (link, fact) => {
    if (link !== last) ref = linkRef(graph, link);
    last = link;
    const at = fact * FACT;
    const marks = facts[at] as number;
    const closed =
      fact < baseAssertions ? 0 : (overlay.factWords[(fact - baseAssertions) * FACT_WORDS + CLOSED] as number);
    columns.from[index] = numbers[ref.from] as number;
    columns.to[index] = numbers[ref.to] as number;
    columns.kind[index] = ref.kind;
    columns.confidence[index] = marks & CONFIDENCE_BITS;
    columns.provenance[index] = (marks >>> PROVENANCE_SHIFT) & 7;
    columns.flags[index] =
      ((marks & REFUTES_BIT) === 0 ? 0 : REFUTES) |
      (((marks >>> CONTEXT_SHIFT) & 1) === 0 ? 0 : PROFESSIONAL) |
      ((marks & OVERRIDDEN_BIT) === 0 ? 0 : OVERRIDDEN);
    columns.marking[index] = marks >>> MARKING_SHIFT;
    columns.validFrom[index] = facts[at + VALID_FROM] as number;
    columns.validTo[index] = facts[at + VALID_TO] as number;
    columns.knownFrom[index] = facts[at + KNOWN_FROM] as number;
    columns.knownTo[index] = closed > overlay.revision ? packedTo(null) : (facts[at + KNOWN_TO] as number);
    if (columns.subkind && ref.subkind >= 0) columns.subkind[index] = ref.subkind;
    const who = (marks >>> DECLARANT_SHIFT) & 3;
    const [lesser, greater] = ref.from < ref.to ? [ref.from, ref.to] : [ref.to, ref.from];
    const declarant =
      who === LESSER_END ? lesser : who === GREATER_END ? greater : who === SOMEBODY ? somebodyOf(graph, fact) : NONE;
    if (columns.declarant && declarant !== NONE) columns.declarant[index] = numbers[declarant] as number;
    if (columns.firstKnownFrom)
      columns.firstKnownFrom[index] =
        (marks & REGRADED_BIT) === 0 ? (columns.knownFrom[index] as number) : firstKnownOf(graph, fact);
    index += 1;
  });
  return columns;
}

/** The rows of a dated table that were there at a revision, and their times as of it. */
function rowsAt(
  { marking, times, versions }: DatedRows,
  revision: number,
  isKept: (row: number) => boolean,
): { rows: number[]; dated: TimeColumns & { marking: Uint16Array } } {
  const word = (row: number, which: number) =>
    versions.length === 0 ? 0 : (versions[row * VERSIONS + which] as number);
  const rows = Array.from({ length: marking.length }, (_, row) => row).filter(
    (row) => word(row, 0) <= revision && isKept(row),
  );
  const time = (which: number) => Int32Array.from(rows, (row) => times[row * TIMES + which] as number);
  const knownTo = Int32Array.from(rows, (row) =>
    word(row, 1) > revision ? packedTo(null) : (times[row * TIMES + 3] as number),
  );
  return {
    rows,
    dated: {
      marking: Uint16Array.from(rows, (row) => marking[row] as number),
      validFrom: time(0),
      validTo: time(1),
      knownFrom: time(2),
      knownTo,
    },
  };
}

/** Dated facts as they are at the revision the graph is complete up to. */
export function facetColumns(graph: CompactGraph, table: FacetTable, numbers: Uint32Array): FacetColumns {
  const { entity, value } = table;
  const { rows, dated } = rowsAt(table, graph.overlay.revision, (row) => numbers[entity[row] as number] !== NONE);
  return {
    count: rows.length,
    entity: Uint32Array.from(rows, (row) => numbers[entity[row] as number] as number),
    value: Uint16Array.from(rows, (row) => value[row] as number),
    ...dated,
  };
}

/** Merges as they are at the revision the graph is complete up to. */
export function mergeColumns(graph: CompactGraph, numbers: Uint32Array): MergeColumns {
  const { merges, overlay } = graph;
  const isKept = (row: number) =>
    numbers[merges.a[row] as number] !== NONE && numbers[merges.b[row] as number] !== NONE;
  const { rows, dated } = rowsAt(merges, overlay.revision, isKept);
  return {
    count: rows.length,
    from: Uint32Array.from(rows, (row) => numbers[merges.a[row] as number] as number),
    to: Uint32Array.from(rows, (row) => numbers[merges.b[row] as number] as number),
    refutes: Uint8Array.from(rows, (row) => merges.refutes[row] as number),
    ...dated,
  };
}
