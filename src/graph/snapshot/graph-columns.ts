import type { CompactGraph } from '../compact-graph.js';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The columns of a graph under their names, in the order in which they are saved. */
export function columnsOfGraph(graph: CompactGraph): readonly (readonly [name: string, column: Column])[] {
  const { employments, statuses, merges, subkinds, declarants, firstKnown } = graph;
  const facets = (name: string, { entity, value, marking, times }: CompactGraph['employments']) =>
    [
      [`${name}.entity`, entity],
      [`${name}.value`, value],
      [`${name}.marking`, marking],
      [`${name}.times`, times],
    ] as const;
  const side = (name: string, { keys, values }: CompactGraph['subkinds'] | CompactGraph['firstKnown']) =>
    [
      [`${name}.keys`, keys],
      [`${name}.values`, values],
    ] as const;
  return [
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
  ];
}

/** A graph from its columns by name. */
export function graphOfColumns(
  counts: Pick<CompactGraph, 'entities' | 'links' | 'assertions' | 'labels'>,
  column: {
    uint8(name: string): Uint8Array;
    uint16(name: string): Uint16Array;
    uint32(name: string): Uint32Array;
    int32(name: string): Int32Array;
  },
): CompactGraph {
  const facets = (name: string) => ({
    entity: column.uint32(`${name}.entity`),
    value: column.uint16(`${name}.value`),
    marking: column.uint16(`${name}.marking`),
    times: column.int32(`${name}.times`),
  });
  const side = (name: string) => ({ keys: column.uint32(`${name}.keys`), values: column.uint32(`${name}.values`) });
  return {
    ...counts,
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
    },
  };
}
