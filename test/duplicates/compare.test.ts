import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockKeys } from '../../src/duplicates/block-keys.js';
import { prepared } from '../../src/duplicates/compare.js';
import { compareBirths } from '../../src/duplicates/compare-births.js';
import { compareNames } from '../../src/duplicates/compare-names.js';
import type { Profile } from '../../src/duplicates/duplicate-model.js';
import { mergeClusters } from '../../src/duplicates/merge-clusters.js';
import { nameTokens } from '../../src/duplicates/name-tokens.js';
import { bitsOf, mostBits, scorePair } from '../../src/duplicates/score.js';
import { sharedPairs } from '../../src/duplicates/shared-pairs.js';

const agreement = (a: string, b: string) => compareNames(nameTokens(a), nameTokens(b)).agreement;

describe('two names', () => {
  it.each([
    { a: 'John Smith', b: 'Smith, John', agree: 'SAME' },
    { a: 'Mr John Smith', b: 'john SMITH', agree: 'SAME' },
    { a: 'Łukasz Nowak', b: 'Lukasz Nowak', agree: 'SAME' },
    { a: "Sean O'Brien", b: 'Sean OBrien', agree: 'SAME' },
    { a: 'John Smith', b: 'Jon Smith', agree: 'VERY_LIKE' },
    { a: 'Philip Clarke', b: 'Filip Clarke', agree: 'VERY_LIKE' },
    { a: 'John Paul Smith', b: 'John Smith', agree: 'VERY_LIKE' },
    { a: 'Jon Smyth', b: 'John Smith', agree: 'LIKE' },
    { a: 'J Smith', b: 'John Smith', agree: 'PART' },
    { a: 'Smith', b: 'John Smith', agree: 'PART' },
    { a: 'Tank', b: 'Tank', agree: 'PART' },
    { a: 'John Smith', b: 'Mary Smith', agree: 'DIFFERENT' },
    { a: 'J S', b: 'John Smith', agree: 'DIFFERENT' },
  ])('$a and $b are $agree', ({ a, b, agree }) => {
    expect(agreement(a, b)).toBe(agree);
    expect(agreement(b, a)).toBe(agree);
  });
});

describe('two dates of birth', () => {
  it.each([
    { a: '1980-02-11', b: '1980-02-11', agree: 'SAME' },
    { a: '1980-02-11', b: '1980-11-02', agree: 'SWAPPED' },
    { a: '1980-02-11', b: '1980-02-17', agree: 'ONE_DIGIT' },
    { a: '1980-02-11', b: '1990-02-11', agree: 'ONE_DIGIT' },
    { a: '1980-02-11', b: '1981-03-11', agree: 'CONTRADICTION' },
    { a: '1980-02-11', b: '1980-02', agree: 'SAME_MONTH' },
    { a: '1980', b: '1980-02-11', agree: 'SAME_YEAR' },
    { a: '1981', b: '1980-02-11', agree: 'CONTRADICTION' },
    { a: '1980-02-11', b: null, agree: null },
  ])('$a and $b: $agree', ({ a, b, agree }) => {
    expect(compareBirths(a, b)).toBe(agree);
    expect(compareBirths(b, a)).toBe(agree);
  });
});

describe('blocks', () => {
  const keys = (name: string, dateOfBirth: string | null = null) => blockKeys('PERSON', { name, dateOfBirth });
  const meet = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

  it.each([
    { a: 'John Smith', b: 'Smith John' },
    { a: 'John Smith', b: 'Jon Smyth' },
    { a: 'John Smith', b: 'John Smit' },
    { a: 'Mary Anne Clark', b: 'Mary Klark' },
    { a: 'Иван Петров', b: 'Ivan Petrov' },
  ])('$a meets $b', ({ a, b }) => {
    expect(meet(keys(a), keys(b))).toBe(true);
  });

  it('meet by a whole date of birth, days and months in either order', () => {
    expect(meet(keys('Ann', '1980-02-11'), keys('Zoe', '1980-11-02'))).toBe(true);
    expect(meet(keys('Ann', '1980-02'), keys('Zoe', '1980-02'))).toBe(false);
  });

  it('are none for what cannot be merged', () => {
    expect(blockKeys('RECORD', { reference: 'CR/1', externalIds: ['a\nb'] })).toEqual([]);
  });

  it('never hold what ends a quoted text of the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string(), (name, id) => {
        const made = blockKeys('PERSON', { name, aliases: [id], externalIds: [`${name}\n${id}`] });
        for (const key of made) expect(key).not.toMatch(/["\\\s]/);
      }),
    );
  });
});

