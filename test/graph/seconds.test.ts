import { describe, expect, it } from '@jest/globals';
import { packedFrom, packedInstant, packedTo } from '../../src/graph/seconds.js';

const at = (date: string) => Date.parse(`${date}T00:00:00Z`) / 1000;

describe('packed seconds', () => {
  it('keep the order of instants from 1932 to 2068, to the second', () => {
    for (const date of ['1932-01-01', '1969-12-31', '2000-01-01', '2019-05-01', '2067-12-31']) {
      const second = at(date);
      expect(packedFrom(second) - packedInstant(second - 1)).toBe(1);
      expect(packedTo(second) - packedInstant(second - 1)).toBe(1);
      expect(packedInstant(second)).toBe(packedFrom(second));
    }
  });

  it('fit 32 bits whatever is packed', () => {
    for (const seconds of [
      null,
      at('0001-01-01'),
      at('9999-12-31'),
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ])
      for (const packed of [packedFrom(seconds), packedTo(seconds), packedInstant(seconds ?? 0)])
        expect(packed | 0).toBe(packed);
  });

  it('let what is unbounded reach beyond every instant, and what is far off lie within an unbounded period', () => {
    for (const instant of [Number.NEGATIVE_INFINITY, at('1850-01-01'), 0, at('2200-01-01'), Number.POSITIVE_INFINITY]) {
      expect(packedFrom(null)).toBeLessThan(packedInstant(instant));
      expect(packedTo(null)).toBeGreaterThan(packedInstant(instant));
    }
    expect(packedFrom(at('2200-01-01'))).toBeLessThan(packedInstant(Number.POSITIVE_INFINITY));
    expect(packedTo(at('1850-01-01'))).toBeGreaterThan(packedInstant(Number.NEGATIVE_INFINITY));
  });
});
