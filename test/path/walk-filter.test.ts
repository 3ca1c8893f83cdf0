import { describe, expect, it } from '@jest/globals';
import { BadUserInput } from '../../src/errors.js';
import type { LinkFilter } from '../../src/generated/schema.js';
import { walkFilter } from '../../src/path/walk-filter.js';

describe('a walk filter', () => {
  it('walks by default everything but rivalry and professional links, through all that links join', () => {
    const filter = walkFilter(null);
    expect(filter.kinds.has('RIVAL_OF')).toBe(false);
    expect(filter.kinds.size).toBe(14);
    expect([...filter.contexts]).toEqual(['PERSONAL']);
    expect([...filter.through]).toEqual(['PERSON', 'GROUP', 'PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION']);
    expect(filter).toMatchObject({
      minConfidence: 0,
      provenance: null,
      declared: null,
      groupStatus: null,
      maxDegree: 500,
      disputed: true,
      disputedMerges: true,
    });
    expect(filter.avoid.size).toBe(0);
    expect(walkFilter(undefined)).toEqual(filter);
  });

  it('takes what is asked for', () => {
    const filter = walkFilter({ kinds: ['RIVAL_OF'], avoid: ['a', 'a'], maxDegree: 0, disputed: false });
    expect([...filter.kinds]).toEqual(['RIVAL_OF']);
    expect([...filter.avoid]).toEqual(['a']);
    expect(filter).toMatchObject({ maxDegree: 0, disputed: false });
  });

  it.each<[LinkFilter, string]>([
    [{ kinds: [] }, 'filter.kinds'],
    [{ contexts: [] }, 'filter.contexts'],
    [{ provenance: [] }, 'filter.provenance'],
    [{ declared: [] }, 'filter.declared'],
    [{ groupStatus: [] }, 'filter.groupStatus'],
    [{ through: [] }, 'filter.through'],
    [{ minConfidence: -1 }, 'filter.minConfidence'],
    [{ minConfidence: 101 }, 'filter.minConfidence'],
    [{ maxDegree: -1 }, 'filter.maxDegree'],
    [{ avoid: Array.from({ length: 1_001 }, (_, index) => String(index)) }, 'filter.avoid'],
  ])('refuses %j by naming the argument', (input, argument) => {
    expect(() => walkFilter(input)).toThrow(BadUserInput);
    expect(() => walkFilter(input)).toThrow(expect.objectContaining({ argument }));
  });
});