describe('a score', () => {
  const birth = fc.option(fc.constantFrom('1980-02-11', '1980-11-02', '1980-02-12', '1980-02', '1980', '1999-01-01'));
  const name = fc.constantFrom('John Smith', 'Jon Smith', 'Smith John', 'J Smith', 'Mary Jones', 'Иван Петров', '李');
  const profile: fc.Arbitrary<Profile> = fc.record({
    id: fc.uuid(),
    kind: fc.constant('PERSON' as const),
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
    dateOfBirth: birth,
    externalIds: fc.constant([]),
    identifier: fc.constant(null),
    address: fc.constant(null),
    postcode: fc.constant(null),
  });

  it('is the same both ways, between 0 and 1, and never above what was promised', () => {
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const [one, other] = [prepared(a), prepared(b)];
        const score = scorePair(one, other, [], 1e-9)?.score ?? 0;
        expect(scorePair(other, one, [], 1e-9)?.score ?? 0).toBeCloseTo(score, 12);
        expect(score).toBeLessThan(1);
        if (score > 0) expect(bitsOf(score)).toBeLessThanOrEqual(mostBits(one, other) + 1e-6);
      }),
    );
  });

  it('falls with a contradiction and rises with what is shared', () => {
    const a: Profile = {
      id: 'a',
      kind: 'PERSON',
      names: ['John Smith'],
      dateOfBirth: null,
      externalIds: [],
      identifier: null,
      address: null,
      postcode: null,
    };
    const score = (x: Partial<Profile>, y: Partial<Profile>, phone = false) => {
      const shared = phone ? [{ measure: 'SHARED_PHONE' as const, label: '+44' }] : [];
      return scorePair(prepared({ ...a, ...x }), prepared({ ...a, id: 'b', ...y }), shared, 1e-9)?.score as number;
    };
    const nothing = score({}, {});
    expect(score({}, {}, true)).toBeGreaterThan(nothing);
    const born = { dateOfBirth: '1980-02-11' };
    expect(score(born, born)).toBeGreaterThan(0.99);
    expect(score(born, { dateOfBirth: '1999-01-01' })).toBeLessThan(nothing / 10);
    expect(score(born, { ...born, names: ['Mary Jones'] })).toBeLessThan(0.1);
  });
});

describe('what is shared', () => {
  it('was had at the same time', () => {
    const phone = (holdings: [string, number | null, number | null][]) => [
      { kind: 'PHONE' as const, label: '+44', holdings },
    ];
    expect([
      ...sharedPairs(
        phone([
          ['a', 1, 5],
          ['b', 4, 9],
          ['c', 5, 6],
          ['d', null, 1],
        ]),
      ).keys(),
    ]).toEqual(['a b', 'b c']);
    expect([
      ...sharedPairs(
        phone([
          ['a', null, null],
          ['b', null, 1],
        ]),
      ).keys(),
    ]).toEqual(['a b']);
    expect([
      ...sharedPairs(
        phone([
          ['a', 1, 5],
          ['a', 4, 9],
        ]),
      ).keys(),
    ]).toEqual([]);
  });
});

describe('clusters', () => {
  it('join through others, and not by what refutes', () => {
    const merge = (from: string, to: string, refutes = false) => ({ from, to, refutes });
    const clusters = mergeClusters([merge('a', 'b'), merge('c', 'b'), merge('x', 'y'), merge('a', 'x', true)]);
    expect(clusters.get('a')).toBe(clusters.get('c'));
    expect(clusters.get('a')).not.toBe(clusters.get('x'));
    expect(mergeClusters([merge('a', 'b', true)]).size).toBe(0);
  });
});
