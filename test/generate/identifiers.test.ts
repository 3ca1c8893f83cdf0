import { describe, expect, it } from '@jest/globals';
import { phoneNumber, registrationMark } from '../../src/generate/identifiers.js';
import { misspell } from '../../src/generate/naming.js';
import { placeAt } from '../../src/generate/places.js';
import { streamsOf } from '../../src/generate/random.js';

const MANY = 20_000;
const all = <T>(make: (index: number) => T): T[] => Array.from({ length: MANY }, (_, index) => make(index));

describe('made-up identifiers', () => {
  it("begins with Ofcom's thousand numbers for drama, and goes on with prefix 071", () => {
    expect([phoneNumber(0), phoneNumber(999)]).toEqual(['07700 900000', '07700 900999']);
    expect(all((index) => phoneNumber(index + 1000)).every((number) => /^071\d\d \d{6}$/.test(number))).toBe(true);
  });

  it('never gives a phone number or a registration mark twice', () => {
    expect(new Set(all(phoneNumber)).size).toBe(MANY);
    expect(new Set(all(registrationMark)).size).toBe(MANY);
  });

  it('gives marks of the form in use, whose first letter no region has', () => {
    expect(all(registrationMark).every((mark) => /^[JTU][A-HJ-PR-Y]\d\d [A-HJ-PR-Z]{3}$/.test(mark))).toBe(true);
  });

  it('never gives an address twice, and keeps postcodes to an area that does not exist', () => {
    const random = streamsOf(1)('place');
    const places = all((index) => placeAt(index, random));
    expect(new Set(places.map(({ address }) => address)).size).toBe(MANY);
    expect(places.every(({ postcode }) => /^ZX\d{1,2} \d[A-Z]{2}$/.test(postcode))).toBe(true);
    expect(
      places.every(({ latitude, longitude }) => latitude > 54 && latitude < 56 && longitude > 1 && longitude < 4),
    ).toBe(true);
  });

  it('misspells a name so that it is another one', () => {
    const random = streamsOf(1)('misspell');
    const name = { first: 'Sophie', last: 'Li' };
    expect(Array.from({ length: 300 }, () => misspell(random, name))).not.toContain('Sophie Li');
  });
});
