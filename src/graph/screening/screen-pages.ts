import type { ScreenedHops } from './screen-changes.js';

/** A row of the screening table by numbers. */
export interface ScreenRow {
  readonly employee: number;
  readonly group: number;
  readonly hops: number;
  /** Its place among all pairs: in the table of hops, and in `ScreenPaths.starts`. */
  readonly pair: number;
}

/**
 * The rows of a screening table by hops, then employee, then group, in the order of the staff and the groups: those asked for, without a list of
 * all. 2 bytes for each of the staff and each hop.
 */
export class ScreenPages {
  /** By hops, how many rows there are; none of 0. */
  readonly totals: readonly number[];
  readonly #table: ScreenedHops;
  /** By hops, then by staff: how many rows there are. */
  readonly #counts: readonly Uint16Array[];

  /** O(staff x groups). @throws RangeError where there are more than 65,535 groups */
  constructor(table: ScreenedHops, within: number) {
    const { staff, groups, hops } = table;
    if (groups.length > 0xffff) throw new RangeError(`${groups.length} groups are too many`);
    this.#table = table;
    this.#counts = Array.from({ length: within + 1 }, () => new Uint16Array(staff.length));
    for (let pair = 0, row = 0; row < staff.length; row += 1)
      for (let column = 0; column < groups.length; column += 1, pair += 1) {
        const counts = this.#counts[hops[pair] as number] as Uint16Array;
        counts[row] = (counts[row] as number) + 1;
      }
    this.totals = this.#counts.map((counts, level) =>
      level === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0),
    );
  }

  /** How many rows there are. */
  get total(): number {
    return this.totals.reduce((sum, count) => sum + count, 0);
  }

  /** Rows from a place on, at most so many. O(staff + groups x rows). */
  rows(offset: number, count: number): ScreenRow[] {
    const { staff, groups, hops } = this.#table;
    const found: ScreenRow[] = [];
    let toSkip = offset;
    for (const [level, total] of this.totals.entries()) {
      if (found.length >= count) break;
      if (toSkip >= total) {
        toSkip -= total;
        continue;
      }
      const counts = this.#counts[level] as Uint16Array;
      for (let row = 0; row < staff.length && found.length < count; row += 1) {
        const here = counts[row] as number;
        if (toSkip >= here) {
          toSkip -= here;
          continue;
        }
        const end = (row + 1) * groups.length;
        for (let pair = row * groups.length; pair < end && found.length < count; pair += 1) {
          if (hops[pair] !== level) continue;
          if (toSkip > 0) toSkip -= 1;
          else
            found.push({
              employee: staff[row] as number,
              group: groups[pair % groups.length] as number,
              hops: level,
              pair,
            });
        }
      }
    }
    return found;
  }
}
