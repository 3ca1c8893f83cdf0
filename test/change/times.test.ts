import { describe, expect, it } from '@jest/globals';
import { dateOfBirth, newTimes, optionalInstant, pastInstant } from '../../src/change/times.js';

/** 2019-05-01T00:00:00Z. */
const NOW = 1_556_668_800;

describe('newTimes', () => {
  it('is unbounded and known from now where nothing is given', () => {
    expect(newTimes(undefined, NOW)).toEqual({ validFrom: null, validTo: null, knownFrom: NOW });
    expect(newTimes({}, NOW)).toEqual({ validFrom: null, validTo: null, knownFrom: NOW });
  });

  it('keeps the day of late data', () => {
    expect(newTimes({ knownFrom: NOW - 86_400 }, NOW).knownFrom).toBe(NOW - 86_400);
  });

  it('allows one second', () => {
    expect(newTimes({ validFrom: 10, validTo: 11 }, NOW)).toEqual({ validFrom: 10, validTo: 11, knownFrom: NOW });
  });

  it.each([9, 10])('refuses an end at %i where it begins at 10', (validTo) => {
    expect(() => newTimes({ validFrom: 10, validTo }, NOW)).toThrow(
      'input.times.validTo: must be after validFrom, 1970-01-01T00:00:10Z.',
    );
  });

  it('refuses knowledge from the future', () => {
    expect(() => newTimes({ knownFrom: NOW + 1 }, NOW)).toThrow(
      'input.times.knownFrom: must not be in the future; it is 2019-05-01T00:00:00Z.',
    );
  });
});

describe('pastInstant', () => {
  it('takes now, and what is before', () => {
    expect(pastInstant('input.at', NOW, NOW)).toBe(NOW);
    expect(pastInstant('input.at', 0, NOW)).toBe(0);
    expect(pastInstant('input.at', undefined, NOW)).toBe(NOW);
  });
});

describe('optionalInstant', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 253_402_300_800, -62_135_596_801])('refuses %d', (value) => {
    expect(() => optionalInstant('input.planned', value)).toThrow(
      'input.planned: must be an instant in the years 1 to 9999.',
    );
  });

  it.each([253_402_300_799, -62_135_596_800, 0])('takes %d', (value) => {
    expect(optionalInstant('input.planned', value)).toBe(value);
  });
});

describe('dateOfBirth', () => {
  it.each(['1980-02-29', '1980-02', '1980', '2019-05-01', '2019', '1850'])('takes %s', (value) => {
    expect(dateOfBirth(value, NOW)).toBe(value);
  });

  it.each(['1981-02-29', '1980-13', '80', '', '1980-2-1', '1980-02-11T00:00:00Z', 'spring'])('refuses %j', (value) => {
    expect(() => dateOfBirth(value, NOW)).toThrow('must be a real date such as 1980-02-11, 1980-02 or 1980.');
  });

  it.each(['2019-05-02', '2020', '1849-12-31', '0000'])('refuses %s, which nobody was born on', (value) => {
    expect(() => dateOfBirth(value, NOW)).toThrow('input.dateOfBirth: must be from 1850 to today.');
  });
});
