import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { importFolder } from '../../src/import/import-folder.js';
import { createService } from '../../src/index.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const NOW = Date.UTC(2019, 4, 1) / 1000;

const FIRST = {
  'source.yaml': 'name: unit\nasOf: 2018-06-01T00:00:00Z\ndefaults: {knownFrom: 2018-01-01T00:00:00Z}\n',
  'people.csv': 'key,name\nE1,Ann Archer\nE2,Eve Ember\nP1,Bob Bell\n',
  'groups.csv': 'key,name,kind\nG1,Bell Crew,ORGANISED_CRIME_GROUP\n',
  'operations.csv': 'key,name,status\nO1,Operation Alder,EXECUTED\n',
  'intelligence-reports.csv':
    'key,reference,receivedAt,filedAt,subjects,sourceEvaluation\nI1,INT/1,2018-03-01,,E1;G1,1\nI2,INT/2,2018-03-02,2018-04,,\n',
  'applications.csv': 'key,person,receivedAt,department\nF1,E1,2015-05-01,Crime\nF2,nobody,2015-05-01,Crime\n',
  'declarations.csv': 'key,employee,associate,association,origin,at\nD1,E1,P1,CRIMINAL,SELF_DECLARATION,2017-07-01\n',
  'allegations.csv':
    'key,reference,kind,receivedAt,subjects,operation,effect,information,report\n' +
    'A1,DOI/1,DISCLOSURE_OF_INFORMATION,2018-03-03,E1;E2,O1,COMPROMISED,POLICE_ACTIVITY;RIVALS,I1\nA2,,APPROACH,2018-03-04,,,,,\n',
  'cases.csv': 'key,reference,openedAt,allegations,members,subjects\nC1,CCU/1,2018-03-05,A1;A2,E2,E1;O1\n',
  'assignments.csv': 'key,operation,employee,role,validFrom,validTo\n1,O1,E1,Handler,2018-01,2018-02\n',
  'targets.csv': 'key,operation,target\n1,O1,G1\n2,O1,P1\n',
  'vetting-decisions.csv': 'key,application,decision,decidedAt,reasons,approver\n1,F1,PASS,2015-06-01,OTHER,E2\n',
  'allegation-recipients.csv':
    'key,allegation,recipient,recipientKind,relationship\n1,A1,G1,ORGANISED_CRIME_GROUP,FRIEND\n2,A1,,JOURNALIST,NONE\n',
  'outcomes.csv':
    'key,allegation,person,outcome,decidedAt\n1,A1,E2,DISMISSAL,2018-05-01\n2,A1,G1,DISMISSAL,2018-05-01\n',
};

const SECOND = {
  'source.yaml': 'name: unit\nasOf: 2018-09-01T00:00:00Z\n',
  'allegations.csv':
    'key,reference,kind,receivedAt,subjects,operation,effect,knownFrom\nA1,DOI/1,DISCLOSURE_OF_INFORMATION,2018-03-03,E1,O1,NONE,2018-08-01\n',
};

