import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFolder } from '../../src/import/import-folder.js';
import type { ImportSummary } from '../../src/import/summary.js';
import { ask, graphContent, newestRevision } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const NOW = 1_556_668_800;

const SMALL = {
  'source.yaml':
    'name: small\nclock: 2019-05-01T00:00:00Z\ndefaults: {knownFrom: 2018-01-01T00:00:00Z, provenance: CASE_FILE}\n',
  'people.csv':
    'key,name,aliases,dateOfBirth,level,compartments\nE1,Ann Archer,Annie;A. Archer,1980-02-11,,\nP1,Bob Bell,,1975,OFFICIAL_SENSITIVE,ALDER\n',
  'groups.jsonl':
    '{"key":"G1","name":"Bell Crew","kind":"ORGANISED_CRIME_GROUP","aliases":["Crew"],"territory":"North"}\n',
  'phones.csv': 'key,number\nT1,07700 900001\n',
  'locations.csv': 'key,address,postcode,latitude,longitude\nL1,1 High Street,ZX1 0AG,54.5,-1.25\n',
  'operations.csv': 'key,name,status,planned,executed\nO1,Operation Alder,EXECUTED,2018-02-01T09:00:00Z,2018-03\n',
  'records.csv': 'key,system,reference,title,createdAt\nR1,CRIME,CR/1,Burglary,2018-01-05T10:00:00Z\n',
  'employments.csv':
    'key,person,staffNumber,rank,department,vettingLevel,validFrom,validTo,knownFrom\nM1,E1,AB-12,Constable,Crime,MANAGEMENT,2010-06,,2010-01-01\n',
  'criminal-statuses.csv': 'key,person,status,validFrom\nS1,P1,CONVICTED,2012\n',
  'group-statuses.csv': 'key,group,status,threatBand\nS2,G1,ACTIVE,HIGH\n',
  'about.csv': 'record,entity,role\nR1,P1,SUSPECT\nR1,P1,WITNESS\nR1,L1,\n',
  'links.csv':
    'key,kind,from,to,subkind,role,count,provenance,declarant,refutes,sourceEvaluation,informationAssessment,handling,handlingConditions,confidence,confidenceReason,sourceKey,validFrom,validTo,level\n' +
    'A1,FRIEND,E1,P1,,school,3,SELF_DECLARATION,E1,,1,A,C,ask first,,,D-7,2001,2018-12-31,\n' +
    'A2,FRIEND,P1,E1,,,,INTELLIGENCE,,true,3,E,P,,40,seen elsewhere,,,,SECRET\n' +
    'A3,MEMBER_OF,P1,G1,,,,,,,,,,,,,,,,\n' +
    'A4,OTHER,P1,L1,PAINTED,,,,,,,,,,,,,,,\n',
  'access-events.csv':
    'key,employee,account,record,searchTerm,resultCount,system,terminal,action,at,purpose\nX1,E1,u1,R1,,,CRIME,T9,VIEW,2019-01-02T03:04:05Z,enquiry\nX2,,u2,,bell,12,INTELLIGENCE,,SEARCH,2019-01-02T03:05:00Z,\n',
};

const ROWS = 19;
const NONE = { read: 0, fresh: 0, changed: 0, retracted: 0, unchanged: 0, leftOut: 0, rejected: 0 };
const LATER = NOW + 1000;

