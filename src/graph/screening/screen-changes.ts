/** Who was screened against what, and what came of it. */
export interface ScreenedHops {
  readonly staff: readonly number[];
  readonly groups: readonly number[];
  /** By staff, then by group: 0 where there are more than were searched, or they are one and the same. */
  readonly hops: Uint8Array;
}

/** An employee and a group between whom another number of hops lies than before; 0: more than are searched, or one of them is not screened. */
export interface ScreenChange {
  readonly employee: number;
  readonly group: number;
  readonly before: number;
  readonly after: number;
}

/**
 * What came of a screening table, in the order of its rows. A pair is told by who stands for each end. What leaves the fewest hops as they were is
 * no change: neither another path as short as the one before, nor its links being better or worse known.
 */
export interface ScreenChanges {
  /** Nothing lay between them within the hops. */
  readonly new: readonly ScreenChange[];
  readonly closer: readonly ScreenChange[];
  readonly farther: readonly ScreenChange[];
  /** Nothing lies between them within the hops any more. */
  readonly ceased: readonly ScreenChange[];
}

/** True where two lists are the same. */
export function isSameList(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) if (a[place] !== b[place]) return false;
  return true;
}

/** The place of each of `later` among `earlier`; -1 where it is not there. */
export function placesIn(earlier: readonly number[], later: readonly number[]): Int32Array {
  const found = new Int32Array(later.length);
  if (isSameList(earlier, later)) for (let place = 0; place < found.length; place += 1) found[place] = place;
  else {
    const places = new Map(earlier.map((entity, place) => [entity, place]));
    for (const [place, entity] of later.entries()) found[place] = places.get(entity) ?? -1;
  }
  return found;
}

/**
 * The difference of two screening tables.
 * @param mayDiffer whose rows may differ where the groups are the same; null: anybody's
 * @param compare the order of entities by their ids
 */
export function changesBetween(
  before: ScreenedHops,
  after: ScreenedHops,
  mayDiffer: ReadonlySet<number> | null,
  compare: (a: number, b: number) => number,
): ScreenChanges {
  const changes = { new: [], closer: [], farther: [], ceased: [] } as Record<keyof ScreenChanges, ScreenChange[]>;
  const note = (employee: number, group: number, was: number, is: number) => {
    if (was === is) return;
    const kind = was === 0 ? 'new' : is === 0 ? 'ceased' : is < was ? 'closer' : 'farther';
    changes[kind].push({ employee, group, before: was, after: is });
  };
  const rowBefore = placesIn(before.staff, after.staff);
  const columnBefore = placesIn(before.groups, after.groups);
  const columnAfter = placesIn(after.groups, before.groups);
  const rowAfter = placesIn(after.staff, before.staff);
  const lost = [...columnAfter.keys()].filter((column) => columnAfter[column] === -1);
  const isSameGroups = lost.length === 0 && !columnBefore.includes(-1);
  for (const [row, employee] of after.staff.entries()) {
    const earlier = rowBefore[row] as number;
    if (isSameGroups && mayDiffer !== null && earlier >= 0 && !mayDiffer.has(employee)) continue;
    const wasAt = (column: number) =>
      earlier < 0 || column < 0 ? 0 : (before.hops[earlier * before.groups.length + column] as number);
    for (const [column, group] of after.groups.entries())
      note(
        employee,
        group,
        wasAt(columnBefore[column] as number),
        after.hops[row * after.groups.length + column] as number,
      );
    for (const column of lost) note(employee, before.groups[column] as number, wasAt(column), 0);
  }
  for (const [row, employee] of before.staff.entries())
    if (rowAfter[row] === -1)
      for (const [column, group] of before.groups.entries())
        note(employee, group, before.hops[row * before.groups.length + column] as number, 0);
  if (lost.length > 0 || rowAfter.includes(-1))
    for (const list of Object.values(changes))
      list.sort((a, b) => compare(a.employee, b.employee) || compare(a.group, b.group));
  return changes;
}
