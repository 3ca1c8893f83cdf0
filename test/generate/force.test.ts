import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateForce } from '../../src/generate/generate-force.js';
import { freshFolder, rowsOf, type TextRow } from './folder-rows.js';
import { complaintsAbout } from './importable.js';
import { activeGroups, holds, reachOf } from './reach.js';

const folders = new Map<number, string>();
const folder = (employees: number): string => folders.get(employees) as string;

beforeAll(async () => {
  for (const employees of [100, 600, 2000]) {
    folders.set(employees, freshFolder());
    await generateForce({ seed: 1, employees, folder: folder(employees) });
  }
});

afterAll(() => {
  for (const path of folders.values()) rmSync(dirname(path), { recursive: true });
});

const links = (employees: number): readonly TextRow[] => rowsOf(folder(employees), 'links');
const byKey = (rows: readonly TextRow[]): Map<string, TextRow> => new Map(rows.map((row) => [row.key as string, row]));

describe.each([100, 2000])('a force of %i', (employees) => {
  it('has rows that the importer takes: values, dates, references and kinds of ends', () => {
    expect(complaintsAbout(folder(employees))).toEqual([]);
  });

  it('has as many employees as asked for, all but the leavers employed on 14 April 2019', () => {
    // Whoever left before the systems began is no employee of these years.
    const posts = rowsOf(folder(employees), 'employments').filter(({ validTo }) => !validTo || validTo > '2010');
    expect(new Set(posts.map(({ person }) => person)).size).toBe(employees);
    const on = (row: TextRow): boolean =>
      (row.validFrom as string) <= '2019-04-14' && (!row.validTo || row.validTo > '2019-04-14');
    expect(posts.filter(on)).toHaveLength(employees - Math.round((employees * 50) / 11_000));
  });

  it('has active groups in step with its size, at least three, and some that are not active', () => {
    expect(activeGroups(folder(employees))).toHaveLength(Math.max(3, Math.round((employees * 103) / 11_000)));
    const now = rowsOf(folder(employees), 'group-statuses').filter((row) => holds(row));
    expect(new Set(now.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'EMERGING', 'DORMANT', 'DISBANDED']));
  });

  it('has self-declarations only by an end that was employed on the day', () => {
    const posts = rowsOf(folder(employees), 'employments');
    const own = links(employees).filter(({ provenance }) => provenance === 'SELF_DECLARATION');
    expect(own.length).toBeGreaterThan(0);
    for (const { declarant, from, to, knownFrom = '' } of own) {
      expect([from, to]).toContain(declarant);
      const post = posts.find(
        ({ person, validFrom = '', validTo }) =>
          person === declarant && validFrom <= knownFrom && (!validTo || validTo > knownFrom),
      );
      expect(post).toBeDefined();
    }
  });
});