describe('an import', () => {
  let test: TestDatabase;
  let folder: string;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = await folders.with(SMALL);
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  const ids = async (): Promise<Record<string, string>> => {
    const rows = await ask<{ key: string; id: string }>(
      test.database,
      'MATCH (e:Entity) RETURN e.importKey AS key, e.id AS id',
    );
    return Object.fromEntries(rows.map(({ key, id }) => [key.replace('small\n', ''), id]));
  };
  const node = async (key: string) => {
    const rows = await ask<{ labels: string[]; e: object }>(
      test.database,
      "MATCH (e) WHERE e.importKey = 'small\n' + $key RETURN labels(e) AS labels, e",
      { key },
    );
    expect(rows).toHaveLength(1);
    return rows[0] as { labels: string[]; e: object };
  };
  const assertions = () =>
    ask<{ type: string; from: string; to: string; r: Record<string, unknown> }>(
      test.database,
      'MATCH (a)-[r]->(b) WHERE r.assertionId IS NOT NULL RETURN type(r) AS type, a.id AS from, b.id AS to, r ORDER BY r.importKey',
    );

  describe('of a small folder', () => {
    let summary: ImportSummary;
    beforeAll(async () => {
      summary = await importFolder(test.database, { folder, now: NOW });
    });

    it('says what it did', async () => {
      expect(summary).toMatchObject({ source: 'small', clock: NOW, rejectsFile: null, interrupted: false });
      expect(summary).toMatchObject({ feed: 'delta', asOf: NOW, dryRun: false });
      expect(summary.totals).toEqual({ ...NONE, read: ROWS, fresh: ROWS });
      expect(summary.files.map(({ file, fresh }) => [file, fresh])).toEqual([
        ['people.csv', 2],
        ['groups.jsonl', 1],
        ['phones.csv', 1],
        ['locations.csv', 1],
        ['operations.csv', 1],
        ['records.csv', 1],
        ['employments.csv', 1],
        ['criminal-statuses.csv', 1],
        ['group-statuses.csv', 1],
        ['about.csv', 3],
        ['links.csv', 4],
        ['access-events.csv', 2],
      ]);
      expect(summary.revision).toBe(await newestRevision(test.database));
    });

    it('makes entities', async () => {
      const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
      expect(await node('E1')).toEqual({
        labels: ['Entity', 'Person'],
        e: {
          id: uuid,
          kind: 'PERSON',
          label: 'Ann Archer',
          name: 'Ann Archer',
          aliases: ['Annie', 'A. Archer'],
          dateOfBirth: '1980-02-11',
          blocks: expect.arrayContaining(['d:1980:02:11']),
          names: ['Ann Archer', 'Annie', 'A. Archer'],
          identifiers: ['annarcher', 'annie', 'aarcher', 'e1', 'ab12'],
          externalIds: ['small\nE1'],
          marking: 0,
          importKey: 'small\nE1',
          revision: expect.any(Number),
          changedRevision: expect.any(Number),
          knownFrom: NOW,
          rowDigest: expect.any(Number),
        },
      });
      expect(await node('G1')).toMatchObject({
        labels: ['Entity', 'Group'],
        e: { groupKind: 'ORGANISED_CRIME_GROUP', territory: 'North', names: ['Bell Crew', 'Crew'] },
      });
      expect(await node('T1')).toMatchObject({ labels: ['Entity', 'Phone'], e: { number: '+447700900001' } });
      expect(await node('L1')).toMatchObject({
        labels: ['Entity', 'Location'],
        e: { address: '1 High Street', postcode: 'ZX1 0AG', latitude: 54.5, longitude: -1.25 },
      });
      expect(await node('O1')).toMatchObject({
        labels: ['Entity', 'Operation'],
        e: { status: 'EXECUTED', planned: Date.UTC(2018, 1, 1, 9) / 1000, executed: Date.UTC(2018, 2, 1) / 1000 },
      });
      expect(await node('R1')).toMatchObject({
        labels: ['Entity', 'Record'],
        e: { system: 'CRIME', reference: 'CR/1', title: 'Burglary', createdAt: Date.UTC(2018, 0, 5, 10) / 1000 },
      });
    });

    it('makes facets at their entity', async () => {
      const rows = await ask<{ type: string; key: string; labels: string[]; f: object }>(
        test.database,
        "MATCH (e:Entity)-[r]->(f:Facet) RETURN type(r) AS type, e.importKey AS key, labels(f) AS labels, f ORDER BY type(r) = 'HAS_STATUS', type(r) DESC",
      );
      expect(rows).toMatchObject([
        {
          type: 'HAS_EMPLOYMENT',
          key: 'small\nE1',
          labels: ['Facet', 'Employment'],
          f: {
            staffNumber: 'AB-12',
            rank: 'Constable',
            department: 'Crime',
            vettingLevel: 'MANAGEMENT',
            validFrom: Date.UTC(2010, 4, 31, 23) / 1000,
            knownFrom: Date.UTC(2010, 0, 1) / 1000,
            marking: 0,
            importKey: 'small\nemployments\nM1',
            rowDigest: expect.any(Number),
          },
        },
        {
          type: 'HAS_CRIMINAL_STATUS',
          key: 'small\nP1',
          labels: ['Facet', 'CriminalStatus'],
          f: { status: 'CONVICTED' },
        },
        {
          type: 'HAS_STATUS',
          key: 'small\nG1',
          labels: ['Facet', 'GroupStatus'],
          f: { status: 'ACTIVE', threatBand: 'HIGH', knownFrom: Date.UTC(2018, 0, 1) / 1000 },
        },
      ]);
      expect(rows[0]?.f).not.toHaveProperty('validTo');
    });

    it('notes what records are about', async () => {
      const rows = await ask<{ about: object; to: string }>(
        test.database,
        'MATCH (:Record)-[a:ABOUT]->(e) RETURN a AS about, e.importKey AS to ORDER BY e.importKey, a.role',
      );
      const said = { marking: 0, revision: expect.any(Number), rowDigest: expect.any(Number), knownFrom: NOW };
      expect(rows).toEqual([
        { about: { ...said, role: 'OTHER', importKey: 'small\n\tsmall\nR1\tsmall\nL1\tOTHER' }, to: 'small\nL1' },
        { about: { ...said, role: 'SUSPECT', importKey: 'small\n\tsmall\nR1\tsmall\nP1\tSUSPECT' }, to: 'small\nP1' },
        { about: { ...said, role: 'WITNESS', importKey: 'small\n\tsmall\nR1\tsmall\nP1\tWITNESS' }, to: 'small\nP1' },
      ]);
    });

    it('makes assertions', async () => {
      const id = await ids();
      const known = Date.UTC(2018, 0, 1) / 1000;
      const rows = await assertions();
      expect(rows.map(({ type, from, to }) => [type, from, to])).toEqual([
        ['FRIEND', id.E1, id.P1],
        ['FRIEND', id.P1, id.E1],
        ['MEMBER_OF', id.P1, id.G1],
        ['OTHER', id.P1, id.L1],
      ]);
      expect(rows[0]?.r).toEqual({
        assertionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        provenance: 'SELF_DECLARATION',
        sourceKey: 'D-7',
        refutes: false,
        declarant: id.E1,
        context: 'PERSONAL',
        role: 'school',
        count: 3,
        sourceEvaluation: 1,
        informationAssessment: 'A',
        handling: 'C',
        handlingConditions: 'ask first',
        confidence: 95,
        marking: 0,
        validFrom: Date.UTC(2001, 0, 1) / 1000,
        validTo: Date.UTC(2019, 0, 1) / 1000,
        knownFrom: known,
        firstKnownFrom: known,
        revision: expect.any(Number),
        changedRevision: expect.any(Number),
        importKey: 'small\nA1',
        rowDigest: expect.any(Number),
      });
      expect(rows[1]?.r).toMatchObject({ refutes: true, confidence: 40, confidenceReason: 'seen elsewhere' });
      expect(rows[2]?.r).toMatchObject({ provenance: 'CASE_FILE', confidence: 35, sourceKey: 'small:A3' });
      expect(rows[3]?.r).toMatchObject({ subkind: 'PAINTED' });
    });

    it('makes look-ups that hold the ids of employee and record', async () => {
      const id = await ids();
      expect(await node('X1')).toMatchObject({
        labels: ['Entity', 'AccessEvent'],
        e: {
          kind: 'ACCESS_EVENT',
          label: 'VIEW by u1',
          account: 'u1',
          employeeId: id.E1,
          recordId: id.R1,
          system: 'CRIME',
          terminal: 'T9',
          action: 'VIEW',
          at: Date.UTC(2019, 0, 2, 3, 4, 5) / 1000,
          purpose: 'enquiry',
        },
      });
      const { e } = await node('X2');
      expect(e).toMatchObject({ searchTerm: 'bell', resultCount: 12 });
      expect(e).not.toHaveProperty('employeeId');
    });

    it('gives every batch a revision that names the markings it touched', async () => {
      const rows = await ask<{ number: number; at: number; keys: string[] }>(
        test.database,
        'MATCH (r:Revision) MATCH (m:Marking) WHERE m.number IN r.markings WITH r, m ORDER BY m.key RETURN r.number AS number, r.at AS at, collect(m.key) AS keys ORDER BY number',
      );
      expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
      expect(new Set(rows.map(({ at }) => at))).toEqual(new Set([NOW]));
      expect(rows[0]?.keys).toEqual(['0|', '1|ALDER']);
      expect(rows[10]?.keys).toEqual(['1|ALDER', '2|ALDER']);
      const [unstamped] = await ask<{ n: number }>(
        test.database,
        'MATCH (n) WHERE (n:Entity OR n:Facet) AND n.revision IS NULL RETURN count(n) AS n',
      );
      expect(unstamped?.n).toBe(0);
    });

    it('changes nothing when it is done again, and makes no revision', async () => {
      const before = await graphContent(test.database);
      const revision = await newestRevision(test.database);
      const again = await importFolder(test.database, { folder, now: LATER });
      expect(again.totals).toEqual({ ...NONE, read: ROWS, unchanged: ROWS });
      expect(again.revision).toBeNull();
      expect(await newestRevision(test.database)).toBe(revision);
      expect(await graphContent(test.database)).toEqual(before);
      const [operations] = await ask<{ n: number }>(test.database, 'MATCH (o:WriteOperation) RETURN count(o) AS n');
      expect(operations?.n).toBe(12);
    });

    it('keeps a staff number from those who may not know of the employment', async () => {
      const hidden = await folders.with({
        'source.yaml': 'name: small\n',
        'employments.csv': 'key,person,staffNumber,level\nM2,E1,UC-99,SECRET\n',
      });
      await importFolder(test.database, { folder: hidden, now: LATER });
      expect((await node('E1')).e).toMatchObject({ identifiers: ['annarcher', 'annie', 'aarcher', 'e1', 'ab12'] });
    });
  });

  it('puts bad rows into the reject file with file, line and reason, and the rest into the graph', async () => {
    const bad = await folders.with({
      'source.yaml': 'name: bad\n',
      'people.csv': 'key,name\nP1,Ann\nP2,\nP3,Cat,Cole\nP4,Dan\nP4,Dan again\n',
      'phones.jsonl': '{"key":"P1","number":"07700 900002"}\n{"key":"T1","number":"07700 900003","colour":"red"}\n',
      'groups.csv': 'key,name,kind\nG1,Crew,STREET_GANG\n',
      'records.csv': 'key,system,reference\nR1,CRIME,CR/1\n',
      'employments.csv': 'key,person\nM1,P9\nM2,G1\nM3,P1\n',
      'criminal-statuses.csv': 'key,person,status\nM3,P1,CONVICTED\n',
      'about.csv': 'record,entity\nP1,P4\nR1,R1\nR1,P4\n',
      'links.csv':
        'key,kind,from,to,provenance,declarant\nA1,MEMBER_OF,G1,P1,HR,\nA2,FRIEND,P1,nobody,HR,\nA3,FRIEND,P1,R1,HR,\nA4,SAME_AS,P1,G1,HR,\nA5,FRIEND,P1,P4,HR,\nA6,FRIEND,P1,@small:P1,HR,\nA7,FRIEND,P1,@small:none,HR,\n',
      'access-events.csv':
        'key,employee,account,record,system,action,at\nX1,R1,u1,,CRIME,VIEW,2019-01-01T00:00:00Z\nX2,P1,u1,P4,CRIME,VIEW,2019-01-01T00:00:00Z\nX3,P1,u1,R1,CRIME,VIEW,2019-01-01T00:00:00Z\n',
    });
    const rejectsFile = join(bad, 'out.rejects.jsonl');
    const summary = await importFolder(test.database, { folder: bad, rejectsFile, now: LATER });
    const rejects = (await readFile(rejectsFile, 'utf8')).trim().split('\n');
    const brief = rejects.map((line) => {
      const { file, line: number, reason } = JSON.parse(line);
      return `${file}:${number} ${reason}`;
    });
    expect(brief).toEqual([
      'people.csv:3 name: is required and empty',
      expect.stringMatching(/^people.csv:4 Invalid Record Length: columns length is 2, got 3/),
      'people.csv:6 key: is there twice in this feed, and does not say the same',
      'phones.jsonl:2 colour: unknown column; allowed are key, number, level, compartments, deleted',
      'phones.jsonl:1 key: is the key of another row already, of kind PERSON',
      "employments.csv:2 person: no entity has the key 'P9'",
      "employments.csv:3 person: 'G1' is a GROUP; it must be a PERSON",
      "about.csv:2 record: 'P1' is a PERSON; it must be a RECORD",
      "about.csv:3 entity: 'R1' is a RECORD; it must be a PERSON or GROUP or PHONE or VEHICLE or ACCOUNT or LOCATION or OPERATION",
      'links.csv:2 kind: MEMBER_OF joins PERSON to GROUP; from is a GROUP, to is a PERSON',
      "links.csv:3 to: no entity has the key 'nobody'",
      "links.csv:4 to: 'R1' is a RECORD; it must be a PERSON or GROUP or PHONE or VEHICLE or ACCOUNT or LOCATION",
      'links.csv:5 kind: SAME_AS joins two entities of one kind; from is a PERSON, to is a GROUP',
      "links.csv:8 to: no entity has the key 'none' of source 'small'",
      "access-events.csv:2 employee: 'R1' is a RECORD; it must be a PERSON",
      "access-events.csv:3 record: 'P4' is a PERSON; it must be a RECORD",
    ]);
    expect(JSON.parse(rejects[0] as string).row).toEqual({ key: 'P2', name: '' });
    expect(summary.rejectsFile).toBe(rejectsFile);
    expect(summary.totals).toEqual({ ...NONE, read: 26, fresh: 10, rejected: 16 });
    const [people] = await ask<{ names: string[] }>(
      test.database,
      "MATCH (p:Person) WHERE p.importKey STARTS WITH 'bad' WITH p ORDER BY p.name RETURN collect(p.name) AS names",
    );
    expect(people?.names).toEqual(['Ann', 'Dan']);
  });

  it('removes the reject file of an earlier run where nothing is rejected', async () => {
    const rejectsFile = join(folder, 'small.rejects.jsonl');
    const one = await folders.with({ 'source.yaml': 'name: x\n', 'people.csv': 'key,name\nP1,\n' });
    await importFolder(test.database, { folder: one, rejectsFile, now: LATER });
    expect(await readFile(rejectsFile, 'utf8')).toContain('"line":2');
    await importFolder(test.database, { folder, rejectsFile, now: LATER });
    await expect(readFile(rejectsFile)).rejects.toThrow('ENOENT');
  });

  it('takes an assertion again as the same whichever way round its ends stand', async () => {
    const turned = await folders.with({
      'source.yaml': 'name: small\ndefaults: {knownFrom: 2018-01-01T00:00:00Z}\n',
      'links.csv':
        'key,kind,from,to,provenance,refutes,sourceEvaluation,informationAssessment,confidence,confidenceReason,level\nA2,FRIEND,E1,P1,INTELLIGENCE,true,3,E,40,seen elsewhere,SECRET\n',
    });
    const { totals } = await importFolder(test.database, { folder: turned, now: LATER });
    expect(totals).toMatchObject({ fresh: 0, unchanged: 1 });
  });

  it('refuses a batch size that is none', async () => {
    for (const batchSize of [0, 1.5, 20_001])
      await expect(importFolder(test.database, { folder, now: LATER, batchSize })).rejects.toThrow(
        'batch-size: must be',
      );
  });
});
