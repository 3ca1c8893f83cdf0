import { lowerBound } from './lower-bound.js';

/** When the rows of a table held, were known and were written, in shared memory. */
export interface DatedRows {
  readonly marking: Uint16Array;
  /** `TIMES` words a row. */
  readonly times: Int32Array;
  /** `VERSIONS` words a row: the revisions that wrote and closed it. Empty where every row was there when the graph was built. */
  readonly versions: Int32Array;
}

/** Columns of dated facts. */
export interface FacetTable extends DatedRows {
  /** Ascending. */
  readonly entity: Uint32Array;
  readonly value: Uint16Array;
}

/** Columns of merges: `a` less than `b`, ascending by `a`, then `b`. */
export interface MergeTable extends DatedRows {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly refutes: Uint8Array;
}

/** Words of times: valid from, valid to, known from, known to. */
export const TIMES = 4;
/** Words of versions: the revision that wrote a row, and the one that set its known to. */
export const VERSIONS = 2;

/** The first row of an entity in a table that is sorted by entity. */
export function firstRow(entity: Uint32Array, wanted: number): number {
  return lowerBound(entity, wanted, 0, entity.length);
}
