import { holds } from '../codes.js';
import { type AssertionColumns, NONE } from '../columns.js';
import { TURNED } from '../compact-graph.js';

/** The links that assertions are of. */
export interface ToldLinks {
  /** How many links there are. */
  readonly count: number;
  /** The first place in the order of each link's assertions, and one more for the end. */
  readonly first: Uint32Array;
  /** Codes of kinds, and `TURNED`. */
  readonly traits: Uint8Array;
}

/** What tells links of one pair apart, of an assertion. */
class Traits {
  constructor(
    readonly columns: AssertionColumns,
    readonly directedKinds: number,
  ) {}

  /** The code of its kind, and `TURNED` where it matters. */
  of(index: number): number {
    const { kind, from, to } = this.columns;
    const code = kind[index] as number;
    const isTurned = (from[index] as number) > (to[index] as number) && holds(this.directedKinds, code);
    return isTurned ? code | TURNED : code;
  }

  subkind(index: number): number {
    return this.columns.subkind?.[index] ?? NONE;
  }

  compare(a: number, b: number): number {
    return this.of(a) - this.of(b) || this.subkind(a) - this.subkind(b);
  }
}

/** Sorts the assertions of one pair by link, those of a link in their own order: insertion, since they are few. */
function sortPair(order: Uint32Array, start: number, end: number, traits: Traits): void {
  if (end - start > 32) {
    order.subarray(start, end).sort((a, b) => traits.compare(a, b) || a - b);
    return;
  }
  for (let place = start + 1; place < end; place += 1) {
    const moved = order[place] as number;
    let hole = place;
    for (; hole > start && traits.compare(order[hole - 1] as number, moved) > 0; hole -= 1)
      order[hole] = order[hole - 1] as number;
    order[hole] = moved;
  }
}

/**
 * Tells which assertions are of one link: the same kind, subkind and ends, the ends either way round where the kind has no direction.
 * @param order assertions by ends; those of a pair are brought into the order of their links
 */
export function tellLinks(columns: AssertionColumns, order: Uint32Array, directedKinds: number): ToldLinks {
  const traits = new Traits(columns, directedKinds);
  const { from, to } = columns;
  const first = new Uint32Array(order.length + 1);
  const linkTraits = new Uint8Array(order.length);
  let count = 0;
  for (let start = 0; start < order.length; ) {
    const head = order[start] as number;
    const sum = (from[head] as number) + (to[head] as number);
    const lesser = Math.min(from[head] as number, to[head] as number);
    let end = start + 1;
    for (; end < order.length; end += 1) {
      const next = order[end] as number;
      const [a, b] = [from[next] as number, to[next] as number];
      if (a + b !== sum || Math.min(a, b) !== lesser) break;
    }
    if (end - start > 1) sortPair(order, start, end, traits);
    for (let place = start; place < end; place += 1) {
      const index = order[place] as number;
      if (place > start && traits.compare(order[place - 1] as number, index) === 0) continue;
      first[count] = place;
      linkTraits[count] = traits.of(index);
      count += 1;
    }
    start = end;
  }
  first[count] = order.length;
  return { count, first, traits: linkTraits };
}
