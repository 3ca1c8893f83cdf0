import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateForce } from '../../src/generate/generate-force.js';
import { freshFolder, rowsOf, type TextRow } from './folder-rows.js';
import { dayAfter, labelsOf, lookUpsOf } from './planted.js';

let folder: string;
let ordinary: readonly TextRow[];
let telling: readonly TextRow[];

beforeAll(async () => {
  folder = freshFolder();
  await generateForce({ seed: 5, employees: 4000, folder });
  const leakers = labelsOf(folder, 'LEAKER');
  telling = leakers.flatMap(({ employee = '', operation = '', event = '' }) =>
    lookUpsOf(folder, employee, operation).filter(({ at = '' }) => at >= dayAfter(event, -28) && at < event),
  );
  const keys = new Set(telling.map(({ key }) => key));
  ordinary = rowsOf(folder, 'access-events').filter(({ key, account = '' }) => !keys.has(key) && account < 'u0004000');
}, 120_000);

afterAll(() => {
  rmSync(dirname(folder), { recursive: true });
});

const share = (rows: readonly TextRow[], test: (row: TextRow) => boolean): number =>
  rows.filter(test).length / rows.length;
const hour = ({ at = '' }: TextRow): number => Number(at.slice(11, 13));
const ownTerminal = ({ account = '', terminal }: TextRow): boolean =>
  terminal === `T${String(Number(account.slice(1)) % 4000).padStart(4, '0')}`;

describe('look-ups that leaked', () => {
  it('are there', () => {
    expect(telling.length).toBeGreaterThan(30);
  });

  it('have keys in the order of accounts and times, as all others do', () => {
    const rows = rowsOf(folder, 'access-events').filter(({ account = '' }) => account < 'u0004000');
    // Those of the worked example come first.
    const from = rows.findIndex(({ at = '' }) => at > '2010');
    const order = rows.slice(from).map(({ account = '', at = '' }) => `${account} ${at.slice(0, 10)}`);
    expect(order).toEqual(order.toSorted());
    const keys = rows.map(({ key = '' }) => key);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys.map((key) => key.slice(0, 2)))).toEqual(new Set(['AE']));
  });

  it('come from the same terminals, at the same hours, on the same systems', () => {
    expect(Math.abs(share(telling, ownTerminal) - share(ordinary, ownTerminal))).toBeLessThan(0.15);
    const night = (row: TextRow): boolean => hour(row) < 6;
    expect(Math.abs(share(telling, night) - share(ordinary, night))).toBeLessThan(0.12);
    const systems = new Set(ordinary.map(({ system }) => system));
    expect(telling.filter(({ system }) => !systems.has(system))).toEqual([]);
    const levels = new Set(ordinary.map(({ level }) => level));
    expect(telling.filter(({ level }) => !levels.has(level))).toEqual([]);
  });

  it('state their purposes in the same words', () => {
    const words = ({ purpose = '' }: TextRow): string =>
      purpose.replace(/,? (?:Operation [A-Z][a-z]+(?: \d+)?|[A-Z]{2}\/\d{4}\/\d+)$/, '');
    const usual = new Set(ordinary.map(words));
    expect(usual.size).toBeLessThan(60);
    expect(telling.filter((row) => row.purpose && !usual.has(words(row)))).toEqual([]);
  });

  it('are not the only ones of an account that nobody is known for, nor without a purpose', () => {
    const window = (rows: readonly TextRow[], test: (row: TextRow) => boolean): number => rows.filter(test).length;
    expect(window(ordinary, ({ employee }) => employee === '')).toBeGreaterThan(100);
    expect(share(ordinary, ({ purpose }) => purpose === '')).toBeGreaterThan(0.1);
    expect(share(ordinary, ({ purpose }) => purpose === '')).toBeLessThan(0.25);
  });
});

describe('connections of leakers', () => {
  it('are of kinds and roles, from sources and at levels, that others have too', () => {
    const leakers = new Set(labelsOf(folder, 'LEAKER').map(({ employee }) => employee));
    const ties = rowsOf(folder, 'links').filter(({ from = '', to = '' }) => /^E/.test(from) && /^N/.test(to));
    const what = ({ kind, role, provenance, handling, refutes, level }: TextRow): string =>
      [kind, role, provenance, handling, refutes, level].join(' ');
    const others = new Set(ties.filter(({ from }) => !leakers.has(from)).map(what));
    const own = ties.filter(({ from }) => leakers.has(from));
    expect(own.length).toBeGreaterThan(5);
    const strange = own.filter((row) => !others.has(what(row)));
    expect(strange.length).toBeLessThan(own.length / 5);
    const keys = ties.filter(({ from }) => leakers.has(from)).map(({ key = '' }) => key.slice(0, 1));
    expect(new Set(keys)).toEqual(new Set(['A']));
  });
});
