import type { CompactGraph, GraphCounts } from '../compact-graph.js';
import type { Overlay } from '../overlay/overlay.js';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The numbers of a graph and its overlay. */
export interface SavedCounts extends GraphCounts {
  readonly overlay: Pick<Overlay, 'revision' | 'places' | 'lastAppendedAt' | 'touches'>;
}

/** The numbers of a graph beside its columns. */
export function countsOfGraph(graph: CompactGraph): SavedCounts {
  const { entities, links, assertions, baseEntities, baseLinks, baseAssertions, directedKinds, labels } = graph;
  const { revision, places, lastAppendedAt, touches } = graph.overlay;
  return {
    entities,
    links,
    assertions,
    baseEntities,
    baseLinks,
    baseAssertions,
    directedKinds,
    labels,
    overlay: { revision, places, lastAppendedAt, touches },
  };
}

/** The columns of a graph under their names, in the order in which they are saved. */
export function columnsOfGraph(graph: CompactGraph): readonly (readonly [name: string, column: Column])[] {
  const { employments, statuses, merges, subkinds, declarants, firstKnown, overlay } = graph;
  const facets = (name: string, { entity, value, marking, times, versions }: CompactGraph['employments']) =>
    [
      [`${name}.entity`, entity],
      [`${name}.value`, value],
      [`${name}.marking`, marking],
      [`${name}.times`, times],
      [`${name}.versions`, versions],
    ] as const;
  const side = (name: string, { keys, values }: CompactGraph['subkinds'] | CompactGraph['firstKnown']) =>
    [
      [`${name}.keys`, keys],
      [`${name}.values`, values],
    ] as const;
  return [
    ['rows', graph.rows],
    ['offsets', graph.offsets],
    ['neighbours', graph.neighbours],
    ['linkAt', graph.linkAt],
    ['linksFrom', graph.linksFrom],
    ['firstFact', graph.firstFact],
    ['linkTraits', graph.linkTraits],
    ['facts', graph.facts],
    ['entityKind', graph.entityKind],
    ['groupKind', graph.groupKind],
    ['entityMarking', graph.entityMarking],
    ['groups', graph.groups],
    ['entityLabels', graph.entityLabels],
    ['usedLabels', graph.usedLabels],
    ...side('subkinds', subkinds),
    ...side('declarants', declarants),
    ...side('firstKnown', firstKnown),
    ...facets('employments', employments),
    ...facets('statuses', statuses),
    ['merges.a', merges.a],
    ['merges.b', merges.b],
    ['merges.refutes', merges.refutes],
    ['merges.marking', merges.marking],
    ['merges.times', merges.times],
    ['merges.versions', merges.versions],
    ['appendedOrder', overlay.appendedOrder],
    ['appendedAt', overlay.appendedAt],
    ['linkWords', overlay.linkWords],
    ['factWords', overlay.factWords],
    ['touched', overlay.touched],
    ['touchedParts', overlay.touchedParts],
    ['touchedAt', overlay.touchedAt],
  ];
}

/** A graph from its columns by name. */
export function graphOfColumns(
  { overlay, ...counts }: SavedCounts,
  column: {
    uint8(name: string): Uint8Array;
    uint16(name: string): Uint16Array;
    uint32(name: string): Uint32Array;
    int32(name: string): Int32Array;
    float64(name: string): Float64Array;
  },
): CompactGraph {
  const facets = (name: string) => ({
    entity: column.uint32(`${name}.entity`),
    value: column.uint16(`${name}.value`),
    marking: column.uint16(`${name}.marking`),
    times: column.int32(`${name}.times`),
    versions: column.int32(`${name}.versions`),
  });
  const side = (name: string) => ({ keys: column.uint32(`${name}.keys`), values: column.uint32(`${name}.values`) });
  return {
    ...counts,
    rows: column.uint32('rows'),
    offsets: column.uint32('offsets'),
    neighbours: column.uint32('neighbours'),
    linkAt: column.uint32('linkAt'),
    linksFrom: column.uint32('linksFrom'),
    firstFact: column.uint32('firstFact'),
    linkTraits: column.uint8('linkTraits'),
    facts: column.int32('facts'),
    entityKind: column.uint8('entityKind'),
    groupKind: column.uint8('groupKind'),
    entityMarking: column.uint16('entityMarking'),
    groups: column.uint32('groups'),
    entityLabels: column.uint8('entityLabels'),
    usedLabels: column.uint8('usedLabels'),
    subkinds: side('subkinds'),
    declarants: side('declarants'),
    firstKnown: { keys: column.uint32('firstKnown.keys'), values: column.int32('firstKnown.values') },
    employments: facets('employments'),
    statuses: facets('statuses'),
    merges: {
      a: column.uint32('merges.a'),
      b: column.uint32('merges.b'),
      refutes: column.uint8('merges.refutes'),
      marking: column.uint16('merges.marking'),
      times: column.int32('merges.times'),
      versions: column.int32('merges.versions'),
    },
    overlay: {
      ...overlay,
      appendedOrder: column.float64('appendedOrder'),
      appendedAt: column.int32('appendedAt'),
      linkWords: column.uint32('linkWords'),
      factWords: column.int32('factWords'),
      touched: column.uint32('touched'),
      touchedParts: column.uint32('touchedParts'),
      touchedAt: column.int32('touchedAt'),
    },
  };
}
