import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFolder } from '../../src/import/import-folder.js';
import type { ImportSummary } from '../../src/import/summary.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { ask } from '../import/graph-content.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

// The data set names no licence, so it is no part of the project: these tests run where a copy lies beside it.
const folder = join(PROJECT_ROOT, '../shared/data/pole');
const describePole = existsSync(folder) ? describe : describe.skip;

describePole('the POLE data set by its mapping', () => {
  let test: TestDatabase;
  let summary: ImportSummary;

  const counts = async (text: string): Promise<Record<string, number>> => {
    const rows = await ask<{ name: string; n: number }>(test.database, text);
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    const mappingFile = join(PROJECT_ROOT, 'examples/pole/mapping.yaml');
    summary = await importFolder(test.database, { folder, mappingFile, now: 1_556_668_800 });
  }, 600_000);
  afterAll(() => test.close());

  it('goes in without a reject; what is left out is what the mapping says', () => {
    expect(summary.totals).toEqual({
      ...{ read: 109_213, fresh: 108_762, leftOut: 451 },
      ...{ changed: 0, retracted: 0, unchanged: 0, rejected: 0 },
    });
    const leftOut = summary.files
      .filter((file) => file.leftOut > 0)
      .map((file) => [file.file, file.into, file.leftOut]);
    expect(
      leftOut.map(([file, into, n]) => [String(file).replace('crime-investigation.relationships.', ''), into, n]),
    ).toEqual([
      ['PARTY_TO.csv', 'groups', 51],
      ['PARTY_TO.csv', 'group-statuses', 51],
      ['INVOLVED_IN.csv', 'about', 7],
      ['CALLER.csv', 'links', 298],
      ['PARTY_TO.csv', 'links', 44],
    ]);
  });

  it('has 369 people and 1,000 officers, and every thing and place', async () => {
    const employed = await counts(
      "MATCH (p:Person) RETURN CASE WHEN (p)-[:HAS_EMPLOYMENT]->() THEN 'officers' ELSE 'people' END AS name, count(*) AS n",
    );
    expect(employed).toEqual({ people: 369, officers: 1000 });
    expect(await counts('MATCH (e:Entity) RETURN e.kind AS name, count(*) AS n')).toEqual({
      PERSON: 1369,
      GROUP: 4,
      PHONE: 328,
      VEHICLE: 1000,
      ACCOUNT: 328,
      LOCATION: 14_904,
      RECORD: 28_762,
      ACCESS_EVENT: 28_762,
    });
  });

  it('keeps the ways of knowing somebody apart by kind', async () => {
    const byKind = await counts(
      'MATCH (a)-[r]->(b) WHERE r.assertionId IS NOT NULL RETURN type(r) + " " + a.kind + " " + b.kind AS name, count(*) AS n',
    );
    expect(byKind).toEqual({
      'FRIEND PERSON PERSON': 586,
      'ASSOCIATE PERSON PERSON': 80,
      'SOCIAL_MEDIA PERSON PERSON': 241,
      'COMMUNICATED PERSON PERSON': 118,
      'FAMILY PERSON PERSON': 155,
      'USES PERSON PHONE': 328,
      'USES PERSON ACCOUNT': 328,
      'LIVES_AT PERSON LOCATION': 368,
      'COMMUNICATED PHONE PHONE': 236,
      'MEMBER_OF PERSON GROUP': 11,
    });
    expect(await counts('MATCH ()-[r:FAMILY]->() RETURN r.role AS name, count(*) AS n')).toEqual({
      parent: 103,
      sibling: 52,
    });
  });

  it('counts calls, and links no officer to anybody', async () => {
    const [calls] = await ask<{ n: number }>(
      test.database,
      'MATCH (:Phone)-[r:COMMUNICATED]->() RETURN sum(r.count) AS n',
    );
    expect(calls?.n).toBe(534);
    const [links] = await ask<{ n: number }>(
      test.database,
      'MATCH (p:Person)-[r]-() WHERE r.assertionId IS NOT NULL AND (p)-[:HAS_EMPLOYMENT]->() RETURN count(r) AS n',
    );
    expect(links?.n).toBe(0);
  });

  it('makes look-ups of the crimes at noon of their day, by the officer who investigated', async () => {
    const [row] = await ask<{ at: number; account: string; name: string; title: string }>(
      test.database,
      "MATCH (a:AccessEvent {importKey: 'pole\nlook-up 1325 1495'}) MATCH (p:Person {id: a.employeeId}) MATCH (r:Record {id: a.recordId}) RETURN a.at AS at, a.account AS account, p.importKey AS name, r.title AS title",
    );
    expect(row).toMatchObject({ at: Date.UTC(2017, 7, 24, 11) / 1000, name: 'pole\n1495', title: 'Public order' });
    const [unresolved] = await ask<{ n: number }>(
      test.database,
      'MATCH (a:AccessEvent) WHERE a.employeeId IS NULL OR a.recordId IS NULL RETURN count(a) AS n',
    );
    expect(unresolved?.n).toBe(0);
  });

  it('makes a group of each circle of drug crimes, and notes what crimes are about', async () => {
    const rows = await ask<{ name: string; n: number }>(
      test.database,
      'MATCH (p:Person)-[r:MEMBER_OF]->(g:Group) RETURN p.name AS name, count(DISTINCT r.sourceKey) AS n ORDER BY name',
    );
    expect(rows).toEqual([
      { name: 'Brian Morales', n: 3 },
      { name: 'Diana Murray', n: 3 },
      { name: 'Jack Powell', n: 4 },
      { name: 'Raymond Walker', n: 1 },
    ]);
    expect(await counts('MATCH (:Record)-[a:ABOUT]->(e) RETURN a.role + " " + e.kind AS name, count(*) AS n')).toEqual({
      'OTHER LOCATION': 28_762,
      'OTHER VEHICLE': 978,
      'SUSPECT PERSON': 55,
    });
  });

  it('takes no NHS numbers', async () => {
    const people = await ask<{ p: object }>(test.database, 'MATCH (p:Person) RETURN p');
    expect(people).toHaveLength(1369);
    expect(JSON.stringify(people)).toContain('Todd Hamilton');
    expect(JSON.stringify(people)).not.toMatch(/117-?66-?8129/);
  });
});
