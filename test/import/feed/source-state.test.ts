import { describe, expect, it } from '@jest/globals';
import { feedTime, fingerprintOf, type SourceState } from '../../../src/import/feed/source-state.js';
import type { ImportPlan } from '../../../src/import/row-source.js';
import { sourceOf } from '../../../src/import/source.js';

const MIDNIGHT = Date.UTC(2019, 4, 1) / 1000;
const NEVER: SourceState = { lastAsOf: null, runAsOf: null, runFingerprint: null };

describe('the time that a feed speaks of', () => {
  it('is what was asked for, else now', () => {
    expect(feedTime('hr', 40, NEVER, 'this', 100)).toBe(40);
    expect(feedTime('hr', null, NEVER, 'this', 100)).toBe(100);
  });

  it('is that of the same feed where it was begun before; of another feed it is not', () => {
    const begun = { ...NEVER, runAsOf: 60, runFingerprint: 'this' };
    expect(feedTime('hr', null, begun, 'this', 100)).toBe(60);
    expect(feedTime('hr', null, begun, 'that', 100)).toBe(100);
    expect(feedTime('hr', 70, begun, 'this', 100)).toBe(70);
  });

  it('may be that of the last feed, not one before it', () => {
    const fed = { ...NEVER, lastAsOf: MIDNIGHT };
    expect(feedTime('hr', MIDNIGHT, fed, 'this', MIDNIGHT + 9)).toBe(MIDNIGHT);
    expect(() => feedTime('hr', MIDNIGHT - 1, fed, 'this', MIDNIGHT + 9)).toThrow(
      "The source 'hr' has been fed as of 2019-05-01T00:00:00Z already; this feed is as of 2019-04-30T23:59:59Z. Feeds must come in their order.",
    );
  });

  it('is not still to come', () => {
    expect(() => feedTime('hr', MIDNIGHT + 1, NEVER, 'this', MIDNIGHT)).toThrow(
      'asOf: 2019-05-01T00:00:01Z is still to come; it is 2019-05-01T00:00:00Z.',
    );
  });
});

describe('a feed', () => {
  const plan = (size: number, modified: number, file = 'people.csv'): ImportPlan => {
    const rows = async function* () {};
    return { source: sourceOf({ name: 'hr' }), files: [{ file, into: 'people', size, modified, rows }] };
  };

  it('is known again by its files, their sizes and when they were written', () => {
    expect(fingerprintOf(plan(1, 2))).toBe(fingerprintOf(plan(1, 2)));
    const others = [plan(2, 2), plan(1, 3), plan(1, 2, 'people.jsonl')].map(fingerprintOf);
    expect(new Set([fingerprintOf(plan(1, 2)), ...others]).size).toBe(4);
  });
});
