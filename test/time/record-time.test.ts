import { describe, expect, it } from '@jest/globals';
import { momentOf, recordTime } from '../../src/time/record-time.js';

const NOW = 1_000;

describe('the time that records are asked for', () => {
  it('is now, whatever the record says of the world, where nothing else is asked for', () => {
    const time = recordTime(null, NOW);
    expect(time.knownAt).toBe(NOW);
    expect(time.validFrom).toBeLessThan(-60_000_000_000);
    expect(time.validTo).toBeGreaterThan(250_000_000_000);
    expect(recordTime({}, NOW)).toEqual(time);
  });

  it('narrows to what was so in the world only where an instant is given', () => {
    expect(recordTime({ validAt: 500 }, NOW)).toEqual({ validFrom: 500, validTo: 501, knownAt: NOW });
    expect(recordTime({ validAt: 500, knownAt: 700 }, NOW)).toEqual({ validFrom: 500, validTo: 501, knownAt: 700 });
    expect(recordTime({ knownAt: 700 }, NOW)).toEqual({ ...recordTime(null, NOW), knownAt: 700 });
  });

  it.each([
    { at: null, moment: NOW },
    { at: { validAt: 500 }, moment: 500 },
    { at: { knownAt: 700 }, moment: 700 },
    { at: { validAt: 500, knownAt: 700 }, moment: 500 },
    { at: { validAt: 0 }, moment: 0 },
  ])('has things open or filed as at $moment for $at', ({ at, moment }) => {
    expect(momentOf(recordTime(at, NOW))).toBe(moment);
  });
});
