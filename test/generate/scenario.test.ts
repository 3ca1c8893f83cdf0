import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadUserInput } from '../../src/errors.js';
import { dayOf } from '../../src/generate/days.js';
import { readScenario } from '../../src/generate/scenario/read-scenario.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

const text = readFileSync(join(PROJECT_ROOT, 'scenarios/default.yaml'), 'utf8');
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hopline-scenario-'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The default scenario with one text in the place of another, as a file. */
function changed(from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  const path = join(root, 'mine.yaml');
  writeFileSync(path, text.replace(from, to));
  return path;
}

describe('readScenario', () => {
  it('reads a scenario by its name, with days, weights and periods as numbers', async () => {
    const { name, scenario } = await readScenario('default');
    expect(name).toBe('default');
    expect(scenario.employees).toBe(11_000);
    expect(scenario.calendar.clock).toBe(dayOf('2019-05-01'));
    expect(scenario.force.recordSystems[0]).toEqual(['CRIME', 48]);
    expect(scenario.assessment.disclosures.period).toEqual({ from: dayOf('2017-10-09'), to: dayOf('2018-10-09') });
    expect(scenario.assessment.vetting.years[1]?.year).toEqual({
      name: '2015/16',
      from: dayOf('2015-04-01'),
      to: dayOf('2016-03-31'),
    });
  });

  it.each([
    { name: 'rural', employees: 2500 },
    { name: 'metropolitan', employees: 30_000 },
  ])('has $name besides', async ({ name, employees }) => {
    const { scenario } = await readScenario(name);
    expect(scenario.employees).toBe(employees);
  });

  it('reads any file of the form, under the name of the file', async () => {
    const { name, scenario } = await readScenario(changed('activeGroups: 103', 'activeGroups: 104'));
    expect(name).toBe('mine');
    expect(scenario.force.activeGroups).toBe(104);
  });

  it.each([
    {
      from: 'leavers: 50 ',
      to: 'leavers: -1 ',
      problem: 'force.leavers: must be a whole number from 0 to 1000000000, not -1',
    },
    {
      from: 'officerShare: 0.6 ',
      to: 'officerShare: 60 ',
      problem: 'force.officerShare: must be a share from 0 to 1, not 60',
    },
    {
      from: 'officerShare: 0.6 ',
      to: 'oficerShare: 0.6 ',
      problem: 'force.officerShare: is missing; it must be a share from 0 to 1',
    },
    {
      from: 'title: ',
      to: 'tittle: x\ntitle: ',
      problem: 'tittle: is not known; allowed there are title, employees, calendar',
    },
    {
      from: 'toCriminals: 66',
      to: 'toCriminals: 83',
      problem: 'assessment.disclosures.toCriminals: must not be more than received',
    },
    {
      from: 'toOrganisedCrime: 37',
      to: 'toOrganisedCrime: 21',
      problem:
        'assessment.disclosures.operationsCompromised: with operationsDropped must not be more than toOrganisedCrime',
    },
    {
      from: 'year: 2014/15, criminal',
      to: 'year: 2014/16, criminal',
      problem: 'assessment.associations.years[0].year: must be a financial year such as 2015/16, not "2014/16"',
    },
    {
      from: 'clock: 2019-05-01',
      to: 'clock: 2019-02-30',
      problem: 'calendar.clock: must be a day such as 2019-04-30, not "2019-02-30"',
    },
    { from: 'clock: 2019-05-01', to: 'clock: 2019-04-30', problem: 'calendar.clock: must be after lastDay' },
    {
      from: 'SUSPECTED: 22, NONE_KNOWN',
      to: 'SUSPICIOUS: 22, NONE_KNOWN',
      problem: 'force.criminalStatuses: must be a table of weights, none negative, of some of CONVICTED',
    },
    { from: 'open: 65', to: 'open: 66', problem: 'assessment.intelligence.received: must be open and filed together' },
  ])('says which place of which file is wrong and what is allowed: $problem', async ({ from, to, problem }) => {
    const path = changed(from, to);
    await expect(readScenario(path)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'scenario',
      message: expect.stringContaining(`${path}: ${problem}`),
    });
  });

  it('names the scenarios there are where one is asked for that is not', async () => {
    const missing = new BadUserInput(
      'scenario',
      'coastal: there is no such scenario; there are default, metropolitan, rural, or name a file',
    );
    await expect(readScenario('coastal')).rejects.toThrow(missing);
    await expect(readScenario('./coastal.yaml')).rejects.toThrow('./coastal.yaml: there is no such file');
  });

  it('names the line of a file that is not YAML', async () => {
    const path = join(root, 'broken.yaml');
    writeFileSync(path, 'title: [one\nemployees: 3\n');
    await expect(readScenario(path)).rejects.toThrow(/broken\.yaml: .*line 2/s);
  });
});
