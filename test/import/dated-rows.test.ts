import { describe, expect, it } from '@jest/globals';
import { ESSENTIAL_NAMES } from '../../src/facet/facet-model.js';
import { FILE_NAMES, LAYOUT } from '../../src/import/layout.js';
import type { Cells } from '../../src/import/read/raw-row.js';
import { FACET_FILES, type FacetFile, type FacetFileName, facetRow } from '../../src/import/rows/facet-row.js';
import { RowCells } from '../../src/import/rows/row-cells.js';

const NOW = 1_556_668_800;
const DAY = Date.UTC(2018, 6, 1) / 1000 - 3600;
const MARKING = { level: 'OFFICIAL', compartments: [] };
const TIMES = { validFrom: null, validTo: null, knownFrom: null, knownTo: null };

function read(file: FacetFileName, cells: Cells) {
  return facetRow(file, new RowCells(cells, {}), { source: 'test', now: NOW });
}

const allegation = { key: 'A-1', kind: 'DISCLOSURE_OF_INFORMATION', receivedAt: '2018-07-01' };

describe('dated rows', () => {
  it('says all of an allegation, an entity of its own that is called by its reference', () => {
    const row = read('allegations', {
      ...allegation,
      reference: 'DOI/1',
      subjects: 'E1; @hr:E2',
      operation: 'O1',
      effect: 'COMPROMISED',
      information: 'POLICE_ACTIVITY;RIVALS',
      beforeEvent: 'false',
      occurredFrom: '2018-06',
      occurredTo: '2018-06',
      harm: 'a raid found nothing',
      inducement: 'cash',
      report: 'R1',
      knownFrom: '2018-07-02T00:00:00Z',
    });
    expect(row).toEqual({
      importKey: 'test\nallegations\nA-1',
      owner: 'test\nA-1',
      reference: 'DOI/1',
      marking: MARKING,
      ...TIMES,
      knownFrom: Date.UTC(2018, 6, 2) / 1000,
      properties: {
        reference: 'DOI/1',
        kind: 'DISCLOSURE_OF_INFORMATION',
        receivedAt: DAY,
        effect: 'COMPROMISED',
        information: ['POLICE_ACTIVITY', 'RIVALS'],
        beforeEvent: false,
        occurredFrom: Date.UTC(2018, 5, 1) / 1000 - 3600,
        occurredTo: DAY,
        harm: 'a raid found nothing',
        inducement: 'cash',
      },
      names: [
        { as: 'subject', column: 'subjects', kinds: ['PERSON'], importKey: 'test\nE1' },
        { as: 'subject', column: 'subjects', kinds: ['PERSON'], importKey: 'hr\nE2' },
        { as: 'operation', column: 'operation', kinds: ['OPERATION'], importKey: 'test\nO1' },
        { as: 'report', column: 'report', kinds: ['INTELLIGENCE_REPORT'], importKey: 'test\nR1' },
      ],
    });
  });

  it('fills what an allegation leaves out: no effect, nobody named, called by its key', () => {
    expect(read('allegations', allegation)).toMatchObject({
      reference: 'A-1',
      properties: { reference: null, effect: 'NONE', information: [], beforeEvent: null, harm: null },
      names: [],
    });
  });

  it('points from what came of an allegation to the allegation and the person', () => {
    const cells = { key: 'O-1', allegation: 'A-1', person: 'E1', outcome: 'DISMISSAL', decidedAt: '2018-07-01' };
    expect(read('outcomes', cells)).toEqual({
      importKey: 'test\noutcomes\nO-1',
      owner: 'test\nA-1',
      reference: null,
      marking: MARKING,
      ...TIMES,
      properties: { outcome: 'DISMISSAL', decidedAt: DAY },
      names: [{ as: 'person', column: 'person', kinds: ['PERSON'], importKey: 'test\nE1' }],
    });
  });

  it('takes a recipient that nobody knows, of a kind and a relationship', () => {
    const cells = { key: 'R-1', allegation: 'A-1', recipientKind: 'CRIMINAL', relationship: 'NONE' };
    const { properties, names } = read('allegation-recipients', cells);
    expect(properties).toEqual({ recipientKind: 'CRIMINAL', relationship: 'NONE' });
    expect(names).toEqual([]);
    expect(read('allegation-recipients', { ...cells, recipient: 'G1' }).names).toEqual([
      { as: 'recipient', column: 'recipient', kinds: ['PERSON', 'GROUP'], importKey: 'test\nG1' },
    ]);
  });

  it('reads a vetting decision with its reasons', () => {
    const cells = {
      key: 'V-1',
      application: 'P-1',
      decision: 'FAIL',
      decidedAt: '2018-07-01T00:00:00Z',
      standard: 'ADJUSTED',
      reasons: 'CRIMINAL_CONNECTIONS;FINANCIAL',
      approver: 'E9',
    };
    expect(read('vetting-decisions', cells)).toMatchObject({
      owner: 'test\nP-1',
      properties: {
        decision: 'FAIL',
        decidedAt: DAY + 3600,
        standard: 'ADJUSTED',
        reasons: ['CRIMINAL_CONNECTIONS', 'FINANCIAL'],
        policyVersion: null,
      },
      names: [{ as: 'approver', importKey: 'test\nE9' }],
    });
  });

  it('reads an intelligence report with its grading, open while it is not filed', () => {
    const cells = { key: 'I-1', reference: 'INT/1', receivedAt: '2018-07-01', sourceEvaluation: '1', handling: 'C' };
    expect(read('intelligence-reports', cells)).toMatchObject({
      reference: 'INT/1',
      properties: { filedAt: null, sourceEvaluation: 1, informationAssessment: null, handling: 'C' },
    });
    expect(read('intelligence-reports', { ...cells, filedAt: '2018-07-01' }).properties.filedAt).toBe(DAY);
  });

  it('names all whom a case and a declaration speak of, each by what it is to them', () => {
    const names = (file: FacetFileName, cells: Cells) =>
      read(file, cells).names.map(({ as, importKey }) => [as, importKey.slice('test\n'.length)]);
    const opened = { key: 'C-1', reference: 'CCU/1', allegations: 'A-1;A-2', members: 'E1', subjects: 'E2;G1' };
    expect(names('cases', opened)).toEqual([
      ['allegation', 'A-1'],
      ['allegation', 'A-2'],
      ['member', 'E1'],
      ['subject', 'E2'],
      ['subject', 'G1'],
    ]);
    const declared = { key: 'D', employee: 'E1', associate: 'P1', association: 'CRIMINAL', origin: 'INTELLIGENCE' };
    expect(names('declarations', { ...declared, at: '2018' })).toEqual([
      ['employee', 'E1'],
      ['associate', 'P1'],
    ]);
  });

  it('gives each file a key space of its own', () => {
    const keys = [
      read('assignments', { key: '1', operation: 'O1', employee: 'E1' }),
      read('targets', { key: '1', operation: 'O1', target: 'G1' }),
      read('employments', { key: '1', person: 'E1' }),
    ].map(({ importKey }) => importKey);
    expect(keys).toEqual(['test\nassignments\n1', 'test\ntargets\n1', 'test\nemployments\n1']);
  });

  it.each([
    { file: 'allegations', cells: { ...allegation, kind: 'RUMOUR' }, reason: "kind: 'RUMOUR' must be one of" },
    {
      file: 'allegations',
      cells: { ...allegation, receivedAt: 'May' },
      reason: "receivedAt: 'May' must be an instant",
    },
    {
      file: 'allegations',
      cells: { ...allegation, information: 'RIVALS;X' },
      reason: "information: 'X' must be one of",
    },
    { file: 'allegations', cells: { ...allegation, beforeEvent: 'no' }, reason: "beforeEvent: 'no' must be one of" },
    { file: 'allegations', cells: { ...allegation, effect: 'LOST' }, reason: "effect: 'LOST' must be one of" },
    {
      file: 'allegations',
      cells: { ...allegation, occurredFrom: '2018-02-02', occurredTo: '2018-01-31' },
      reason: 'occurredTo: must not be earlier than occurredFrom',
    },
    {
      file: 'allegations',
      cells: { ...allegation, subjects: ['E1', 'x'.repeat(501)] },
      reason: 'subjects: has a key of 501 characters; at most 500 are allowed',
    },
    {
      file: 'allegations',
      cells: { ...allegation, validFrom: '2018-02', validTo: '2018-01' },
      reason: 'validTo: must be later than validFrom',
    },
    {
      file: 'applications',
      cells: { key: 'a', person: 'p', receivedAt: '2018', standard: 'LAX' },
      reason: "standard: 'LAX'",
    },
    { file: 'cases', cells: { key: '@hr:1', reference: 'c' }, reason: "key: must not begin with '@'" },
  ] as const)('rejects $file: $reason', ({ file, cells, reason }) => {
    expect(() => read(file, cells as Cells)).toThrow(reason);
  });
});

