import type { FacetColumns, MergeColumns, TimeColumns } from '../columns.js';
import { type FacetTable, type MergeTable, TIMES } from '../dated.js';
import { sharedInt32, sharedUint8, sharedUint16, sharedUint32 } from '../shared-arrays.js';

function timesOf({ validFrom, validTo, knownFrom, knownTo }: TimeColumns, order: readonly number[]): Int32Array {
  const times = sharedInt32(order.length * TIMES);
  for (const [place, index] of order.entries())
    times.set(
      [validFrom[index] as number, validTo[index] as number, knownFrom[index] as number, knownTo[index] as number],
      place * TIMES,
    );
  return times;
}

/** Dated facts by entity, those of an entity in their own order. */
export function fillFacets(columns: FacetColumns): FacetTable {
  const { count, entity, value, marking } = columns;
  const order = Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => (entity[a] as number) - (entity[b] as number) || a - b,
  );
  const table = { entity: sharedUint32(count), value: sharedUint16(count), marking: sharedUint16(count) };
  for (const [place, index] of order.entries()) {
    table.entity[place] = entity[index] as number;
    table.value[place] = value[index] as number;
    table.marking[place] = marking[index] as number;
  }
  return { ...table, times: timesOf(columns, order), versions: sharedInt32(0) };
}

/** Merges by their lesser entity, then their greater; what is one with itself is left out. */
export function fillMerges(columns: MergeColumns): MergeTable {
  const { count, from, to, refutes, marking } = columns;
  const lesser = (index: number) => Math.min(from[index] as number, to[index] as number);
  const greater = (index: number) => Math.max(from[index] as number, to[index] as number);
  const order = Array.from({ length: count }, (_, index) => index)
    .filter((index) => from[index] !== to[index])
    .sort((x, y) => lesser(x) - lesser(y) || greater(x) - greater(y) || x - y);
  const size = order.length;
  const table = {
    a: sharedUint32(size),
    b: sharedUint32(size),
    refutes: sharedUint8(size),
    marking: sharedUint16(size),
  };
  for (const [place, index] of order.entries()) {
    table.a[place] = lesser(index);
    table.b[place] = greater(index);
    table.refutes[place] = refutes[index] as number;
    table.marking[place] = marking[index] as number;
  }
  return { ...table, times: timesOf(columns, order), versions: sharedInt32(0) };
}
