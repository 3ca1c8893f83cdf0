import { describe, expect, it } from '@jest/globals';
import { londonDay } from '../../src/time/london.js';

describe('the London day of an instant', () => {
  it.each([
    { instant: '2019-01-01T00:00:00Z', day: '2019-01-01' },
    { instant: '2018-12-31T23:59:59Z', day: '2018-12-31' },
    { instant: '2019-06-30T22:59:59Z', day: '2019-06-30' },
    { instant: '2019-06-30T23:00:00Z', day: '2019-07-01' },
  ])('of $instant is $day', ({ instant, day }) => {
    expect(londonDay(Date.parse(instant) / 1000)).toBe(day);
  });
});
