import { describe, expect, it } from '@jest/globals';
import { completedYears, financialYear } from '../../src/assessment/financial-years.js';

describe('a financial year', () => {
  it('runs from London midnight to London midnight, in summer time at both ends', () => {
    const { name, from, to } = financialYear(2017);
    expect({ name, from: new Date(from * 1000).toISOString(), to: new Date(to * 1000).toISOString() }).toEqual({
      name: '2017/18',
      from: '2017-03-31T23:00:00.000Z',
      to: '2018-03-31T23:00:00.000Z',
    });
  });

  it('is named by two digits at the turn of a century', () => {
    expect(financialYear(1999).name).toBe('1999/00');
    expect(financialYear(2008).name).toBe('2008/09');
  });

  it('begins where the one before ends', () => {
    for (let first = 1990; first < 2030; first++) expect(financialYear(first).to).toBe(financialYear(first + 1).from);
  });
});

describe('the completed financial years', () => {
  it.each([
    { day: '2018-10-09', years: ['2015/16', '2016/17', '2017/18'] },
    { day: '2018-04-01', years: ['2015/16', '2016/17', '2017/18'] },
    { day: '2018-03-31', years: ['2015/16', '2016/17', '2017/18'] },
    { day: '2018-03-30', years: ['2014/15', '2015/16', '2016/17'] },
    { day: '2018-01-01', years: ['2014/15', '2015/16', '2016/17'] },
    { day: '2017-12-31', years: ['2014/15', '2015/16', '2016/17'] },
    { day: '0003-03-31', years: ['0001/02', '0002/03'] },
    { day: '0001-12-31', years: [] },
  ])('up to $day are the last three', ({ day, years }) => {
    expect(completedYears(day).map(({ name }) => name)).toEqual(years);
  });
});
