import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAssessedScene } from '../assessment/assessed-scene.js';
import type { DatedScene } from '../setup/dated-scene.js';

const FIGURES = `employees organisedCrimeGroups emergingGroups
  disclosure { allegations toCriminals toOrganisedCrime toFamilyOrFriends toFamilyOrFriendsLinkedToOrganisedCrime
    operationCompromised operationDropped policeActivityBeforeEvent byInformation { information count } }
  vulnerableAssociations { year records selfDeclared fromIntelligence }
  servingOfficers { withVulnerableAssociation notAllDeclared }
  vetting { year applicants failed failedForCriminalConnections }
  intelligence { units received open filed }
  outcomes { outcome count }`;

const rows = (kind: string) => `(first: 100) { edges { node { ${kind} } } }`;

describe('the threat assessment', () => {
  let scene: DatedScene;

  beforeAll(async () => {
    scene = await openAssessedScene();
  }, 240_000);
  afterAll(() => scene?.close());

  async function assess(fields: string, more = '', who: 'high' | 'low' = 'high') {
    const query = `{ threatAssessment(from: "2018-06-01", to: "2018-06-30" ${more}) { ${fields} } }`;
    return (await scene.ask(query, {}, who)).threatAssessment;
  }

  it('counts every figure by London days, both included, and stocks at the close of the last', async () => {
    expect(await assess(`from to ${FIGURES}`)).toEqual({
      from: '2018-06-01',
      to: '2018-06-30',
      employees: 5,
      organisedCrimeGroups: 2,
      emergingGroups: 1,
      disclosure: {
        allegations: 5,
        toCriminals: 4,
        toOrganisedCrime: 1,
        toFamilyOrFriends: 3,
        toFamilyOrFriendsLinkedToOrganisedCrime: 2,
        operationCompromised: 1,
        operationDropped: 1,
        policeActivityBeforeEvent: 1,
        byInformation: [
          { information: 'POLICE_ACTIVITY', count: 2 },
          { information: 'VICTIM_DETAILS', count: 1 },
          { information: 'RIVALS', count: 1 },
          { information: 'UNKNOWN', count: 1 },
        ],
      },
      vulnerableAssociations: [
        { year: '2015/16', records: 0, selfDeclared: 0, fromIntelligence: 0 },
        { year: '2016/17', records: 1, selfDeclared: 0, fromIntelligence: 1 },
        { year: '2017/18', records: 3, selfDeclared: 1, fromIntelligence: 2 },
      ],
      servingOfficers: { withVulnerableAssociation: 3, notAllDeclared: 2 },
      vetting: [
        { year: '2015/16', applicants: 0, failed: 0, failedForCriminalConnections: 0 },
        { year: '2016/17', applicants: 0, failed: 0, failedForCriminalConnections: 0 },
        { year: '2017/18', applicants: 6, failed: 3, failedForCriminalConnections: 2 },
      ],
      intelligence: { units: null, received: 4, open: 3, filed: 1 },
      outcomes: [
        { outcome: 'DISMISSAL', count: 2 },
        { outcome: 'WRITTEN_WARNING', count: 1 },
      ],
    });
  });

  it('counts only what the viewer may see', async () => {
    const low = await assess(FIGURES, '', 'low');
    expect(low).toMatchObject({ employees: 3, organisedCrimeGroups: 1 });
    expect(low.disclosure).toMatchObject({ allegations: 4, toCriminals: 3 });
    expect(low.vulnerableAssociations[2]).toMatchObject({ records: 2, fromIntelligence: 1 });
    expect(low.servingOfficers).toEqual({ withVulnerableAssociation: 2, notAllDeclared: 1 });
    expect(low.vetting[2]).toMatchObject({ applicants: 6, failed: 2, failedForCriminalConnections: 1 });
    expect(low.intelligence).toMatchObject({ received: 3, open: 2, filed: 1 });
    expect(low.outcomes).toEqual([{ outcome: 'DISMISSAL', count: 2 }]);
  });

  it('is what could have been written at an earlier time', async () => {
    const then = await assess(`knownAt ${FIGURES}`, ', knownAt: "2018-07-31T22:59:59Z"');
    expect(then).toMatchObject({ knownAt: '2018-07-31T22:59:59Z', employees: 4 });
    expect(then.disclosure).toMatchObject({ allegations: 5, toCriminals: 4, toOrganisedCrime: 2 });
    expect(then.vulnerableAssociations[2]).toMatchObject({ records: 4 });
    expect(then.vetting[2]).toMatchObject({ failed: 4, failedForCriminalConnections: 3 });
    expect(then.outcomes).toEqual([
      { outcome: 'NOT_PROVEN', count: 1 },
      { outcome: 'DISMISSAL', count: 2 },
      { outcome: 'WRITTEN_WARNING', count: 1 },
    ]);
  });

  it('takes the last decision where two hold, whatever came of the first', async () => {
    const { vetting } = await assess(`vetting { rows(of: FAILED) { edges { node { label } } } }`);
    const labels = vetting[2].rows.edges.map(({ node }: { node: { label: string } }) => node.label);
    expect(labels.sort()).toEqual(['failed', 'in debt', 'kept secret']);
  });

  it('counts the intelligence of the units that are asked for', async () => {
    const { intelligence } = await assess('intelligence { units received open filed }', ', units: ["CCU"]');
    expect(intelligence).toEqual({ units: ['CCU'], received: 3, open: 2, filed: 1 });
  });

  const names = (list: { edges: { node: { name?: string; label?: string; person?: { name: string } } }[] }) =>
    list.edges.map(({ node }) => node.name ?? node.label ?? node.person?.name).sort();

  it('leads from each stock to the very rows behind it', async () => {
    const found = await assess(`employeeRows${rows('name')} organisedCrimeGroupRows${rows('name')}
      emergingGroupRows${rows('name')}
      servingOfficers { rows${rows('name')} not: rows(notAllDeclared: true) { edges { node { name } } } }`);
    expect(names(found.employeeRows)).toEqual(['Ann', 'Ann B', 'Cat', 'Dan', 'Fay', 'Gus']);
    expect(names(found.organisedCrimeGroupRows)).toEqual(['Quiet', 'Ring']);
    expect(names(found.emergingGroupRows)).toEqual(['Shoots']);
    expect(names(found.servingOfficers.rows)).toEqual(['Ann', 'Cat', 'Dan']);
    expect(names(found.servingOfficers.not)).toEqual(['Ann', 'Cat']);
  });

  it.each([
    { of: 'ALLEGATIONS', labels: ['corrected', 'first', 'hidden', 'last', 'late'] },
    { of: 'TO_CRIMINALS', labels: ['corrected', 'first', 'hidden', 'last'] },
    { of: 'TO_ORGANISED_CRIME', labels: ['first'] },
    { of: 'TO_FAMILY_OR_FRIENDS', labels: ['corrected', 'first', 'last'] },
    { of: 'OPERATION_COMPROMISED', labels: ['first'] },
    { of: 'OPERATION_DROPPED', labels: ['last'] },
    { of: 'POLICE_ACTIVITY_BEFORE_EVENT', labels: ['first'] },
  ])('leads from the disclosures of $of to them', async ({ of, labels }) => {
    const { disclosure } = await assess(`disclosure { rows(of: ${of}) { edges { node { label } } } }`);
    expect(names(disclosure.rows)).toEqual(labels);
  });

  it('leads from people and information to the very rows', async () => {
    const { disclosure } = await assess(`disclosure { peopleLinkedToOrganisedCrime${rows('name')}
      byInformation { information rows${rows('label')} } }`);
    expect(names(disclosure.peopleLinkedToOrganisedCrime)).toEqual(['Kim', 'Lee']);
    expect(names(disclosure.byInformation[0].rows)).toEqual(['first', 'last']);
  });

  it('leads from the figures of years, intelligence and outcomes to the very rows', async () => {
    const { vulnerableAssociations: years, vetting } = await assess(`
      vulnerableAssociations { rows${rows('label')} declared: rows(origin: SELF_DECLARATION) { edges { node { label } } } }
      vetting { rows${rows('label')} of: rows(of: FAILED_FOR_CRIMINAL_CONNECTIONS) { edges { node { label } } } }`);
    expect(names(years[1].rows)).toEqual(['year before']);
    expect(names(years[2].rows)).toEqual(['of somebody hidden', 'year first', 'year last']);
    expect(names(years[2].declared)).toEqual(['year first']);
    expect(names(vetting[2].rows)).toHaveLength(6);
    expect(names(vetting[2].of)).toEqual(['failed', 'kept secret']);
    const { intelligence, outcomes } = await assess(`
      intelligence { rows${rows('label')} open: rows(status: OPEN) { edges { node { label } } }
        filed: rows(status: FILED) { edges { node { label } } } }
      outcomes { outcome rows${rows('person { name }')} }`);
    expect(names(intelligence.rows)).toEqual(['filed in time', 'filed too late', 'of others', 'secret']);
    expect(names(intelligence.open)).toEqual(['filed too late', 'of others', 'secret']);
    expect(names(intelligence.filed)).toEqual(['filed in time']);
    expect(names(outcomes[0].rows)).toEqual(['Ann', 'Bob']);
  });

  it('gives the rows page by page', async () => {
    const labels: string[] = [];
    for (let after = ''; ; ) {
      const { disclosure, outcomes } = await assess(
        `disclosure { rows(first: 2 ${after}) { edges { node { label } } pageInfo { hasNextPage endCursor } } }
         outcomes { rows(first: 1) { edges { node { outcome } } pageInfo { hasNextPage } } }`,
      );
      expect(outcomes[0].rows.pageInfo.hasNextPage).toBe(true);
      labels.push(...disclosure.rows.edges.map(({ node }: { node: { label: string } }) => node.label));
      if (!disclosure.rows.pageInfo.hasNextPage) break;
      after = `, after: "${disclosure.rows.pageInfo.endCursor}"`;
    }
    expect(labels[0]).toBe('last');
    expect(labels.at(-1)).toBe('first');
    expect(labels.sort()).toEqual(['corrected', 'first', 'hidden', 'last', 'late']);
  });

  it('asks for what is asked only, a statement a figure', async () => {
    const sent: string[] = [];
    scene.observe((name) => name.startsWith('assessment/') && sent.push(name));
    await assess('organisedCrimeGroups emergingGroups outcomes { count }');
    scene.observe(() => {});
    expect(sent.sort()).toEqual(['assessment/groups', 'assessment/outcomes']);
  });

  it.each([
    { args: 'from: "2018-06-02", to: "2018-06-01"', argument: 'to' },
    { args: 'from: "2018-06-31", to: "2018-07-01"', argument: 'from' },
    { args: 'from: "2018-06-01", to: "2018-13-01"', argument: 'to' },
    { args: 'from: "2018-06-01", to: "2018-06-01T00:00:00Z"', argument: 'to' },
    { args: 'from: "2018-06-01", to: "2018-06-30", knownAt: "2018-06-30"', argument: 'knownAt' },
    { args: 'from: "2018-06-01", to: "2018-06-30", units: []', argument: 'units' },
  ])('refuses $args by the argument', async ({ args, argument }) => {
    const { errors } = await scene.answer(`{ threatAssessment(${args}) { employees } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('counts an allegation from when it is recorded to when it is retracted', async () => {
    const count = async (more = '') => await assess('knownAt disclosure { allegations toOrganisedCrime }', more);
    const { recordAllegation } =
      await scene.ask(`mutation { recordAllegation(input: { operationId: "one more", kind: DISCLOSURE_OF_INFORMATION,
        receivedAt: "2018-06-30T22:59:59Z", subjects: ["${scene.idOf('Ann')}"],
        recipients: [{ recipient: "${scene.idOf('Kim')}", recipientKind: ORGANISED_CRIME_GROUP }] }) { entity { id } } }`);
    const between = await count();
    expect(between.disclosure).toEqual({ allegations: 6, toOrganisedCrime: 2 });
    await sleep(1_100);
    const { id } = recordAllegation.entity;
    const retract = `mutation { retractAllegation(input: { operationId: "not so", allegation: "${id}", reason: "mistaken" }) { revision } }`;
    await scene.ask(retract);
    expect((await count()).disclosure).toEqual({ allegations: 5, toOrganisedCrime: 1 });
    expect((await count(`, knownAt: "${between.knownAt}"`)).disclosure).toEqual({
      allegations: 6,
      toOrganisedCrime: 2,
    });
    expect((await scene.ask(`{ allegation(id: "${id}") { label } }`)).allegation).toBeNull();
    const { errors } = await scene.answer(retract.replace('not so', 'again'));
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', argument: 'input.allegation' });
  });
});
