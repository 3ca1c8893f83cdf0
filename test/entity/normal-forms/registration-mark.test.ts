import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierForms, storedForms } from '../../../src/entity/normal-forms/identifier-forms.js';
import { certainMark, registrationMark } from '../../../src/entity/normal-forms/registration-mark.js';

describe('a registration mark', () => {
  it.each([
    { given: 'ja65xyz', normal: 'JA65 XYZ' },
    { given: ' JA 65-XYZ', normal: 'JA65 XYZ' },
    { given: 'a123bcd', normal: 'A123 BCD' },
    { given: 'abc123d', normal: 'ABC 123D' },
    { given: 'aiz1234', normal: 'AIZ 1234' },
    { given: '1234ab', normal: '1234 AB' },
    { given: 'a1', normal: 'A 1' },
    { given: 'q123bcd', normal: 'Q123 BCD' },
    { given: '101d234', normal: '101 D 234' },
    { given: '12ab34', normal: '12 AB 34' },
    { given: 'wa-123 4x', normal: 'WA1234X' },
    { given: '--', normal: '--' },
  ])('$given is $normal', ({ given, normal }) => {
    expect(registrationMark(given)).toBe(normal);
  });

  it.each([
    { given: 'ABI2 CDE', meant: 'AB12 CDE' },
    { given: 'ABO2CDE', meant: 'AB02 CDE' },
    { given: 'AB12 CD0', meant: 'AB12 CDO' },
    { given: '0A12 CDE', meant: 'OA12 CDE' },
    { given: 'AB12 CDE', meant: null },
    { given: 'ABO 123', meant: null },
    { given: '0I0I', meant: null },
    { given: 'ABCDEFGH', meant: null },
  ])('$given can only be $meant', ({ given, meant }) => {
    expect(certainMark(given)).toBe(meant);
  });

  it('is in normal form for good', () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[A-Za-z0-9 -]{1,9}$/));
    fc.assert(
      fc.property(text, (given) => {
        expect(registrationMark(registrationMark(given))).toBe(registrationMark(given));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is found however it is spaced, and where O and 0 or I and 1 were confused', () => {
    const mark = fc.stringMatching(/^[A-HJ-PR-Y]{2}[0-9]{2}[A-HJ-PR-Z]{3}$/);
    const swap = (text: string) =>
      text.replace(/[OI01]/g, (sign) => ({ O: '0', '0': 'O', I: '1', '1': 'I' })[sign] ?? '');
    const written = mark.chain((plain) =>
      fc.tuple(
        fc.constantFrom(plain, plain.toLowerCase(), `${plain.slice(0, 4)} ${plain.slice(4)}`, swap(plain)),
        fc.constant(plain),
      ),
    );
    fc.assert(
      fc.property(written, ([given, plain]) => {
        for (const [stored, asked] of [
          [given, plain],
          [plain, given],
        ] as const) {
          const held = storedForms('VEHICLE', registrationMark(stored));
          expect(identifierForms(asked).some((form) => held.includes(form))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
