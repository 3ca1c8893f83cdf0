import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialTail, combinedChance, decades } from '../../src/leak/surprise.js';

describe('the upper tail of the binomial distribution', () => {
  it.each([
    { tries: 0, hits: 0, chance: 0.5, tail: 1 },
    { tries: 3, hits: 0, chance: 0.2, tail: 1 },
    { tries: 3, hits: 3, chance: 0.5, tail: 0.125 },
    { tries: 3, hits: 1, chance: 0.5, tail: 0.875 },
    { tries: 10, hits: 8, chance: 0.5, tail: 56 / 1024 },
    { tries: 2, hits: 1, chance: 0, tail: 0 },
    { tries: 2, hits: 2, chance: 1, tail: 1 },
  ])('of $hits in $tries at $chance is $tail', ({ tries, hits, chance, tail }) => {
    expect(binomialTail(tries, hits, chance)).toBeCloseTo(tail, 12);
  });

  it('is never more likely for more hits', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), chance, (tries, hits, each) => {
        const tail = binomialTail(tries, Math.min(hits, tries), each);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(binomialTail(tries, Math.min(hits, tries) + 1, each)).toBeLessThanOrEqual(tail + 1e-12);
      }),
    );
  });
});

describe('several chances together', () => {
  it('are the one alone, and certain where all are', () => {
    expect(combinedChance([0.03])).toBeCloseTo(0.03, 12);
    expect(combinedChance([1, 1, 1])).toBe(1);
  });

  it('of two are their product times one less its logarithm', () => {
    expect(combinedChance([0.1, 0.2])).toBeCloseTo(0.02 * (1 - Math.log(0.02)), 12);
  });
});

describe('decades', () => {
  it.each([
    { chance: 1, told: 0 },
    { chance: 0.1, told: 1 },
    { chance: 0.001, told: 3 },
    { chance: 0, told: Number.POSITIVE_INFINITY },
  ])('of $chance are $told', ({ chance, told }) => {
    expect(decades(chance)).toBeCloseTo(told, 12);
  });
});
