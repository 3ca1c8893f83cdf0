import { describe, expect, it } from '@jest/globals';
import { GREATEST_SIZE, MOST_LINKS, sizeOf, sizeUpTo } from '../../src/graph/fold/sizes.js';

describe('sizes of entities', () => {
  it('are exact for few links, and never less for more', () => {
    for (let degree = 0; degree < 128; degree += 1)
      expect([sizeOf(degree), MOST_LINKS[degree]]).toEqual([degree, degree]);
    let last = 0;
    for (let degree = 1; degree < 100_000; degree += 1) {
      const size = sizeOf(degree);
      expect(size).toBeGreaterThanOrEqual(last);
      expect(size).toBeLessThanOrEqual(GREATEST_SIZE);
      last = size;
    }
    expect(sizeOf(2 ** 31 - 1)).toBe(GREATEST_SIZE);
  });

  it('say the most links that there are of each', () => {
    for (let size = 0; size < GREATEST_SIZE; size += 1) {
      expect(sizeOf(MOST_LINKS[size] as number)).toBe(size);
      expect(sizeOf((MOST_LINKS[size] as number) + 1)).toBe(size + 1);
    }
    expect(MOST_LINKS[GREATEST_SIZE]).toBe(Number.POSITIVE_INFINITY);
  });

  it('are passed through as far as all of one size may be', () => {
    for (const [degree, size] of [
      [0, 0],
      [127, 127],
      [134, 127],
      [135, 128],
      [500, 158],
      [10_000_000, 254],
    ] as const)
      expect(sizeUpTo(degree)).toBe(size);
  });
});
