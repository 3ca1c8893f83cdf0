import { describe, expect, it } from '@jest/globals';
import { Random, streamsOf } from '../../src/generate/random.js';

const numbers = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

/** PractRand's sfc32 written over BigInt, word by word as its source has it. */
function* reference(seeds: readonly [number, number, number]): Generator<number> {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  let [a, b, c, counter] = [...seeds.map((seed) => word(BigInt(seed))), 1n] as [bigint, bigint, bigint, bigint];
  for (;;) {
    const sum = word(a + b + counter++);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(((c << 21n) | (c >> 11n)) + sum);
    yield Number(sum);
  }
}

describe('Random', () => {
  it('is sfc32 after fifteen rounds of mixing', () => {
    const expected = reference([1, 2_000_000_000, 3_000_000_000]);
    for (let round = 0; round < 15; round++) expected.next();
    const drawn = numbers(new Random(1, 2_000_000_000, 3_000_000_000), 200);
    expect(drawn).toEqual(Array.from({ length: 200 }, () => expected.next().value));
  });

  it('gives the same numbers for the same seed, name and index, and others for another of them', () => {
    const first = numbers(streamsOf(7)('people', 3), 5);
    expect(numbers(streamsOf(7)('people', 3), 5)).toEqual(first);
    expect(numbers(streamsOf(8)('people', 3), 5)).not.toEqual(first);
    expect(numbers(streamsOf(7)('groups', 3), 5)).not.toEqual(first);
    expect(numbers(streamsOf(7)('people', 4), 5)).not.toEqual(first);
  });

  it('draws integers from both ends of a range and nothing else', () => {
    const random = streamsOf(1)('range');
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('draws from a table by weight, never what weighs nothing', () => {
    const random = streamsOf(1)('table');
    let heavy = 0;
    for (let draw = 0; draw < 4000; draw++) {
      const drawn = random.weighted([
        ['light', 1],
        ['never', 0],
        ['heavy', 3],
      ]);
      expect(drawn).not.toBe('never');
      if (drawn === 'heavy') heavy++;
    }
    expect(heavy / 4000).toBeCloseTo(0.75, 1);
  });

  it('draws a power law within its bounds, with most at the low end', () => {
    const random = streamsOf(1)('law');
    const drawn = Array.from({ length: 5000 }, () => random.powerLaw(2.2, 1, 300));
    expect(Math.min(...drawn)).toBe(1);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(300);
    expect(Math.max(...drawn)).toBeGreaterThan(60);
    expect(drawn.filter((value) => value === 1).length / 5000).toBeGreaterThan(0.5);
  });

  it('shuffles a stretch and leaves the rest in place', () => {
    const list = Int32Array.from({ length: 100 }, (_, index) => index);
    streamsOf(1)('shuffle').shuffle(list, 10, 90);
    expect([...list.slice(0, 10), ...list.slice(90)]).toEqual(
      [...Array(10).keys()].concat([...Array(10).keys()].map((at) => at + 90)),
    );
    expect([...list.slice(10, 90)].sort((one, other) => one - other)).toEqual(
      [...Array(80).keys()].map((at) => at + 10),
    );
    expect([...list.slice(10, 90)]).not.toEqual([...Array(80).keys()].map((at) => at + 10));
  });
});
