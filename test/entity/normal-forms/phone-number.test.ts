import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierForms, storedForms } from '../../../src/entity/normal-forms/identifier-forms.js';
import { phoneNumber } from '../../../src/entity/normal-forms/phone-number.js';

const RUNS = { numRuns: 1_000 };

describe('a telephone number', () => {
  it.each([
    { given: '07700 900123', normal: '+447700900123' },
    { given: '+44 (0)7700 900123', normal: '+447700900123' },
    { given: '0044-7700-900123', normal: '+447700900123' },
    { given: '7700900123', normal: '+447700900123' },
    { given: 'tel: 07700 900123', normal: '+447700900123' },
    { given: '(020) 7946 0018', normal: '+442079460018' },
    { given: '00353 1 234 5678', normal: '+35312345678' },
    { given: '+1 202 555 0123', normal: '+12025550123' },
    { given: '101', normal: '101' },
    { given: '+999 1234567', normal: '+9991234567' },
    { given: '07700 900123 / 07700 900124', normal: '0770090012307700900124' },
    { given: 'n/a', normal: 'n/a' },
  ])('$given is $normal', ({ given, normal }) => {
    expect(phoneNumber(given)).toBe(normal);
  });

  it('is in normal form for good', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^(\+|00|0)?[\d ()-]{3,15}$/),
      fc.stringMatching(/^[^\d]{0,3}\+?\d{2,14}$/),
    );
    fc.assert(
      fc.property(text, (given) => {
        const normal = phoneNumber(given);
        expect(phoneNumber(normal)).toBe(normal);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is found by any spelling of any spelling', () => {
    const number = fc.integer({ min: 0, max: 999_999 }).map((rest) => `7700${String(rest).padStart(6, '0')}`);
    const prefix = fc.constantFrom('0', '+44', '0044', '+44 ', '+44 (0)', '(0)');
    const sign = fc.constantFrom('', ' ', '-', '.');
    const spelling = (digits: string) =>
      fc.tuple(prefix, sign, fc.integer({ min: 1, max: 9 })).map(([start, between, cut]) => {
        return start + digits.slice(0, cut) + between + digits.slice(cut);
      });
    const twice = number.chain((digits) => fc.tuple(spelling(digits), spelling(digits)));
    fc.assert(
      fc.property(twice, ([stored, asked]) => {
        const held = storedForms('PHONE', phoneNumber(stored));
        expect(identifierForms(asked).some((form) => held.includes(form))).toBe(true);
      }),
      RUNS,
    );
  });
});
