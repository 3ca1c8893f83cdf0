import { describe, expect, it } from '@jest/globals';
import { type ChangedAssertion, linkEvents } from '../../src/live/link-events.js';

const ANN = '00000000-0000-4000-8000-000000000001';
const BOB = '00000000-0000-4000-8000-000000000002';
const CAT = '00000000-0000-4000-8000-000000000003';

function said(opened: number, closed: number | null = null, more: Partial<ChangedAssertion> = {}): ChangedAssertion {
  return { key: { kind: 'FRIEND', subkind: null, from: ANN, to: BOB }, refutes: false, opened, closed, ...more };
}

function told(assertions: readonly ChangedAssertion[], after = 0, upTo = 100): string[] {
  return linkEvents(assertions, after, upTo).map(
    ({ revision, events }) => `${revision}: ${events.map(({ key, change }) => `${key.kind} ${change}`).join(', ')}`,
  );
}

describe('what revisions did to links', () => {
  it('is nothing where nothing was changed in them', () => {
    expect(told([])).toEqual([]);
    expect(told([said(5)], 5, 9)).toEqual([]);
    expect(told([said(10)], 5, 9)).toEqual([]);
  });

  it('tells of a link that came and went', () => {
    expect(told([said(5, 8)])).toEqual(['5: FRIEND ADDED', '8: FRIEND RETRACTED']);
    expect(told([said(5, 8)], 5)).toEqual(['8: FRIEND RETRACTED']);
  });

  it('tells of another grade, another source and a denial as of a change', () => {
    expect(told([said(5, 8), said(8)])).toEqual(['5: FRIEND ADDED', '8: FRIEND CHANGED']);
    expect(told([said(5), said(6)])).toEqual(['5: FRIEND ADDED', '6: FRIEND CHANGED']);
    expect(told([said(5), said(7, null, { refutes: true })])).toEqual(['5: FRIEND ADDED', '7: FRIEND CHANGED']);
  });

  it('knows nothing of a link that is only denied', () => {
    expect(told([said(5, null, { refutes: true })])).toEqual([]);
  });

  it('has one event a revision, and one of a link however its source told it and however often it was read', () => {
    const turned = { key: { kind: 'FRIEND' as const, subkind: null, from: BOB, to: ANN } };
    const other = { key: { kind: 'FAMILY' as const, subkind: null, from: ANN, to: CAT } };
    expect(told([said(5), said(5), said(5, null, turned), said(5, null, other), said(3, null, other)])).toEqual([
      '3: FAMILY ADDED',
      '5: FAMILY CHANGED, FRIEND ADDED',
    ]);
  });
});
