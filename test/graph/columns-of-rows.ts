import { CONTEXTS, codesOf, ENTITY_KINDS, LINK_KINDS, PROVENANCES } from '../../src/graph/codes.js';
import { type GraphColumns, NONE, PROFESSIONAL, REFUTES, type TimeColumns } from '../../src/graph/columns.js';
import { packedFrom, packedTo } from '../../src/graph/seconds.js';
import type { AssertionRow, GraphRows, Times } from '../setup/graph-rows.js';

/** The caller's codes: a place in each list. */
export const GROUP_KINDS = ['', 'ORGANISED_CRIME_GROUP', 'STREET_GANG', 'BUSINESS', 'OTHER'];
export const STATUSES = ['ACTIVE', 'EMERGING', 'DISBANDED'];
export const DEPARTMENTS = ['north', 'south'];
export const SUBKINDS = ['rumour', 'debt', 'neighbour'];

const DIRECTED = codesOf(LINK_KINDS, ['MEMBER_OF', 'USES', 'LIVES_AT', 'FINANCIAL', 'TASKED_BY', 'OTHER']);

/** The number of every name: entities are numbered by name, labels as they come. */
export interface Numbering {
  readonly names: readonly string[];
  readonly labels: ReadonlyMap<string, number>;
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);

/** Numbers what is named in rows, as of a revision. */
export function numberRows({ entities, assertions }: GraphRows, revision: number): Numbering {
  const names = entities
    .filter((row) => row.revision <= revision)
    .map(({ name }) => name)
    .sort(byName);
  const marked = [...entities.flatMap((row) => [row, ...row.employments, ...row.statuses]), ...assertions];
  const labels = new Map<string, number>();
  for (const { marking } of marked) if (!labels.has(marking)) labels.set(marking, labels.size);
  return { names, labels };
}

function timesOf(rows: readonly Times[], revision: number): TimeColumns {
  const isClosed = ({ closedRevision }: Times) => closedRevision === null || closedRevision <= revision;
  return {
    validFrom: Int32Array.from(rows, (row) => packedFrom(row.validFrom)),
    validTo: Int32Array.from(rows, (row) => packedTo(row.validTo)),
    knownFrom: Int32Array.from(rows, (row) => packedFrom(row.knownFrom)),
    knownTo: Int32Array.from(rows, (row) => packedTo(isClosed(row) ? row.knownTo : null)),
  };
}

/** Rows as the columns of a compact graph, as of a revision. */
export function columnsOf(rows: GraphRows, revision: number, { names, labels }: Numbering): GraphColumns {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const number = (name: string | null) => (name === null ? NONE : (numbers.get(name) ?? NONE));
  const mark = (row: { readonly marking: string }) => labels.get(row.marking) as number;
  const entities = names.map((name) => rows.entities.find((row) => row.name === name) as GraphRows['entities'][number]);
  const isThere = (row: AssertionRow) => row.revision <= revision && numbers.has(row.from) && numbers.has(row.to);
  const said = rows.assertions.filter((row) => isThere(row) && row.kind !== 'SAME_AS');
  const merged = rows.assertions.filter((row) => isThere(row) && row.kind === 'SAME_AS');
  const facets = <Row extends Times & { readonly marking: string }>(
    pick: (row: (typeof entities)[number]) => readonly Row[],
    value: (row: Row) => number,
  ) => {
    const found = entities.flatMap((row) =>
      pick(row).flatMap((facet) => (facet.revision <= revision ? [{ row, facet }] : [])),
    );
    return {
      count: found.length,
      entity: Uint32Array.from(found, ({ row }) => number(row.name)),
      value: Uint16Array.from(found, ({ facet }) => value(facet)),
      marking: Uint16Array.from(found, ({ facet }) => mark(facet)),
      ...timesOf(
        found.map(({ facet }) => facet),
        revision,
      ),
    };
  };
  const flagsOf = (row: AssertionRow) => (row.refutes ? REFUTES : 0) | (row.context === CONTEXTS[1] ? PROFESSIONAL : 0);
  return {
    entities: {
      count: names.length,
      kind: Uint8Array.from(entities, (row) => ENTITY_KINDS.indexOf(row.kind as (typeof ENTITY_KINDS)[number])),
      groupKind: Uint8Array.from(entities, (row) => GROUP_KINDS.indexOf(row.groupKind ?? '')),
      marking: Uint16Array.from(entities, mark),
    },
    assertions: {
      count: said.length,
      from: Uint32Array.from(said, (row) => number(row.from)),
      to: Uint32Array.from(said, (row) => number(row.to)),
      kind: Uint8Array.from(said, (row) => LINK_KINDS.indexOf(row.kind as (typeof LINK_KINDS)[number])),
      confidence: Uint8Array.from(said, (row) => row.confidence),
      provenance: Uint8Array.from(said, (row) => PROVENANCES.indexOf(row.provenance)),
      flags: Uint8Array.from(said, flagsOf),
      marking: Uint16Array.from(said, mark),
      subkind: Uint32Array.from(said, (row) => (row.subkind === null ? NONE : SUBKINDS.indexOf(row.subkind))),
      declarant: Uint32Array.from(said, (row) => number(row.declarant)),
      firstKnownFrom: Int32Array.from(said, (row) => packedFrom(row.firstKnownFrom)),
      ...timesOf(said, revision),
    },
    employments: facets(
      (row) => row.employments,
      (row) => DEPARTMENTS.indexOf(row.department),
    ),
    statuses: facets(
      (row) => row.statuses,
      (row) => STATUSES.indexOf(row.status),
    ),
    merges: {
      count: merged.length,
      from: Uint32Array.from(merged, (row) => number(row.from)),
      to: Uint32Array.from(merged, (row) => number(row.to)),
      refutes: Uint8Array.from(merged, (row) => (row.refutes ? 1 : 0)),
      marking: Uint16Array.from(merged, mark),
      ...timesOf(merged, revision),
    },
    directedKinds: DIRECTED,
  };
}
