import { describe, expect, it } from '@jest/globals';
import { type Comparable, peersOf, serviceBand } from '../../src/exposure/comparable.js';
import { ExposureTable } from '../../src/exposure/exposure-table.js';

const NOW = 1_556_668_800;
const years = (count: number) => NOW - Math.round(count * 365.25 * 86_400);

const officer = (employee: string, said: Partial<Comparable> = {}): Comparable => ({
  employee,
  department: 'Response',
  rank: 'Constable',
  since: years(3),
  ...said,
});

function tableOf(staff: readonly Comparable[], nearest: Record<string, number>, standsFor: [string, string][] = []) {
  const near = { staff, nearest: new Map(Object.entries(nearest)), standsFor: new Map(standsFor) };
  return new ExposureTable({ ...near, within: 4, at: NOW });
}

const crowd = (count: number, said: Partial<Comparable> = {}, prefix = 'e') =>
  Array.from({ length: count }, (_, place) => officer(`${prefix}${place}`, said));

describe('years of service', () => {
  it.each([
    { served: 0, band: 0 },
    { served: 1.9, band: 0 },
    { served: 2.1, band: 2 },
    { served: 4.9, band: 2 },
    { served: 9.9, band: 5 },
    { served: 19, band: 10 },
    { served: 40, band: 20 },
    { served: -1, band: 0 },
  ])('of $served are in the band from $band', ({ served, band }) => {
    expect(serviceBand(years(served), NOW)).toBe(band);
  });

  it('that are not known are a band of their own', () => {
    expect(serviceBand(null, NOW)).toBe(-1);
    expect(peersOf(officer('a', { since: null }), ['SERVICE'], NOW)).not.toBe(peersOf(officer('b'), ['SERVICE'], NOW));
  });
});

describe('the exposure baseline', () => {
  it('is the share of comparable employees who are as close or closer, the employee included', () => {
    const table = tableOf(crowd(20), { e0: 2, e1: 1, e2: 2, e3: 3 });
    const basis = ['DEPARTMENT', 'RANK', 'SERVICE'];
    expect(table.of('e0', 2)).toEqual({ comparable: 20, asClose: 3, share: 0.15, basis });
    expect(table.of('e1', 1)).toEqual({ comparable: 20, asClose: 1, share: 0.05, basis });
    expect(table.of('e3', 4)).toEqual({ comparable: 20, asClose: 4, share: 0.2, basis });
  });

  it('is everybody where there is no path', () => {
    expect(tableOf(crowd(20), { e0: 2 }).of('e5', null)).toMatchObject({ comparable: 20, asClose: 20, share: 1 });
  });

  it('compares by less until at least 20 are comparable', () => {
    const staff = [
      ...crowd(19),
      ...crowd(1, { since: years(30) }, 'long'),
      ...crowd(5, { rank: 'Sergeant' }, 'sergeant'),
      ...crowd(3, { department: 'Intelligence' }, 'other'),
    ];
    const table = tableOf(staff, { e0: 1, long0: 1, sergeant0: 1, other0: 1 });
    expect(table.of('e0', 1)).toMatchObject({ comparable: 20, asClose: 2, basis: ['DEPARTMENT', 'RANK'] });
    expect(table.of('sergeant1', 1)).toMatchObject({ comparable: 25, asClose: 3, basis: ['DEPARTMENT'] });
    expect(table.of('other1', 1)).toMatchObject({ comparable: 28, asClose: 4, basis: [] });
  });

  it('is of everybody in a force of fewer than 20', () => {
    expect(tableOf(crowd(3), { e0: 1 }).of('e0', 1)).toMatchObject({ comparable: 3, asClose: 1, basis: [] });
  });

  it('is none for somebody who is no employee', () => {
    const table = tableOf(crowd(20), {});
    expect(table.of('stranger', 2)).toBeNull();
    expect(table.comparable('stranger')).toBeNull();
    expect(tableOf([], {}).of('e0', 1)).toBeNull();
  });

  it('takes merged records for one employee', () => {
    const table = tableOf(crowd(20), { e0: 2 }, [['twin', 'e0']]);
    expect(table.nearest('twin')).toBe(2);
    expect(table.of('twin', 2)).toEqual(table.of('e0', 2));
    expect(table.nearest('e1')).toBeNull();
  });
});