describe('what is drawn', () => {
  it('puts a plausible share of employees near active groups', () => {
    const { employees, within, mostLinks } = reachOf(folder(600));
    const share = within.map((count) => count / employees);
    expect(within[1]).toBe(0);
    expect(within[2]).toBeGreaterThan(0);
    expect(share[2]).toBeLessThan(0.03);
    expect(share[3]).toBeGreaterThan(0.02);
    expect(share[3]).toBeLessThan(0.12);
    expect(share[4]).toBeLessThan(0.35);
    expect(mostLinks).toBeLessThan(500);
  });

  it('gives groups 5 to 60 members, one of them the principal', () => {
    const members = new Map<string, Set<string>>();
    const principals = new Map<string, Set<string>>();
    for (const { kind, from = '', to = '', role } of links(2000)) {
      if (kind !== 'MEMBER_OF') continue;
      members.set(to, (members.get(to) ?? new Set()).add(from));
      if (role === 'principal') principals.set(to, (principals.get(to) ?? new Set()).add(from));
    }
    for (const group of activeGroups(folder(2000))) {
      expect(members.get(group)?.size).toBeGreaterThanOrEqual(5);
      expect(members.get(group)?.size).toBeLessThanOrEqual(60);
      expect(principals.get(group)?.size).toBe(1);
    }
  });

  it('has ties of employees that are declared, declared late and undeclared', () => {
    const told = new Map<string, TextRow[]>();
    for (const row of links(2000)) {
      const tie = row.from?.startsWith('E') && row.to?.startsWith('N') && row.context === 'PERSONAL';
      if (!tie || row.kind === 'USES' || row.kind === 'LIVES_AT') continue;
      told.set(`${row.kind} ${row.from} ${row.to}`, [...(told.get(`${row.kind} ${row.from} ${row.to}`) ?? []), row]);
    }
    const states = new Map<string, number>();
    for (const rows of told.values()) {
      const first = rows.toSorted((one, other) =>
        (one.knownFrom as string) < (other.knownFrom as string) ? -1 : 1,
      )[0];
      const declared = rows.some(({ provenance }) => provenance === 'SELF_DECLARATION');
      const state = !declared ? 'undeclared' : first?.provenance === 'SELF_DECLARATION' ? 'declared' : 'late';
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    expect(states.get('declared')).toBeGreaterThan(30);
    expect(states.get('late')).toBeGreaterThan(20);
    expect(states.get('undeclared')).toBeGreaterThan(30);
  });

  it('marks some of what is known, keeps some to an enquiry, and lets sources contradict each other', () => {
    const rows = links(2000);
    const share = (test: (row: TextRow) => boolean): number => rows.filter(test).length / rows.length;
    expect(share(({ level }) => level === 'SECRET')).toBeGreaterThan(0.005);
    expect(share(({ level }) => level === 'OFFICIAL_SENSITIVE')).toBeGreaterThan(0.03);
    expect(share(({ compartments }) => compartments === 'OP-HERON')).toBeGreaterThan(0.0005);
    expect(share(({ refutes }) => refutes === 'true')).toBeGreaterThan(0.003);
    expect(share(({ context }) => context === 'PROFESSIONAL')).toBeGreaterThan(0.01);
    expect(share(({ knownTo }) => knownTo !== '')).toBeGreaterThan(0.003);
    const told = new Map<string, Set<string>>();
    for (const { kind, from, to, sourceKey = '' } of rows) {
      const link = `${kind} ${from} ${to}`;
      told.set(link, (told.get(link) ?? new Set()).add(sourceKey));
    }
    expect([...told.values()].filter((sources) => sources.size > 1).length / told.size).toBeGreaterThan(0.08);
  });

  it('says of duplicates that they are the same, under another name', () => {
    const people = byKey(rowsOf(folder(2000), 'people'));
    const same = links(2000).filter(({ kind }) => kind === 'SAME_AS');
    expect(same.length).toBeGreaterThan(30);
    for (const { from = '', to = '' } of same) expect(people.get(from)?.name).not.toBe(people.get(to)?.name);
  });

  it('lets office staff look things up on working days, states most purposes, and searches by terms', () => {
    const events = rowsOf(folder(2000), 'access-events');
    expect(events.length).toBeGreaterThan(40_000);
    expect(events.length).toBeLessThan(70_000);
    const share = (test: (row: TextRow) => boolean): number => events.filter(test).length / events.length;
    expect(share(({ purpose }) => purpose !== '')).toBeGreaterThan(0.75);
    expect(share(({ searchTerm }) => searchTerm !== '')).toBeGreaterThan(0.2);
    expect(share(({ action, searchTerm }) => (action === 'SEARCH') !== (searchTerm !== ''))).toBe(0);
    expect(share(({ employee }) => employee === '')).toBeGreaterThan(0);
    const weekend = share(({ at }) => [0, 6].includes(new Date(at as string).getUTCDay()));
    expect(weekend).toBeLessThan(0.26);
    const night = share(({ at }) => Number(at?.slice(11, 13)) < 6);
    expect(night).toBeLessThan(0.15);
  });

  it('never looks a record up before it was made', () => {
    const records = byKey(rowsOf(folder(2000), 'records'));
    const early = rowsOf(folder(2000), 'access-events').filter(
      ({ record, at = '' }) => record && (records.get(record)?.createdAt as string) > at,
    );
    expect(early).toEqual([]);
  });

  it('writes e-mail addresses of example domains only', () => {
    const mails = rowsOf(folder(2000), 'accounts').filter(({ provider }) => provider === 'e-mail');
    expect(mails.length).toBeGreaterThan(50);
    expect(mails.filter(({ identifier = '' }) => !/@example\.(org|com|net)$/.test(identifier))).toEqual([]);
  });
});