describe('what a source says of allegations, vetting, declarations, reports, cases and operations', () => {
  let test: TestDatabase;
  let service: FastifyInstance;
  let url: string;
  let rejected: number;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    const { totals } = await importFolder(test.database, { folder: await folders.with(FIRST), now: NOW });
    rejected = totals.rejected;
    await importFolder(test.database, { folder: await folders.with(SECOND), now: NOW });
    service = await createService({
      database: test.database,
      logger: pino({ level: 'silent' }),
      paths: { engine: { threads: 0 } },
    });
    url = await service.listen({ port: 0, host: '127.0.0.1' });
  }, 120_000);

  afterAll(async () => {
    await folders.remove();
    await service?.close();
    await test?.close();
  });

  const nodesOf = async (list: string, fields: string) => {
    const { data, errors } = await ask(url, `{ ${list} { edges { node { ${fields} } } } }`);
    expect(errors).toEqual([]);
    const [connection] = Object.values(data) as { edges: { node: unknown }[] }[];
    return connection?.edges.map(({ node }) => node);
  };

  const ALLEGATION =
    'label reference effect information subjects { name } operation { name } report { reference status }';

  it('goes in, but for a row whose applicant nobody knows and one whose outcome is for a group', () => {
    expect(rejected).toBe(2);
  });

  it('says what allegations are held to say now', async () => {
    expect(await nodesOf('allegations', ALLEGATION)).toEqual([
      { label: 'A2', reference: null, effect: 'NONE', information: [], subjects: [], operation: null, report: null },
      {
        label: 'DOI/1',
        reference: 'DOI/1',
        effect: 'NONE',
        information: [],
        subjects: [{ name: 'Ann Archer' }],
        operation: { name: 'Operation Alder' },
        report: null,
      },
    ]);
  });

  it('says what they were held to say before the correction', async () => {
    const list = 'allegations(filter: { effects: [COMPROMISED], at: { knownAt: "2018-07-31T22:59:59Z" } })';
    expect(await nodesOf(list, ALLEGATION)).toEqual([
      {
        label: 'DOI/1',
        reference: 'DOI/1',
        effect: 'COMPROMISED',
        information: ['POLICE_ACTIVITY', 'RIVALS'],
        subjects: [{ name: 'Ann Archer' }, { name: 'Eve Ember' }],
        operation: { name: 'Operation Alder' },
        report: { reference: 'INT/1', status: 'OPEN' },
      },
    ]);
  });

  it('says who was told and what came of it', async () => {
    const fields =
      'recipients { recipientKind relationship recipient { label } } outcomes { outcome decidedAt person { name } }';
    const [, allegation] = (await nodesOf('allegations', fields)) as { recipients: object[]; outcomes: object[] }[];
    expect(allegation?.outcomes).toEqual([
      { outcome: 'DISMISSAL', decidedAt: '2018-04-30T23:00:00Z', person: { name: 'Eve Ember' } },
    ]);
    expect(allegation?.recipients).toHaveLength(2);
    expect(allegation?.recipients).toEqual(
      expect.arrayContaining([
        { recipientKind: 'ORGANISED_CRIME_GROUP', relationship: 'FRIEND', recipient: { label: 'Bell Crew' } },
        { recipientKind: 'JOURNALIST', relationship: 'NONE', recipient: null },
      ]),
    );
  });

  it('says what is known of reports, applications, declarations and cases', async () => {
    expect(await nodesOf('intelligenceReports', 'reference status sourceEvaluation subjects { label }')).toEqual([
      { reference: 'INT/2', status: 'FILED', sourceEvaluation: null, subjects: [] },
      {
        reference: 'INT/1',
        status: 'OPEN',
        sourceEvaluation: 'RELIABLE',
        subjects: [{ label: 'Ann Archer' }, { label: 'Bell Crew' }],
      },
    ]);
    const decisions = 'decisions { decision reasons approver { name } }';
    expect(await nodesOf('applications', `label person { name } department receivedAt ${decisions}`)).toEqual([
      {
        label: 'F1',
        person: { name: 'Ann Archer' },
        department: 'Crime',
        receivedAt: '2015-04-30T23:00:00Z',
        decisions: [{ decision: 'PASS', reasons: ['OTHER'], approver: { name: 'Eve Ember' } }],
      },
    ]);
    expect(await nodesOf('declarations', 'employee { name } associate { label } association origin')).toEqual([
      {
        employee: { name: 'Ann Archer' },
        associate: { label: 'Bob Bell' },
        association: 'CRIMINAL',
        origin: 'SELF_DECLARATION',
      },
    ]);
    expect(await nodesOf('cases', 'reference allegations { label } members { name } subjects { label }')).toEqual([
      {
        reference: 'CCU/1',
        allegations: [{ label: 'A2' }, { label: 'DOI/1' }],
        members: [{ name: 'Eve Ember' }],
        subjects: [{ label: 'Ann Archer' }, { label: 'Operation Alder' }],
      },
    ]);
  });

  it('says who works on an operation and whom it is aimed at', async () => {
    const fields = 'name status assignments { role validTo employee { name } } targets { target { label } }';
    const [operation] = (await nodesOf('operations', fields)) as { targets: object[] }[];
    expect(operation).toMatchObject({
      name: 'Operation Alder',
      status: 'EXECUTED',
      assignments: [{ role: 'Handler', validTo: '2018-03-01T00:00:00Z', employee: { name: 'Ann Archer' } }],
    });
    expect(operation?.targets).toHaveLength(2);
    expect(operation?.targets).toEqual(
      expect.arrayContaining([{ target: { label: 'Bell Crew' } }, { target: { label: 'Bob Bell' } }]),
    );
  });

  it('is found by its references and keys', async () => {
    const { data } = await ask(
      url,
      '{ lookup(identifiers: ["doi1", "CCU/1", "f1"]) { entities { __typename label } } }',
    );
    expect(data.lookup).toEqual([
      { entities: [{ __typename: 'Allegation', label: 'DOI/1' }] },
      { entities: [{ __typename: 'Case', label: 'CCU/1' }] },
      { entities: [{ __typename: 'Application', label: 'F1' }] },
    ]);
  });
});
