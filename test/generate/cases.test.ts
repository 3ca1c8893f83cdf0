import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateForce } from '../../src/generate/generate-force.js';
import { IMPORTED_FILE_NAMES } from '../../src/generate/rows.js';
import { layoutFiles, namesIn } from '../../src/import/folder.js';
import { freshFolder, rowsOf } from './folder-rows.js';
import { dayAfter, hopsTo, isEmployed, labelsOf, lookUpsOf } from './planted.js';

const EMPLOYEES = 3000;
const WINDOW = 28;
let folder: string;

beforeAll(async () => {
  folder = freshFolder();
  await generateForce({ seed: 3, employees: EMPLOYEES, folder });
}, 120_000);

afterAll(() => {
  rmSync(dirname(folder), { recursive: true });
});

describe('operations', () => {
  it('all have a team that was employed, targets, and records about them', () => {
    for (const { key = '' } of rowsOf(folder, 'operations')) {
      const team = rowsOf(folder, 'assignments').filter(({ operation }) => operation === key);
      expect(team.length).toBeGreaterThan(3);
      for (const { employee = '', validFrom = '' } of team)
        expect(`${employee} ${isEmployed(folder, employee, validFrom)}`).toBe(`${employee} true`);
      const targets = rowsOf(folder, 'targets').filter(({ operation }) => operation === key);
      expect(targets.length).toBeGreaterThan(1);
      expect(rowsOf(folder, 'about').filter(({ entity }) => entity === key).length).toBeGreaterThan(1);
    }
  });

  it('failed where, and only where, an allegation says so', () => {
    const failed = rowsOf(folder, 'operations').filter(({ status }) => status === 'COMPROMISED');
    const alleged = rowsOf(folder, 'allegations').filter(({ effect }) => effect === 'COMPROMISED');
    expect(failed.length).toBeGreaterThan(3);
    expect(new Set(alleged.map(({ operation }) => operation))).toEqual(new Set(failed.map(({ key }) => key)));
  });
});

describe('cases with a leaker', () => {
  it('have one who was employed and looked the subjects up in the window before the event', () => {
    const leakers = labelsOf(folder, 'LEAKER');
    expect(leakers.length).toBeGreaterThan(4);
    for (const { employee = '', operation = '', event = '' } of leakers) {
      const days = lookUpsOf(folder, employee, operation).map(({ at = '' }) => at.slice(0, 10));
      expect(isEmployed(folder, employee, event)).toBe(true);
      expect(days.filter((day) => day >= dayAfter(event, -WINDOW) && day < event).length).toBeGreaterThan(1);
    }
  });

  it('have the path on file on the day of the event where the label says so', () => {
    const recorded = labelsOf(folder, 'LEAKER', 'LOOK_ALIKE').filter((row) => row.recorded === 'RECORDED');
    expect(recorded.length).toBeGreaterThan(10);
    for (const { employee = '', group = '', event = '', hops } of recorded)
      expect(hopsTo(folder, group, event).get(employee)).toBeLessThanOrEqual(Number(hops));
  });

  it('name an employee once a case, none of them in two parts', () => {
    const parts = labelsOf(folder, 'LEAKER', 'INFILTRATOR').map(({ employee }) => employee);
    expect(new Set(parts).size).toBe(parts.length);
    const cases = labelsOf(folder, 'LEAKER', 'NO_LEAKER').map(({ allegation }) => allegation);
    expect(new Set(cases).size).toBe(cases.length);
  });
});

describe('cases without a leaker', () => {
  it('say where the leak came from, and name nobody', () => {
    const none = labelsOf(folder, 'NO_LEAKER');
    expect(none.length).toBeGreaterThan(0);
    for (const { employee, detail, group } of none) {
      expect(employee).toBe('');
      expect(['PHONE', 'LAWYER', 'LUCK', 'PARTNER_AGENCY']).toContain(detail);
      expect(group).toMatch(/^G\d+$/);
    }
  });

  it('have innocents around them as the others do', () => {
    const around = (kind: string): number => {
      const cases = labelsOf(folder, kind).map(({ allegation }) => allegation);
      return (
        labelsOf(folder, 'LOOK_ALIKE').filter(({ allegation }) => cases.includes(allegation)).length / cases.length
      );
    };
    expect(around('NO_LEAKER')).toBeGreaterThan(2);
    expect(around('LEAKER')).toBeGreaterThan(2);
  });
});

