/** Columns of dated facts in shared memory, `TIMES` words of times each. */
export interface FacetTable {
  /** Ascending. */
  readonly entity: Uint32Array;
  readonly value: Uint16Array;
  readonly marking: Uint16Array;
  readonly times: Int32Array;
}

/** Columns of merges in shared memory: `a` less than `b`, ascending by `a`, then `b`. */
export interface MergeTable {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly refutes: Uint8Array;
  readonly marking: Uint16Array;
  readonly times: Int32Array;
}

/** Words of times: valid from, valid to, known from, known to. */
export const TIMES = 4;

/** The first row of an entity in a table that is sorted by entity. */
export function firstRow(entity: Uint32Array, wanted: number): number {
  let [low, high] = [0, entity.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entity[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
