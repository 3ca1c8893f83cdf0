import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { generateForce } from '../../src/generate/generate-force.js';
import { importFolder } from '../../src/import/import-folder.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const run = promisify(execFile);
const SEED = 7;

interface Period {
  from: string;
  to: string;
}
interface Scenario {
  calendar: { clock: string; lastDay: string };
  assessment: {
    disclosures: { period: Period; received: number; toCriminals: number };
    intelligence: { period: Period; unit: string };
    outcomes: { period: Period };
  };
}

const fileOf = (name: string) => join(PROJECT_ROOT, 'scenarios', `${name}.yaml`);

async function scenarioOf(file: string): Promise<Scenario> {
  return parse(await readFile(file, 'utf8'), { schema: 'core' }) as Scenario;
}

/** What a script that shares no code with the service counts in the CSV files. */
async function recounted(folder: string, file: string) {
  const script = join(PROJECT_ROOT, 'scripts', 'recount-force.mjs');
  const { stdout } = await run(process.execPath, [script, folder, '--json', '--scenario', file]);
  return JSON.parse(stdout);
}

describe('the threat assessment of other forces', () => {
  let service: TestService;
  let folder: string;

  beforeEach(async () => {
    service = await startTestService({ employees: 0 });
    folder = await mkdtemp(join(tmpdir(), 'hopline-scenario-'));
  }, 240_000);
  afterEach(async () => {
    await service?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function expectRecount(file: string, employees: number): Promise<void> {
    const force = join(folder, 'force');
    await generateForce({ scenario: file, seed: SEED, employees, folder: force });
    const { calendar, assessment } = await scenarioOf(file);
    const now = Date.parse(`${calendar.clock}T12:00:00Z`) / 1_000;
    await importFolder(service.database, { folder: force, now });
    const figures = await recounted(force, file);
    expect(figures.contradictions).toEqual([]);

    const assess = async ({ from, to }: Period, fields: string) => {
      const known = `${calendar.clock}T12:00:00Z`;
      const text = `{ threatAssessment(from: "${from}", to: "${to}", knownAt: "${known}") { ${fields} } }`;
      const { data, errors } = await ask(service.url, text);
      expect(errors).toEqual([]);
      return data.threatAssessment;
    };
    const { disclosure } = await assess(
      assessment.disclosures.period,
      `disclosure { allegations toCriminals toOrganisedCrime toFamilyOrFriends toFamilyOrFriendsLinkedToOrganisedCrime
        operationCompromised operationDropped policeActivityBeforeEvent }`,
    );
    const { disclosures } = figures;
    expect(disclosure).toEqual({
      allegations: disclosures.received,
      toCriminals: disclosures.toCriminals,
      toOrganisedCrime: disclosures.toOrganisedCrime,
      toFamilyOrFriends: disclosures.toFamilyOrFriends,
      toFamilyOrFriendsLinkedToOrganisedCrime: disclosures.familyOrFriendsInGroups,
      operationCompromised: disclosures.operationsCompromised,
      operationDropped: disclosures.operationsDropped,
      policeActivityBeforeEvent: disclosures.policeActivityBefore,
    });

    const stocks = await assess(
      assessment.intelligence.period,
      `employees organisedCrimeGroups emergingGroups intelligence { units received open filed }
       vulnerableAssociations { year records selfDeclared fromIntelligence }
       vetting { year applicants failed failedForCriminalConnections }`,
    );
    expect(stocks).toMatchObject({
      employees: figures.employees,
      organisedCrimeGroups: figures.activeGroups,
      emergingGroups: figures.emergingGroups,
      intelligence: { units: [assessment.intelligence.unit], ...figures.intelligence },
    });
    const years: string[] = stocks.vetting.map(({ year }: { year: string }) => year);
    expect(years).toHaveLength(3);
    const ofYears = <Row extends { year: string }>(rows: readonly Row[]) =>
      rows.filter(({ year }) => years.includes(year));
    expect(stocks.vetting).toEqual(
      ofYears<{ year: string; applicants: number; failed: number; criminalConnections: number }>(figures.vetting).map(
        ({ year, applicants, failed, criminalConnections }) => ({
          year,
          applicants,
          failed,
          failedForCriminalConnections: criminalConnections,
        }),
      ),
    );
    expect(stocks.vulnerableAssociations).toEqual(
      ofYears<{ year: string; criminal: number; selfDeclared: number }>(figures.associations).map(
        ({ year, criminal: records, selfDeclared }) => {
          return { year, records, selfDeclared, fromIntelligence: records - selfDeclared };
        },
      ),
    );

    const { outcomes } = await assess(assessment.outcomes.period, 'outcomes { outcome count }');
    const counts = outcomes.map(({ outcome, count }: { outcome: string; count: number }) => [outcome, count]);
    expect(Object.fromEntries(counts)).toEqual(figures.outcomes);

    const { servingOfficers } = await assess(
      { from: calendar.lastDay, to: calendar.lastDay },
      'servingOfficers { withVulnerableAssociation notAllDeclared }',
    );
    expect(servingOfficers).toEqual({
      withVulnerableAssociation: figures.officersWithAssociation,
      notAllDeclared: figures.officersUndeclared,
    });
  }

  it('counts a small rural force as a recount of its files does', async () => {
    await expectRecount(fileOf('rural'), 1_200);
  }, 400_000);

  it('counts a metropolitan force as a recount of its files does', async () => {
    await expectRecount(fileOf('metropolitan'), 1_200);
  }, 400_000);

  it('counts a force of a scenario that nobody has seen as a recount of its files does', async () => {
    const scenario = await scenarioOf(fileOf('rural'));
    const { disclosures, intelligence } = scenario.assessment;
    disclosures.period = { from: '2016-03-15', to: '2017-02-03' };
    disclosures.received = 29;
    disclosures.toCriminals = 21;
    intelligence.period = { from: '2017-06-10', to: '2017-09-12' };
    const file = join(folder, 'unseen.yaml');
    await writeFile(file, stringify(scenario));
    await expectRecount(file, 1_500);
  }, 400_000);
});
