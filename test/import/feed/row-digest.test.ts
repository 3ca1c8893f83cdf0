import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowDigest } from '../../../src/import/feed/row-digest.js';

describe('the digest of a row', () => {
  it('is the first 52 bits of the SHA-1 of its JSON', () => {
    expect(rowDigest(['a', 1, null])).toBe(0x94b402d638a00);
  });

  it('is the same for the same, differs for what differs, and is a safe whole number', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(rowDigest(structuredClone(one))).toBe(rowDigest(one));
        expect(rowDigest(one) === rowDigest(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(Number.isSafeInteger(rowDigest(one))).toBe(true);
      }),
    );
  });
});
