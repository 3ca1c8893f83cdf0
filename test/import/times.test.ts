import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDate, timeSpan } from '../../src/import/times.js';
import { dateSpan, parseInstant } from '../../src/time/london.js';

describe('times', () => {
  it('tells dates that exist from those that do not', () => {
    const texts = [
      '1980',
      '1980-02',
      '1980-02-29',
      '1981-02-29',
      '1980-13',
      '1980-00',
      '1980-04-31',
      '80',
      '',
      '1980-1-1',
    ];
    expect(texts.filter(isDate)).toEqual(['1980', '1980-02', '1980-02-29']);
  });

  it('knows the dates that the days of London are made of', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const text = fc.tuple(fc.integer({ min: 1000, max: 2999 }), part(13), part(32)).map((parts) => parts.join('-'));
    fc.assert(fc.property(text, (date) => isDate(date) === (dateSpan(date) !== null)));
  });

  it('reads instants as the rest of the service does', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const text = fc
      .tuple(
        fc.integer({ min: 1000, max: 2999 }),
        number(13),
        number(32),
        number(25),
        number(61),
        number(61),
        fc.constantFrom('Z', '+01:00', '.5Z'),
      )
      .map(
        ([year, month, day, hour, minute, second, zone]) =>
          `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
      );
    fc.assert(fc.property(text, (instant) => (timeSpan(instant)?.from ?? null) === parseInstant(instant)));
  });

  it('gives an instant no length, and a day in summer its London hours', () => {
    expect(timeSpan('2018-07-01T10:00:00Z')).toEqual({ from: 1_530_439_200, to: 1_530_439_200 });
    expect(timeSpan('2018-07-01')).toEqual({ from: 1_530_399_600, to: 1_530_486_000 });
    expect(timeSpan('soon')).toBeNull();
  });
});
