import { describe, expect, it } from '@jest/globals';
import { type KeptFile, LAYOUT } from '../../src/import/layout.js';
import type { Cells } from '../../src/import/read/raw-row.js';
import { aboutRow } from '../../src/import/rows/about-row.js';
import { accessEventRow } from '../../src/import/rows/access-event-row.js';
import { type ENTITY_FILES, entityRow } from '../../src/import/rows/entity-row.js';
import { FACET_FILES, facetRow } from '../../src/import/rows/facet-row.js';
import { linkRow } from '../../src/import/rows/link-row.js';
import { RowCells } from '../../src/import/rows/row-cells.js';

const NOW = 1_556_668_800;
const context = { source: 'test', now: NOW };

const link = { key: 'l1', kind: 'FRIEND', from: 'a', to: 'b', provenance: 'INTELLIGENCE' };
const access = { key: 'e1', account: 'u1', system: 'CRIME', action: 'VIEW', at: '2019-01-02T03:04:05Z' };

/** A good row of each file; each bad cell below is put into it. */
const GOOD: Record<KeptFile, Cells> = {
  people: { key: 'p', name: 'Ann' },
  groups: { key: 'g', name: 'Crew', kind: 'ORGANISED_CRIME_GROUP' },
  phones: { key: 'p', number: '07700 900000' },
  vehicles: { key: 'v', registration: 'JA65 XYZ' },
  accounts: { key: 'a', identifier: 'ann@example.org' },
  locations: { key: 'l', address: '1 High Street' },
  operations: { key: 'o', name: 'Operation Alder' },
  records: { key: 'r', system: 'CRIME', reference: 'CR/1' },
  'intelligence-reports': { key: 'i', reference: 'INT/1', receivedAt: '2019-01-02' },
  applications: { key: 'a', person: 'p', receivedAt: '2019-01-02' },
  declarations: {
    key: 'd',
    employee: 'p',
    association: 'CRIMINAL',
    origin: 'INTELLIGENCE',
    at: '2019-01-02',
  },
  allegations: { key: 'a', kind: 'OTHER', receivedAt: '2019-01-02' },
  cases: { key: 'c', reference: 'CCU/1' },
  employments: { key: 'e', person: 'p' },
  'criminal-statuses': { key: 's', person: 'p', status: 'CONVICTED' },
  'group-statuses': { key: 's', group: 'g', status: 'ACTIVE' },
  assignments: { key: 'a', operation: 'o', employee: 'p' },
  targets: { key: 't', operation: 'o', target: 'g' },
  'vetting-decisions': { key: 'v', application: 'a', decision: 'PASS', decidedAt: '2019-01-02' },
  'allegation-recipients': { key: 'r', allegation: 'a', recipientKind: 'CRIMINAL', relationship: 'FRIEND' },
  outcomes: { key: 'o', allegation: 'a', person: 'p', outcome: 'DISMISSAL', decidedAt: '2019-01-02' },
  about: { record: 'r', entity: 'p' },
  links: link,
  'access-events': access,
};

function read(file: KeptFile, cells: Cells, defaults: Cells = {}): unknown {
  const row = new RowCells(cells, defaults);
  if (file === 'links') return linkRow(row, context);
  if (file === 'about') return aboutRow(row, context);
  if (file === 'access-events') return accessEventRow(row, context);
  if (file in FACET_FILES) return facetRow(file as keyof typeof FACET_FILES, row, context);
  return entityRow(file as keyof typeof ENTITY_FILES, row, context);
}

