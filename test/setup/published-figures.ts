import { expect } from '@jest/globals';
import { ask } from './ask.js';

async function assess(url: string, period: string, fields: string) {
  const { data, errors } = await ask(url, `{ threatAssessment(${period}) { ${fields} } }`);
  expect(errors).toEqual([]);
  return data.threatAssessment;
}

const DISCLOSED = 'from: "2017-10-09", to: "2018-10-09"';

/** Expects every figure of the published assessment that the demonstration was drawn by, each for its own period. */
export async function expectPublishedFigures(url: string): Promise<void> {
  expect(
    await assess(
      url,
      DISCLOSED,
      `disclosure { allegations toCriminals toOrganisedCrime toFamilyOrFriends toFamilyOrFriendsLinkedToOrganisedCrime
         operationCompromised operationDropped policeActivityBeforeEvent
         rows(of: TO_ORGANISED_CRIME, first: 100) { edges { cursor } } peopleLinkedToOrganisedCrime { edges { cursor } } }
       vulnerableAssociations { year records selfDeclared fromIntelligence }
       vetting { year applicants failed failedForCriminalConnections }`,
    ),
  ).toEqual({
    disclosure: {
      allegations: 82,
      toCriminals: 66,
      toOrganisedCrime: 37,
      toFamilyOrFriends: 21,
      toFamilyOrFriendsLinkedToOrganisedCrime: 9,
      operationCompromised: 22,
      operationDropped: 0,
      policeActivityBeforeEvent: 24,
      rows: { edges: Array.from({ length: 37 }, () => ({ cursor: expect.any(String) })) },
      peopleLinkedToOrganisedCrime: { edges: Array.from({ length: 9 }, () => ({ cursor: expect.any(String) })) },
    },
    vulnerableAssociations: [
      { year: '2015/16', records: 30, selfDeclared: 22, fromIntelligence: 8 },
      { year: '2016/17', records: 41, selfDeclared: 26, fromIntelligence: 15 },
      { year: '2017/18', records: 50, selfDeclared: 27, fromIntelligence: 23 },
    ],
    vetting: [
      { year: '2015/16', applicants: 473, failed: 44, failedForCriminalConnections: 4 },
      { year: '2016/17', applicants: 508, failed: 41, failedForCriminalConnections: 2 },
      { year: '2017/18', applicants: 561, failed: 52, failedForCriminalConnections: 5 },
    ],
  });
  const intelligence = await assess(
    url,
    'from: "2019-01-01", to: "2019-04-14"',
    `employees organisedCrimeGroups emergingGroups intelligence { units received open filed }
     servingOfficers { withVulnerableAssociation notAllDeclared }`,
  );
  expect(intelligence).toMatchObject({
    employees: 10_950,
    organisedCrimeGroups: 103,
    emergingGroups: 12,
    intelligence: { units: ['CCU'], received: 73, open: 65, filed: 8 },
  });
  const { withVulnerableAssociation, notAllDeclared } = intelligence.servingOfficers;
  expect(withVulnerableAssociation).toBeGreaterThanOrEqual(50);
  expect(notAllDeclared).toBeGreaterThan(0);
  expect(notAllDeclared).toBeLessThan(withVulnerableAssociation);
  expect(await assess(url, 'from: "2018-12-25", to: "2019-04-14"', 'outcomes { outcome count }')).toEqual({
    outcomes: [
      { outcome: 'NOT_PROVEN', count: 7 },
      { outcome: 'DISMISSAL', count: 7 },
      { outcome: 'FINAL_WRITTEN_WARNING', count: 2 },
      { outcome: 'WRITTEN_WARNING', count: 2 },
      { outcome: 'IMPRISONMENT', count: 2 },
      { outcome: 'DRIVING_BAN', count: 1 },
    ],
  });
}

/** Expects that one allegation more makes 83 of the 82, that its retraction makes them 82 again, and that there were 83 in between. */
export async function expectOneMore(url: string): Promise<void> {
  const count = async (more = '') => assess(url, `${DISCLOSED} ${more}`, 'knownAt disclosure { allegations }');
  const change = async (name: string, input: string) => {
    const text = `mutation { ${name}(input: { operationId: "one more: ${name}", ${input} }) { entity { id } } }`;
    const { data, errors } = await ask(url, text);
    expect(errors).toEqual([]);
    return data[name].entity.id;
  };
  const said = 'kind: DISCLOSURE_OF_INFORMATION, receivedAt: "2018-10-09T22:59:59Z"';
  const id = await change('recordAllegation', said);
  const between = await count();
  expect(between.disclosure.allegations).toBe(83);
  // The force's knowledge is kept to the second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await change('retractAllegation', `allegation: "${id}", reason: "recorded twice"`);
  expect((await count()).disclosure.allegations).toBe(82);
  expect((await count(`knownAt: "${between.knownAt}"`)).disclosure.allegations).toBe(83);
}
