import { type FacetTable, type MergeTable, TIMES, VERSIONS } from '../dated.js';
import { sharedInt32, sharedUint8, sharedUint16, sharedUint32 } from '../shared-arrays.js';
import { closedAt, type FacetVersion, type GraphChange, type MergeVersion, type Versioned } from './change.js';

type DatedTable = FacetTable | MergeTable;

/** A row of a table after a change: one that it had, by its place, or one that is new. */
type Row<New> = { readonly place: number } | { readonly row: New };

/** Writes the times and revisions of rows; what was built in counts as written and closed before everything. */
function datedRows<New extends Versioned & { readonly marking: number }>(
  table: DatedTable,
  rows: readonly Row<New>[],
): Pick<DatedTable, 'marking' | 'times' | 'versions'> {
  const marking = sharedUint16(rows.length);
  const times = sharedInt32(rows.length * TIMES);
  const versions = sharedInt32(rows.length * VERSIONS);
  for (const [index, row] of rows.entries())
    if ('row' in row) {
      const { validFrom, validTo, knownFrom, knownTo, opened } = row.row;
      marking[index] = row.row.marking;
      times.set([validFrom, validTo, knownFrom, knownTo], index * TIMES);
      versions.set([opened, closedAt(row.row)], index * VERSIONS);
    } else {
      const { place } = row;
      marking[index] = table.marking[place] as number;
      times.set(table.times.subarray(place * TIMES, (place + 1) * TIMES), index * TIMES);
      versions.set(table.versions.subarray(place * VERSIONS, (place + 1) * VERSIONS), index * VERSIONS);
    }
  return { marking, times, versions };
}

/** The rows of a table that a change leaves as they are, by place. */
function placesLeft(count: number, isReplaced: (place: number) => boolean): { place: number }[] {
  return Array.from({ length: count }, (_, place) => ({ place })).filter(({ place }) => !isReplaced(place));
}

/** A table of dated facts in which some entities have other rows. O(rows). */
export function changeFacets(table: FacetTable, changes: GraphChange['employments']): FacetTable {
  if (changes.length === 0) return table;
  const byEntity = new Map(changes.map(({ entity, rows }) => [entity, rows]));
  const rows: (Row<FacetVersion> & { entity: number; value: number })[] = [
    ...placesLeft(table.entity.length, (place) => byEntity.has(table.entity[place] as number)).map(({ place }) => ({
      place,
      entity: table.entity[place] as number,
      value: table.value[place] as number,
    })),
    ...[...byEntity].flatMap(([entity, its]) => its.map((row) => ({ row, entity, value: row.value }))),
  ];
  rows.sort((a, b) => a.entity - b.entity);
  const entity = sharedUint32(rows.length);
  const value = sharedUint16(rows.length);
  for (const [index, row] of rows.entries()) {
    entity[index] = row.entity;
    value[index] = row.value;
  }
  return { entity, value, ...datedRows(table, rows) };
}

/** A table of merges in which some pairs have other rows; what is one with itself is left out. O(rows). */
export function changeMerges(table: MergeTable, changes: GraphChange['merges']): MergeTable {
  if (changes.length === 0) return table;
  const keyOf = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const byPair = new Map(changes.map(({ a, b, rows }) => [keyOf(a, b), { a, b, rows }]));
  const rows: (Row<MergeVersion> & { a: number; b: number; refutes: number })[] = [
    ...placesLeft(table.a.length, (place) => byPair.has(keyOf(table.a[place] as number, table.b[place] as number))).map(
      ({ place }) => ({
        place,
        a: table.a[place] as number,
        b: table.b[place] as number,
        refutes: table.refutes[place] as number,
      }),
    ),
    ...[...byPair.values()].flatMap(({ a, b, rows: its }) =>
      its.map((row) => ({ row, a: Math.min(a, b), b: Math.max(a, b), refutes: row.refutes })),
    ),
  ].filter((row) => row.a !== row.b);
  rows.sort((x, y) => x.a - y.a || x.b - y.b);
  const [a, b, refutes] = [sharedUint32(rows.length), sharedUint32(rows.length), sharedUint8(rows.length)];
  for (const [index, row] of rows.entries()) {
    a[index] = row.a;
    b[index] = row.b;
    refutes[index] = row.refutes;
  }
  return { a, b, refutes, ...datedRows(table, rows) };
}
