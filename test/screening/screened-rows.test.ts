import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idBytes } from '../../src/engine/id-bytes.js';
import type { ScreenedTable } from '../../src/engine/task.js';
import type { ScreenedPair } from '../../src/path/path-finder.js';
import { nearestOf, rowsAfter } from '../../src/screening/screened-rows.js';

const idOf = (number: number) => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

function tableOf(staff: number, groups: number, hops: readonly number[]): ScreenedTable {
  const ids = (count: number, first: number) =>
    idBytes(Array.from({ length: count }, (_, index) => idOf(first + 2 * index)));
  return {
    staff: ids(staff, 1),
    groups: ids(groups, 1_001),
    hops: Uint8Array.from({ length: staff * groups }, (_, place) => hops[place % hops.length] as number),
    count: 0,
    searchedHops: 4,
    hubsSkipped: 0,
    truncated: false,
    unknownIds: [],
  };
}

/** All rows, by a list of them. */
function listed(staff: number, groups: number, { hops }: ScreenedTable): ScreenedPair[] {
  const rows: ScreenedPair[] = [];
  for (let distance = 1; distance <= 8; distance += 1)
    for (let employee = 0; employee < staff; employee += 1)
      for (let group = 0; group < groups; group += 1)
        if (hops[employee * groups + group] === distance)
          rows.push({ employee: idOf(1 + 2 * employee), group: idOf(1_001 + 2 * group), hops: distance });
  return rows;
}

describe('the rows of a screening table', () => {
  const shape = fc.record({
    staff: fc.nat(6),
    groups: fc.nat(5),
    hops: fc.array(fc.nat(4), { minLength: 1, maxLength: 30 }),
    size: fc.integer({ min: 1, max: 7 }),
  });

  it('are told page by page as they are in a list of all', () => {
    fc.assert(
      fc.property(shape, ({ staff, groups, hops, size }) => {
        const table = tableOf(staff, groups, hops);
        const pages: ScreenedPair[] = [];
        for (;;) {
          const page = rowsAfter(table, pages.at(-1) ?? null, size);
          pages.push(...page);
          if (page.length < size) break;
        }
        expect(pages).toEqual(listed(staff, groups, table));
      }),
      { numRuns: 500 },
    );
  });

  it('go on after a row that is in the table no more', () => {
    const table = tableOf(3, 2, [1, 1, 1, 1, 2, 2]);
    const next = (employee: number, group: number, hops: number) =>
      rowsAfter(table, { employee: idOf(employee), group: idOf(group), hops }, 2).map(({ employee: one }) => one);
    expect(next(0, 1_001, 1)).toEqual([idOf(1), idOf(1)]);
    expect(next(1, 1_002, 1)).toEqual([idOf(1), idOf(3)]);
    expect(next(2, 1_001, 1)).toEqual([idOf(3), idOf(3)]);
    expect(next(3, 9_999, 1)).toEqual([idOf(5), idOf(5)]);
    expect(next(9, 1_001, 1)).toEqual([idOf(5), idOf(5)]);
    expect(next(9, 1_001, 2)).toEqual([]);
  });
});

describe('the fewest hops of each employee', () => {
  it('are those to the nearest group; who has none is absent', () => {
    const table = tableOf(3, 3, [0, 3, 2, 0, 0, 0, 1, 4, 1]);
    expect([...nearestOf(table)]).toEqual([
      [idOf(1), 2],
      [idOf(5), 1],
    ]);
    expect(nearestOf(tableOf(2, 0, [1]))).toEqual(new Map());
  });
});
