import type { AssertionColumns } from '../columns.js';
import { GREATER, type PairRecords, RECORD, TRAITS } from './pair-records.js';
import { compareRecords, sortRecords } from './sort-records.js';

/** The links that assertions are of, by their lesser end, then their greater. */
export interface ToldLinks {
  /** How many links there are. */
  readonly count: number;
  /** The first place in the order of each link's assertions, and one more for the end. */
  readonly first: Uint32Array;
  /** Codes of kinds, and `TURNED`. */
  readonly traits: Uint8Array;
  /** The greater end of each. */
  readonly greater: Uint32Array;
  /** The links of which `e` is the lesser end are `from[e]` to `from[e + 1]`. */
  readonly from: Uint32Array;
}

/**
 * Tells which assertions are of one link: the same kind, subkind and ends, the ends either way round where the kind has no direction.
 * @param records are sorted by link
 */
export function tellLinks(columns: AssertionColumns, records: PairRecords): ToldLinks {
  sortRecords(columns, records);
  const { words, starts } = records;
  const entities = starts.length - 1;
  const kept = starts[entities] as number;
  const first = new Uint32Array(kept + 1);
  const traits = new Uint8Array(kept);
  const greater = new Uint32Array(kept);
  const from = new Uint32Array(entities + 1);
  let count = 0;
  for (let entity = 0; entity < entities; entity += 1) {
    const start = starts[entity] as number;
    const end = starts[entity + 1] as number;
    for (let place = start; place < end; place += 1) {
      const at = place * RECORD;
      const other = words[at + GREATER] as number;
      const isOfPair = place > start && words[at - RECORD + GREATER] === other;
      if (isOfPair && compareRecords(columns, records, at - RECORD, at) === 0) continue;
      first[count] = place;
      traits[count] = words[at + TRAITS] as number;
      greater[count] = other;
      count += 1;
    }
    from[entity + 1] = count;
  }
  first[count] = kept;
  return { count, first, traits, greater, from };
}
