import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { generateForce } from '../../src/generate/generate-force.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { freshFolder, rowsOf, type TextRow } from './folder-rows.js';

interface Figures {
  readonly [name: string]: number | Figures | Figures[];
}

interface ScenarioFile {
  readonly employees: number;
  readonly force: Record<'leavers' | 'activeGroups' | 'emergingGroups', number>;
  readonly assessment: {
    readonly disclosures: Figures;
    readonly outcomes: { readonly counts: Figures };
    readonly associations: { readonly officersAtLeast: number; readonly years: readonly Figures[] };
    readonly vetting: { readonly years: readonly Figures[] };
    readonly intelligence: Record<'received' | 'open' | 'filed', number>;
  };
}

const fileOf = (name: string): string => join(PROJECT_ROOT, 'scenarios', `${name}.yaml`);

/** Recounts a folder in a process of its own, by a script that shares nothing with the generator. */
function recount(folder: string, name: string, ...options: string[]): Record<string, unknown> {
  const script = join(PROJECT_ROOT, 'scripts/recount-force.mjs');
  const all = [script, folder, '--json', '--scenario', fileOf(name), ...options];
  try {
    return JSON.parse(execFileSync(process.execPath, all, { encoding: 'utf8' }));
  } catch (error) {
    // It ends with 1 where a figure differs: the figures say which.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

/** Generates a scenario as it stands but for its everyday look-ups, which no figure counts and which take most of the time. */
async function generated(name: string): Promise<string> {
  const folder = freshFolder();
  const quiet = join(dirname(folder), `${name}.yaml`);
  writeFileSync(
    quiet,
    readFileSync(fileOf(name), 'utf8').replace(/lookUpsPerEmployee: [\d.]+/, 'lookUpsPerEmployee: 0'),
  );
  await generateForce({ scenario: quiet, seed: 3, folder });
  return folder;
}

const folders = new Map<string, string>();
const counted = new Map<string, Record<string, unknown>>();

afterAll(() => {
  for (const folder of folders.values()) rmSync(dirname(folder), { recursive: true });
});

describe.each(['default', 'rural', 'metropolitan'])('the scenario %s, recounted from its files', (name) => {
  let figures: Record<string, unknown>;
  const scenario = parse(readFileSync(fileOf(name), 'utf8')) as ScenarioFile;
  const { assessment, force } = scenario;

  beforeAll(async () => {
    folders.set(name, await generated(name));
    figures = recount(folders.get(name) as string, name);
    counted.set(name, figures);
  }, 600_000);

  it('has the employees and the groups of the scenario', () => {
    expect(figures).toMatchObject({
      employees: scenario.employees - force.leavers,
      activeGroups: force.activeGroups,
      emergingGroups: force.emergingGroups,
    });
  });

  it('has its allegations of disclosure', () => {
    const counted = figures.disclosures as Figures;
    expect(Object.keys(counted)).toHaveLength(8);
    expect(assessment.disclosures).toMatchObject(counted);
  });

  it('has its vulnerable associations, of enough serving officers, and not all declared', () => {
    expect(figures.associations).toEqual(assessment.associations.years);
    expect(figures.officersWithAssociation).toBeGreaterThanOrEqual(assessment.associations.officersAtLeast);
    expect(figures.officersUndeclared).toBeGreaterThan(0);
    expect(figures.officersUndeclared).toBeLessThan(figures.officersWithAssociation as number);
  });

  it('has its applications and failures', () => {
    expect(figures.vetting).toEqual(assessment.vetting.years.map(({ hired, ...counted }) => counted));
  });

  it('has its intelligence, open and filed', () => {
    const { received, open, filed } = assessment.intelligence;
    expect(figures.intelligence).toEqual({ received, open, filed });
  });

  it('has its outcomes', () => {
    expect(figures.outcomes).toEqual(assessment.outcomes.counts);
  });

  it('has no records that contradict each other', () => {
    expect(figures.contradictions).toEqual([]);
  });
});

describe('the figures of the default scenario', () => {
  const rows = (file: Parameters<typeof rowsOf>[1]): readonly TextRow[] =>
    rowsOf(folders.get('default') as string, file);
  const count = (all: readonly TextRow[], test: (row: TextRow) => boolean): number => all.filter(test).length;

  it('are those of the published assessment', () => {
    expect(counted.get('default')).toMatchObject({
      employees: 10_950,
      activeGroups: 103,
      disclosures: {
        received: 82,
        toCriminals: 66,
        toOrganisedCrime: 37,
        toFamilyOrFriends: 21,
        familyOrFriendsInGroups: 9,
        operationsCompromised: 22,
        operationsDropped: 0,
        policeActivityBefore: 24,
      },
      associations: expect.arrayContaining([
        { year: '2015/16', criminal: 30, selfDeclared: 22 },
        { year: '2016/17', criminal: 41, selfDeclared: 26 },
        { year: '2017/18', criminal: 50, selfDeclared: 27 },
      ]),
      vetting: expect.arrayContaining([
        { year: '2015/16', applicants: 473, failed: 44, criminalConnections: 4 },
        expect.objectContaining({ year: '2016/17', criminalConnections: 2 }),
      ]),
      intelligence: { received: 73, open: 65, filed: 8 },
      outcomes: {
        NOT_PROVEN: 7,
        DISMISSAL: 7,
        FINAL_WRITTEN_WARNING: 2,
        WRITTEN_WARNING: 2,
        IMPRISONMENT: 2,
        DRIVING_BAN: 1,
      },
    });
  });

  it('would be others for days of UTC, for a day more or less, or if every kind were counted', () => {
    const allegations = rows('allegations');
    const disclosures = allegations.filter(({ kind }) => kind === 'DISCLOSURE_OF_INFORMATION');
    const between = (first: string, last: string) => (row: TextRow) => {
      const day = row.receivedAt?.slice(0, 10) ?? '';
      return first <= day && day <= last;
    };
    // By the days of UTC one of each end changes sides; without its first or last day, two are lost.
    const at = (text: string): number => count(disclosures, ({ receivedAt }) => receivedAt === text);
    for (const inside of ['2017-10-08T23:00:00Z', '2018-10-09T22:59:59Z', '2017-10-09', '2018-10-09'])
      expect(at(inside)).toBe(1);
    for (const outside of ['2017-10-08T22:59:59Z', '2018-10-09T23:00:00Z', '2017-10-08', '2018-10-10'])
      expect(at(outside)).toBe(1);
    expect(count(allegations, between('2017-10-09', '2018-10-09'))).toBeGreaterThan(150);
    expect(disclosures.length).toBeGreaterThan(200);
  });

  it('have rows at the ends of the other periods, and beside them', () => {
    const has = (file: Parameters<typeof rowsOf>[1], column: string, text: string): boolean =>
      rows(file).some((row) => row[column] === text);
    for (const text of ['2019-01-01T00:00:00Z', '2019-04-14T22:59:59Z', '2018-12-31T23:59:59Z', '2019-04-14T23:00:00Z'])
      expect(has('intelligence-reports', 'receivedAt', text)).toBe(true);
    for (const text of ['2019-04-14T22:59:59Z', '2019-04-14T23:00:00Z'])
      expect(has('intelligence-reports', 'filedAt', text)).toBe(true);
    for (const text of ['2017-03-31T23:00:00Z', '2018-03-31T22:59:59Z', '2018-03-31T23:00:00Z']) {
      expect(has('declarations', 'at', text)).toBe(true);
      expect(has('applications', 'receivedAt', text)).toBe(true);
    }
    expect(has('outcomes', 'decidedAt', '2018-12-25T00:00:00Z')).toBe(true);
    expect(has('outcomes', 'decidedAt', '2018-12-24T23:59:59Z')).toBe(true);
    expect(has('outcomes', 'decidedAt', '2019-04-14T23:00:00Z')).toBe(true);
    expect(has('outcomes', 'decidedAt', '2019-04-14T22:59:59Z')).toBe(true);
  });

  it('are fewer for who is cleared for less', () => {
    const { disclosures } = recount(folders.get('default') as string, 'default', '--level', 'OFFICIAL_SENSITIVE');
    expect((disclosures as Figures).received).toBeLessThan(82);
    expect((disclosures as Figures).received).toBeGreaterThan(60);
  });

  it('have rows that were put right, and rows the force heard of later', () => {
    for (const file of ['allegation-recipients', 'outcomes', 'vetting-decisions'] as const)
      expect(count(rows(file), ({ knownTo }) => knownTo !== '')).toBeGreaterThan(0);
    const late = ({ receivedAt = '', knownFrom = '' }: TextRow): boolean =>
      knownFrom.slice(0, 7) > receivedAt.slice(0, 7);
    expect(count(rows('allegations'), late)).toBeGreaterThan(20);
  });

  it('have applicants who became employees, the same person, after they were cleared', () => {
    const joined = new Map<string, string>();
    for (const { person = '', validFrom = '' } of rows('employments')) {
      const first = joined.get(person);
      if (first === undefined || validFrom < first) joined.set(person, validFrom);
    }
    const decided = new Map(rows('vetting-decisions').flatMap((row) => (row.knownTo ? [] : [[row.application, row]])));
    const hired = rows('applications').filter(({ person = '' }) => joined.has(person));
    expect(hired.length).toBeGreaterThan(1000);
    for (const { key, person = '' } of hired) {
      const decision = decided.get(key as string);
      expect(decision?.decision).not.toBe('FAIL');
      expect((decision?.decidedAt ?? '').slice(0, 10) < (joined.get(person) as string)).toBe(true);
    }
  });

  it('have outcomes of allegations that whoever is shown the outcome may know of', () => {
    const kept = new Set(rows('allegations').flatMap(({ key, compartments }) => (compartments ? [key] : [])));
    const counted = rows('outcomes').filter(
      ({ decidedAt = '', knownTo, compartments }) =>
        '2018-12-25' <= decidedAt && decidedAt < '2019-04-14T23' && !knownTo && !compartments,
    );
    expect(kept.size).toBeGreaterThan(50);
    expect(counted.length).toBeGreaterThan(20);
    expect(counted.filter(({ allegation }) => kept.has(allegation))).toEqual([]);
  });

  it('have nobody employed after a dismissal', () => {
    const left = new Map(rows('employments').map(({ person, validTo }) => [person, validTo]));
    const dismissed = rows('outcomes').filter(({ outcome, knownTo }) => outcome === 'DISMISSAL' && !knownTo);
    expect(dismissed.length).toBeGreaterThan(7);
    for (const { person, decidedAt = '' } of dismissed) expect(left.get(person)).toBe(decidedAt.slice(0, 10));
  });
});