describe('the files of dated rows', () => {
  const files = Object.entries(FACET_FILES) as [FacetFileName, FacetFile][];

  it.each(files.map(([file, spec]) => ({ file, spec })))('$file points only by columns it has', ({ file, spec }) => {
    const columns = [...LAYOUT[file].required, ...LAYOUT[file].optional] as string[];
    const required = LAYOUT[file].required as readonly string[];
    for (const { column, required: needed = false } of spec.names ?? []) {
      expect(columns).toContain(column);
      expect(needed).toBe(required.includes(column));
    }
    if (spec.owner !== null) expect(required).toContain(spec.owner);
  });

  it('come after the entities that their rows point at', () => {
    const homes = new Map(files.flatMap(([file, { owner, ownerKind }]) => (owner === null ? [[ownerKind, file]] : [])));
    for (const [file, { owner, ownerKind, names = [] }] of files) {
      const kinds = [...names.flatMap((named) => named.kinds), ...(owner === null ? [] : [ownerKind])];
      for (const home of kinds.flatMap((kind) => homes.get(kind) ?? []))
        expect([file, FILE_NAMES.indexOf(home) < FILE_NAMES.indexOf(file)]).toEqual([file, true]);
    }
    expect([...homes.values()].sort()).toEqual([
      'allegations',
      'applications',
      'cases',
      'declarations',
      'intelligence-reports',
    ]);
  });

  it('need the one entity without which the graph has no such facet', () => {
    const essential = files.flatMap(([, { label, names = [] }]) =>
      names.filter(({ required }) => required).map(({ as }) => [label, as]),
    );
    expect(Object.fromEntries(essential)).toEqual(ESSENTIAL_NAMES);
  });
});
