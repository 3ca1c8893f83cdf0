import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { LEAK_POLICY, readLeakPolicy } from '../../src/leak/leak-policy.js';

describe('the policy of leak analysis', () => {
  it('has weights that add up to 1', () => {
    const total = Object.values(LEAK_POLICY.parts).reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(1, 12);
  });

  it('is refused with other weights, and with a number that is not known', () => {
    const { parts } = LEAK_POLICY;
    const heavier = { ...LEAK_POLICY, parts: { ...parts, PATH: { ...parts.PATH, weight: 0.9 } } };
    expect(() => readLeakPolicy(stringify(heavier))).toThrow('add up to 1');
    expect(() => readLeakPolicy(stringify({ ...LEAK_POLICY, luck: 1 }))).toThrow();
  });
});