describe('others who are planted', () => {
  it('are infiltrators who joined lately and look their group up', () => {
    const planted = labelsOf(folder, 'INFILTRATOR');
    expect(planted.length).toBeGreaterThan(0);
    for (const { employee = '', event = '', group = '' } of planted) {
      const members = rowsOf(folder, 'links').flatMap(({ kind, from, to }) =>
        kind === 'MEMBER_OF' && to === group ? [from] : [],
      );
      const records = rowsOf(folder, 'about').flatMap(({ record, entity }) =>
        members.includes(entity) ? [record] : [],
      );
      const looks = rowsOf(folder, 'access-events').filter(
        ({ account, record, at = '' }) =>
          account === `u${employee.slice(1)}` && records.includes(record) && at > dayAfter(event, 120),
      );
      expect(looks.length).toBeGreaterThan(0);
      expect(isEmployed(folder, employee, event)).toBe(true);
      expect(isEmployed(folder, employee, dayAfter(event, -1))).toBe(false);
      expect(event > '2015').toBe(true);
    }
  });

  it('are approached employees whose contact began shortly before the allegation that names them', () => {
    const allegations = new Map(rowsOf(folder, 'allegations').map((row) => [row.key as string, row]));
    const approached = labelsOf(folder, 'APPROACHED');
    expect(approached.length).toBeGreaterThan(3);
    for (const { employee = '', allegation = '', event = '', group = '' } of approached) {
      expect(allegations.get(allegation)?.kind).toBe('APPROACH');
      expect(allegations.get(allegation)?.subjects?.split(';')).toContain(employee);
      expect(hopsTo(folder, group, event).get(employee)).toBeLessThanOrEqual(2);
    }
  });

  it('are the two officers of the worked example, who looked its subjects up until it failed', () => {
    const officers = rowsOf(folder, 'truth/labels').filter(({ detail }) => detail === 'WORKED_EXAMPLE');
    expect(officers.map(({ employee }) => employee)).toEqual(['X0000000', 'X0000001']);
    for (const { employee = '', allegation, group = '', event = '' } of officers) {
      const days = rowsOf(folder, 'access-events').flatMap((row) =>
        row.employee === employee ? [(row.at as string).slice(0, 10)] : [],
      );
      expect(days.length).toBeGreaterThan(10);
      expect(days.filter((day) => day < '2005-11-14' || day >= event)).toEqual([]);
      expect(hopsTo(folder, group, event).get(employee)).toBe(2);
      const outcome = rowsOf(folder, 'outcomes').find((row) => row.allegation === allegation);
      expect(outcome).toMatchObject({ person: employee, outcome: 'IMPRISONMENT', decidedAt: '2007-10-19' });
    }
  });
});

describe('naive answers', () => {
  it('accuse many for each they find, and somebody in every case without a leaker', () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/naive-answers.mjs', folder, '--json'], {
      encoding: 'utf8',
    });
    const { path, lookUp, both, leakers } = JSON.parse(stdout);
    expect(leakers).toBe(labelsOf(folder, 'LEAKER').length);
    expect(path.precision).toBeLessThan(0.15);
    expect(lookUp.precision).toBeLessThan(0.05);
    expect(lookUp.recall).toBeGreaterThan(0.8);
    expect(both.precision).toBeLessThan(0.3);
    expect(lookUp.falseAccusations).toBe(1);
  });
});

describe('the truth', () => {
  it('has a community for every employee, in no file that is imported', async () => {
    const communities = rowsOf(folder, 'truth/communities');
    expect(communities.length).toBe(EMPLOYEES + 2);
    const names = [...new Set(communities.map(({ community }) => community as string))];
    expect(names.length).toBe(5);
    for (const file of IMPORTED_FILE_NAMES) {
      const text = readFileSync(join(folder, `${file}.csv`), 'utf8');
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(/LEAKER|INFILTRATOR\b|LOOK_ALIKE/.test(text)).toBe(false);
    }
    const read = layoutFiles(await namesIn(folder)).map(({ name }) => name);
    expect(read.filter((name) => /labels|communities|truth/.test(name))).toEqual([]);
    expect(read).toHaveLength(IMPORTED_FILE_NAMES.length);
  });
});