describe('rows', () => {
  it.each(Object.keys(GOOD) as (keyof typeof GOOD)[])('takes the least row of %s', (file) => {
    expect(read(file, GOOD[file])).toMatchObject({ marking: { level: 'OFFICIAL', compartments: [] } });
  });

  it.each(
    (Object.keys(GOOD) as KeptFile[]).flatMap((file) => LAYOUT[file].required.map((column) => [file, column] as const)),
  )('rejects %s without %s', (file, column) => {
    expect(() => read(file, { ...GOOD[file], [column]: ' ' })).toThrow(`${column}: is required and empty`);
  });

  it.each([
    [
      'people',
      'dateOfBirth',
      '1980-02-30',
      "'1980-02-30' must be a day (1980-02-11), a month (1980-02) or a year that exists",
    ],
    ['people', 'level', 'TOP', "'TOP' must be one of OFFICIAL, OFFICIAL_SENSITIVE, SECRET"],
    ['people', 'compartments', 'a|b', "'a|b' must be at most 100 characters, without ';' and '|'"],
    ['people', 'name', 'x'.repeat(1_000_000), 'has 1000000 characters; at most 2000 are allowed'],
    ['people', 'name', 'Zo\uFFFD', 'holds bytes that are not UTF-8'],
    ['people', 'name', ['a', 'b'], 'must be one text, not a list'],
    ['people', 'key', 'x'.repeat(501), 'has 501 characters; at most 500 are allowed'],
    ['people', 'key', '@hr:1', "must not begin with '@' and a source's name and ':'"],
    ['groups', 'kind', 'MAFIA', "'MAFIA' must be one of ORGANISED_CRIME_GROUP, STREET_GANG, BUSINESS, OTHER"],
    ['locations', 'latitude', '91', "'91' must be a number from -90 to 90"],
    ['locations', 'longitude', 'east', "'east' must be a number from -180 to 180"],
    ['operations', 'status', 'OPEN', "'OPEN' must be one of PLANNED, EXECUTED, DROPPED, COMPROMISED, CLOSED"],
    ['operations', 'planned', 'soon', "'soon' must be an instant"],
    ['operations', 'executed', '2018-13', "'2018-13' must be an instant"],
    ['records', 'system', 'PNC', "'PNC' must be one of CRIME, INTELLIGENCE, CUSTODY, NUMBER_PLATES, HR, OTHER"],
    ['records', 'createdAt', 'last week', "'last week' must be an instant"],
    ['employments', 'vettingLevel', 'SC', "'SC' must be one of RECRUITMENT, MANAGEMENT, SECURITY_CHECK, DEVELOPED"],
    ['employments', 'validFrom', '2018-02-29', "'2018-02-29' must be an instant"],
    ['criminal-statuses', 'status', 'GUILTY', "'GUILTY' must be one of CONVICTED, CHARGED, SUSPECTED, NONE_KNOWN"],
    ['group-statuses', 'status', 'OVER', "'OVER' must be one of ACTIVE, EMERGING, DORMANT, DISBANDED"],
    ['group-statuses', 'threatBand', '1', "'1' must be one of LOW, MEDIUM, HIGH"],
    ['about', 'role', 'THIEF', "'THIEF' must be one of SUSPECT, VICTIM, WITNESS, OTHER"],
    ['links', 'kind', 'KNOWS', "'KNOWS' must be one of FAMILY, PARTNER, FRIEND"],
    ['links', 'to', 'a', "'a' must be another entity than from"],
    ['links', 'subkind', 'x', 'is allowed only with kind OTHER'],
    ['links', 'count', '-1', "'-1' must be a whole number from 0 to 2147483647"],
    ['links', 'count', '1.5', "'1.5' must be a whole number"],
    ['links', 'provenance', 'RUMOUR', "'RUMOUR' must be one of SELF_DECLARATION"],
    ['links', 'provenance', '', 'is required and empty'],
    ['links', 'declarant', 'a', 'is allowed only with provenance SELF_DECLARATION'],
    ['links', 'refutes', 'no', "'no' must be one of true, false"],
    ['links', 'context', 'WORK', "'WORK' must be one of PERSONAL, PROFESSIONAL"],
    ['links', 'sourceEvaluation', '4', "'4' must be one of 1, 2, 3"],
    ['links', 'informationAssessment', 'F', "'F' must be one of A, B, C, D, E"],
    ['links', 'handling', 'X', "'X' must be one of P, C"],
    ['links', 'confidence', '101', "'101' must be a whole number from 0 to 100"],
    ['links', 'confidenceReason', 'why not', 'is allowed only with confidence'],
    ['links', 'knownFrom', 'yesterday', "'yesterday' must be an instant"],
    ['access-events', 'resultCount', 'many', "'many' must be a whole number"],
    ['access-events', 'action', 'PEEK', "'PEEK' must be one of SEARCH, VIEW, EXPORT, PRINT"],
    ['access-events', 'at', '2019-01-02', "'2019-01-02' must be an instant with its zone"],
  ] as const)('rejects %s with a bad %s', (file, column, cell, reason) => {
    expect(() => read(file, { ...GOOD[file], [column]: cell })).toThrow(`${column}: ${reason}`);
  });

  it('needs a subkind with OTHER, a reason with a confidence, and a declarant that is an end with SELF_DECLARATION', () => {
    const declared = { ...link, provenance: 'SELF_DECLARATION' };
    expect(() => read('links', { ...link, kind: 'OTHER' })).toThrow('subkind: is required with kind OTHER');
    expect(() => read('links', { ...link, confidence: '50' })).toThrow('confidenceReason: is required with confidence');
    expect(() => read('links', declared)).toThrow('declarant: is required with provenance SELF_DECLARATION');
    expect(() => read('links', { ...declared, declarant: 'c' })).toThrow(
      "declarant: 'c' must be one of the row's two ends",
    );
    expect(read('links', { ...declared, declarant: 'b' })).toMatchObject({ declarant: 'test\nb' });
  });

  it('rejects an interval that is empty', () => {
    const times = { validFrom: '2018-03-02', validTo: '2018-03-01' };
    expect(() => read('links', { ...link, ...times })).toThrow('validTo: must be later than validFrom');
    const known = { knownFrom: '2018-03-01T00:00:00Z', knownTo: '2018-03-01T00:00:00Z' };
    expect(() => read('links', { ...link, ...known })).toThrow('knownTo: must be later than knownFrom');
  });

  it('widens days, months and years to their span in London', () => {
    const row = {
      ...link,
      validFrom: '2018-07',
      validTo: '2018-07-31',
      knownFrom: '2018',
      knownTo: '2018-07-01T10:00:00Z',
    };
    expect(read('links', row)).toMatchObject({
      assertion: {
        validFrom: Date.UTC(2018, 5, 30, 23) / 1000,
        validTo: Date.UTC(2018, 6, 31, 23) / 1000,
        knownFrom: Date.UTC(2018, 0, 1) / 1000,
        knownTo: Date.UTC(2018, 6, 1, 10) / 1000,
      },
    });
  });

  it('fills what a link leaves out: ungraded is untested and not known, and known from the feed on', () => {
    expect(read('links', link)).toEqual({
      ownSourceKey: true,
      kind: 'FRIEND',
      from: 'test\na',
      to: 'test\nb',
      declarant: null,
      marking: { level: 'OFFICIAL', compartments: [] },
      assertion: {
        importKey: 'test\nl1',
        subkind: null,
        provenance: 'INTELLIGENCE',
        sourceKey: 'test:l1',
        refutes: false,
        context: 'PERSONAL',
        role: null,
        count: null,
        grading: {
          sourceEvaluation: 2,
          informationAssessment: 'D',
          handling: 'P',
          handlingConditions: null,
          confidence: null,
          confidenceReason: null,
        },
        validFrom: null,
        validTo: null,
        knownFrom: null,
        knownTo: null,
      },
    });
  });

  it("takes the source's defaults for empty cells, and the row's own word before them", () => {
    const defaults = { provenance: 'HR', level: 'SECRET', compartments: ['A'], knownFrom: '2018-01-01' };
    const row = { key: 'l', kind: 'FRIEND', from: 'a', to: 'b', level: 'OFFICIAL', provenance: '' };
    expect(read('links', row, defaults)).toMatchObject({
      marking: { level: 'OFFICIAL', compartments: ['A'] },
      assertion: { provenance: 'HR', knownFrom: Date.UTC(2018, 0, 1) / 1000 },
    });
  });

  it('splits lists at semicolons, drops what is empty or there twice, and takes lists as they are', () => {
    const person = (aliases: string | string[]) => read('people', { key: 'p', name: ' Ann ', aliases });
    const expected = { properties: { name: 'Ann', aliases: ['Annie', 'A. N.'], dateOfBirth: null } };
    expect(person('Annie; A. N.;;Annie')).toMatchObject(expected);
    expect(person(['Annie', 'A. N.', ''])).toMatchObject(expected);
  });

  it('points at entities of another source by @source:key', () => {
    expect(read('links', { ...link, to: '@hr-nightly:E1' })).toMatchObject({ from: 'test\na', to: 'hr-nightly\nE1' });
  });
});
