import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { loadDemo } from '../../src/demo/load-demo.js';
import { parametersOf } from '../../src/neo4j/statement.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { type CypherFile, cypherFiles } from './cypher-files.js';
import { type Explained, explain } from './explain.js';

/** Statements that read all of a kind, and why that is right. */
const SCANS: Readonly<Record<string, string>> = {
  'backup/clear': 'everything is deleted',
  'backup/hold-still': 'every job and flag is locked',
  'backup/last-node': 'every node is looked at',
  'backup/state': 'it ends at the first node',
  'duplicates/merges': 'every merge is asked for, of which there are few',
  'duplicates/profiles': 'every entity that may have a duplicate is asked for',
  'duplicates/shared-things': 'every thing that people share is asked for',
  'marking/all': 'every marking is asked for, of which there are few',
  'marking/ensure': 'the highest number of the few markings',
  'projection/assertion-sums': 'every assertion is summed',
  'projection/employments': 'every employment is asked for',
  'projection/entity-sums': 'every entity that links join is summed',
  'projection/facet-sums': 'every employment and status is summed',
  'projection/last-node': 'every entity that links join is looked at',
  'projection/statuses': 'every status of a group is asked for',
  'setting/applied-migrations': 'every migration is asked for, of which there are few',
  'setting/demo-state': 'it ends at the first entity',
  'viewer/view': 'every marking is looked at, of which there are few',
};

/** Lists that come page by page, and the index that holds them in their order. */
const PAGES: readonly [name: string, index: string][] = [
  ['person/list', 'Person(name, id)'],
  ['group/list', 'Group(name, id)'],
  ['access/by-time', 'AccessEvent(at, id)'],
  ['operation/list', 'Operation(name, id)'],
  ['case/list', 'Case(label, id)'],
  ['allegation/list', 'AllegationDetails(receivedAt)'],
  ['intelligence/list', 'IntelligenceReportDetails(receivedAt)'],
  ['vetting/applications', 'ApplicationDetails(receivedAt)'],
  ['declaration/list', 'DeclarationDetails(at)'],
  ['assessment/outcomes-of-kind', 'Outcome(decidedAt)'],
  ['flag/list', 'Flag(stepRevision, stepInstant, id)'],
  ['flag/by-number', 'Flag(job, number)'],
];

/** Statements that read nodes by Neo4j's own numbers, page by page, though Neo4j would have `elementId`, which is a text of forty letters. */
const BY_NUMBER = [
  'backup/create-nodes',
  'backup/create-relationships',
  'backup/last-node',
  'backup/nodes',
  'backup/relationships',
  'export/entities-among',
  'projection/assertions',
  'projection/entities',
  'projection/last-node',
];

let test: TestDatabase | undefined;
let driver: Driver | undefined;
const explained = new Map<string, Explained>();

const statements = cypherFiles().filter(({ name }) => !name.startsWith('migrations/'));
const planOf = (name: string) => explained.get(name) as Explained;

// The planner chooses by what the graph holds, so it is asked over a small force rather than over nothing.
beforeAll(async () => {
  test = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'hopline-plans-'));
  await loadDemo(test.database, { folder, employees: 100 });
  await rm(folder, { recursive: true });
  const { uri, user, password } = test.address;
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
  for (const { name, text } of statements) explained.set(name, await explain(driver, text, unknown(text)));
});

afterAll(async () => {
  await driver?.close();
  await test?.close();
});

/** Every parameter, of no value: a plan serves them all. */
function unknown(text: CypherFile['text']): Record<string, null> {
  return Object.fromEntries(parametersOf(text).map((name) => [name, null]));
}

function isOfNumbers(name: string, warning: string): boolean {
  return BY_NUMBER.includes(name) && warning.includes('`id`');
}

describe('the plans of the statements', () => {
  it('are made without a warning', () => {
    const warned = statements.map(({ name }) => [
      name,
      ...planOf(name).warnings.filter((text) => !isOfNumbers(name, text)),
    ]);
    expect(warned.filter(([, ...warnings]) => warnings.length > 0)).toEqual([]);
  });

  it('seek in an index, but for the few that ask for all there is', () => {
    const scanning = statements.filter(({ name }) => planOf(name).scans.length > 0).map(({ name }) => name);
    expect(scanning).toEqual(Object.keys(SCANS));
  });

  it.each(PAGES)('%s reads its page in the order of an index, and no more than the page', (name, index) => {
    const { operators } = planOf(name);
    const seeks = operators.filter(({ details }) => details.includes(index)).map(({ type }) => type);
    expect(seeks).toEqual([expect.stringMatching(/^NodeIndexSeek(ByRange)?$/)]);
    expect(operators.map(({ type }) => type).filter((type) => /^(Sort|Top|Distinct|Union)$/.test(type))).toEqual([]);
  });

  it('count a threat assessment without a look at an access event', () => {
    const counting = statements.filter(({ name }) => name.startsWith('assessment/'));
    expect(counting.length).toBeGreaterThan(8);
    const looks = counting.filter(({ name }) =>
      planOf(name).operators.some(({ details }) => details.includes('AccessEvent')),
    );
    expect(looks.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['access/by-employees', 'AccessEvent(employeeId, at)'],
    ['access/by-records', 'AccessEvent(recordId, at)'],
    ['leak/look-ups-of-records', 'AccessEvent(recordId, at)'],
    ['leak/look-ups-by-term', 'AccessEvent(searchForm, at)'],
    ['leak/habits', 'AccessEvent(employeeId, at)'],
    ['access/by-accounts', 'AccessEvent(account, at)'],
  ])('%s seeks look-ups by whose they are and when at once', (name, index) => {
    const seeks = planOf(name).operators.filter(({ details }) => details.includes('a:AccessEvent'));
    expect(seeks.length).toBeGreaterThan(0);
    for (const { type, details } of seeks) {
      expect(type).toBe('NodeIndexSeek');
      expect(details).toContain(index);
      expect(details).toContain('at >= $from');
    }
  });

  it.each([
    ['access/timeline', 'AccessEvent(employeeId, at)'],
    ['access/accounts-of', 'AccessEvent(employeeId, at)'],
    ['access/account-holders', 'AccessEvent(account, at)'],
  ])('%s looks at no look-up but those of a seek', (name, index) => {
    const looks = planOf(name).operators.filter(({ details }) => /\ba:AccessEvent/.test(details));
    expect(looks.map(({ type }) => type)).toEqual(['NodeIndexSeek']);
    expect(looks[0]?.details).toContain(index);
    expect(looks[0]?.details).toContain('at <');
  });
});
