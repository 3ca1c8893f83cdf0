import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierForms, storedForms } from '../../../src/entity/normal-forms/identifier-forms.js';
import { postcodeForm } from '../../../src/entity/normal-forms/postcode.js';
import { transliterations } from '../../../src/entity/normal-forms/transliteration.js';

describe('a name in other letters', () => {
  it.each([
    { given: 'Иванов', plain: ['Ivanov'] },
    { given: 'Łukasz', plain: ['Lukasz'] },
    { given: 'Müller', plain: ['Muller', 'Mueller'] },
    { given: 'Søren Åse', plain: ['Soren Ase', 'Soeren Aase'] },
    { given: 'Ольга', plain: ['Olga'] },
    { given: '陈', plain: ['Chen'] },
    { given: 'Mueller', plain: [] },
  ])('$given is $plain', ({ given, plain }) => {
    expect(transliterations(given)).toEqual(plain);
  });

  it('is found by each of its transliterations, and finds them', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abÄöüßñŁøИванЮщ陈محمد '), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, (given) => {
        for (const plain of transliterations(given)) {
          fc.pre(identifierForms(plain).length > 0);
          expect(storedForms('PERSON', given)).toEqual(expect.arrayContaining(storedForms('PERSON', plain)));
          expect(identifierForms(given)).toEqual(expect.arrayContaining(storedForms('PERSON', plain)));
          expect(transliterations(plain)).toEqual([]);
        }
      }),
    );
  });
});

describe('a postcode', () => {
  it.each([
    { given: 'sw1a1aa', normal: 'SW1A 1AA' },
    { given: 'M1  1AE', normal: 'M1 1AE' },
    { given: ' 75008  paris', normal: '75008 PARIS' },
  ])('$given is $normal', ({ given, normal }) => {
    expect(postcodeForm(given)).toBe(normal);
  });

  it('is in normal form for good', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (given) => {
        expect(postcodeForm(postcodeForm(given))).toBe(postcodeForm(given));
      }),
    );
  });
});
