import { describe, expect, it } from '@jest/globals';
import { lookedUp, type Subjects } from '../../src/access/looked-up.js';
import type { AccessEventModel } from '../../src/entity/entity-model.js';

const SUBJECTS: Subjects = {
  about: new Map([
    [
      'r1',
      [
        { entityId: 'kim', role: 'SUSPECT' },
        { entityId: 'kim', role: 'WITNESS' },
      ],
    ],
    [
      'r2',
      [
        { entityId: 'op', role: 'OTHER' },
        { entityId: 'hal', role: 'VICTIM' },
      ],
    ],
  ]),
  targets: new Map([['op', ['ring', 'hal']]]),
  called: new Map([['Kim Lee', ['kim', 'kim2']]]),
};

const of = (event: object) => lookedUp({ event: event as AccessEventModel }, SUBJECTS);

describe('whom and what a look-up was of', () => {
  it('is whom its record is about, each once', () => {
    expect(of({ recordId: 'r1' })).toEqual([{ id: 'kim', matched: 'RECORD', role: 'SUSPECT', operation: null }]);
  });

  it('is whom an operation is after, unless the record is about them itself', () => {
    expect(of({ recordId: 'r2' })).toEqual([
      { id: 'op', matched: 'RECORD', role: 'OTHER', operation: null },
      { id: 'hal', matched: 'RECORD', role: 'VICTIM', operation: null },
      { id: 'ring', matched: 'OPERATION_TARGET', role: null, operation: 'op' },
    ]);
  });

  it('is everybody called what was searched for, where no record was opened', () => {
    expect(of({ searchTerm: 'Kim Lee' }).map(({ id, matched }) => [id, matched])).toEqual([
      ['kim', 'SEARCH_TERM'],
      ['kim2', 'SEARCH_TERM'],
    ]);
    expect(of({ recordId: 'r1', searchTerm: 'Kim Lee' }).map(({ id }) => id)).toEqual(['kim']);
  });

  it('is nobody where nothing is known of it', () => {
    expect(of({ recordId: 'r9' })).toEqual([]);
    expect(of({ searchTerm: 'Lee' })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});
