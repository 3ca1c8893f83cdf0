import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { wildBirth, wildDate } from '../../../src/entity/normal-forms/wild-date.js';

describe('a date in the wild', () => {
  it.each([
    { given: '11/02/1980', date: '1980-02-11' },
    { given: '11.2.1980', date: '1980-02-11' },
    { given: '11-02-1980', date: '1980-02-11' },
    { given: '11 Feb 1980', date: '1980-02-11' },
    { given: '11th February, 1980', date: '1980-02-11' },
    { given: '11-FEB-1980', date: '1980-02-11' },
    { given: 'Feb 11, 1980', date: '1980-02-11' },
    { given: 'Feb 1980', date: '1980-02' },
    { given: '02/1980', date: '1980-02' },
    { given: '19800211', date: '1980-02-11' },
    { given: '1980/2/11', date: '1980-02-11' },
    { given: '1980-2-11', date: '1980-02-11' },
    { given: '1980-02-11T00:00:00', date: '1980-02-11' },
    { given: '11/02/1980 00:00', date: '1980-02-11' },
    { given: '1980', date: '1980' },
  ])('$given is $date', ({ given, date }) => {
    expect(wildBirth(given)).toBe(date);
  });

  it.each([
    { given: '11/02/80', problem: 'has a year of two digits: give all four' },
    { given: '11 Feb 80', problem: 'has a year of two digits: give all four' },
    { given: '02/13/1980', problem: 'names a day that does not exist; days come before months' },
    { given: '30 Feb 1980', problem: 'names a day that does not exist; days come before months' },
    { given: '19801301', problem: 'names a day that does not exist; days come before months' },
    { given: '29262', problem: 'is the serial number of a spreadsheet, which says no date without it' },
    { given: '11/02/1980 14:30', problem: 'has a time of day' },
    { given: 'Feb 1980 14:30', problem: 'has a time of day without a day' },
    { given: '11/02/1980 25:00', problem: 'has a time of day that does not exist' },
  ])('$given is refused: $problem', ({ given, problem }) => {
    expect(wildBirth(given)).toEqual({ problem });
  });

  it.each(['spring', '', '1980-13', '1980-02-30', '12', '1/2/3/4'])('%j is none', (given) => {
    expect(wildDate(given)).toBeNull();
  });

  it.each([
    { given: '01/03/2018 14:30', moment: '2018-03-01T14:30:00Z' },
    { given: '1 Jul 2018 2:30 pm', moment: '2018-07-01T13:30:00Z' },
    { given: '2018-07-01T00:00:00', moment: '2018-06-30T23:00:00Z' },
    { given: '2018-07-01 10:00:00+02:00', moment: '2018-07-01T08:00:00Z' },
    { given: '20180701 12:00 am', moment: '2018-06-30T23:00:00Z' },
  ])('$given is $moment', ({ given, moment }) => {
    expect(wildDate(given)).toMatchObject({ moment: Date.parse(moment) / 1000 });
  });

  it('has no time of day that the clocks left out or had twice', () => {
    expect(wildDate('25/03/2018 01:30')).toEqual({ problem: 'has a time of day that does not exist in Europe/London' });
    expect(wildDate('28/10/2018 01:30')).toEqual({
      problem: 'is a time that came twice that day, when the clocks went back: give its zone',
    });
  });

  it('is the same day in every form, and in its own normal form', () => {
    const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (drawn) => {
        const at = DateTime.fromJSDate(drawn, { zone: 'utc' }).setLocale('en-GB');
        const iso = at.toFormat('yyyy-MM-dd');
        for (const form of [
          'd/M/yyyy',
          'dd.MM.yyyy',
          'd LLL yyyy',
          'dd LLLL yyyy',
          'LLL d, yyyy',
          'yyyyMMdd',
          'yyyy/M/d',
        ])
          expect({ form, date: wildBirth(at.toFormat(form)) }).toEqual({ form, date: iso });
        expect(wildBirth(iso)).toBe(iso);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[\d/:. -]{1,20}$/)), (given) => {
        expect(() => wildDate(given)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
