import { countOf, idAt, placeOfId } from '../engine/id-bytes.js';
import type { ScreenedTable } from '../engine/task.js';
import type { ScreenedPair } from '../path/path-finder.js';

/** Hops that a table can tell of. */
const MOST_HOPS = 8;

/**
 * Rows of a screening table after a row (null: from the first), by hops, then employee id, then group id; at most so many. Looks only for
 * their places in the table of hops: no list of all rows is ever made.
 */
export function rowsAfter(table: ScreenedTable, after: ScreenedPair | null, most: number): ScreenedPair[] {
  const rows: ScreenedPair[] = [];
  const width = countOf(table.groups);
  for (let hops = after?.hops ?? 1; hops <= MOST_HOPS && rows.length < most; hops += 1) {
    const isFirst = after !== null && hops === after.hops;
    let place = isFirst ? firstAfter(table, after) : 0;
    for (; rows.length < most; place += 1) {
      place = table.hops.indexOf(hops, place);
      if (place < 0) break;
      const employee = idAt(table.staff, Math.floor(place / width));
      rows.push({ employee, group: idAt(table.groups, place % width), hops });
    }
  }
  return rows;
}

/** By employee: the fewest hops to any of the groups of a screening table; those who have none are absent. O(staff × groups). */
export function nearestOf({ staff, groups, hops }: ScreenedTable): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  const width = countOf(groups);
  for (let row = 0; row < countOf(staff); row += 1) {
    let fewest = 0;
    for (let place = row * width; place < (row + 1) * width; place += 1) {
      const distance = hops[place] as number;
      if (distance > 0 && (fewest === 0 || distance < fewest)) fewest = distance;
    }
    if (fewest > 0) nearest.set(idAt(staff, row), fewest);
  }
  return nearest;
}

/** The first place in the table of hops that is after a row by employee and group. */
function firstAfter({ staff, groups }: ScreenedTable, { employee, group }: ScreenedPair): number {
  const width = countOf(groups);
  const row = placeOfId(staff, employee);
  if (row === countOf(staff) || idAt(staff, row) !== employee) return row * width;
  const column = placeOfId(groups, group);
  const isThere = column < width && idAt(groups, column) === group;
  return row * width + column + (isThere ? 1 : 0);
}
