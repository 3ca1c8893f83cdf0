import { describe, expect, it } from '@jest/globals';
import { momentsIn, momentsOutside } from '../../src/generate/assessment/moments.js';
import { dayOf, dayText } from '../../src/generate/days.js';
import { streamsOf } from '../../src/generate/random.js';

const PERIOD = { from: dayOf('2017-10-09'), to: dayOf('2018-10-09') };
const WITHIN = { from: dayOf('2016-01-01'), to: dayOf('2019-04-30') };
const random = () => streamsOf(1)('moments');

describe('moments of a period', () => {
  it('are as many as asked for, among them its first and last second and day, in London', () => {
    const texts = momentsIn(random(), PERIOD, 50).map(({ text }) => text);
    expect(texts).toHaveLength(50);
    expect(texts).toEqual(
      expect.arrayContaining(['2017-10-08T23:00:00Z', '2018-10-09T22:59:59Z', '2017-10-09', '2018-10-09']),
    );
  });

  it('have no other day than the one they are written for', () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    for (const { day, text } of [
      ...momentsIn(random(), PERIOD, 300),
      ...momentsOutside(random(), PERIOD, WITHIN, 100),
    ]) {
      expect(text.length === 10 ? text : london.format(new Date(text))).toBe(dayText(day));
    }
  });

  it('outside it begin a second before and after, by the number of a year', () => {
    const moments = momentsOutside(random(), PERIOD, WITHIN, 100);
    const texts = moments.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['2017-10-08T22:59:59Z', '2018-10-09T23:00:00Z', '2017-10-08', '2018-10-10']),
    );
    const before = moments.filter(({ day }) => day < PERIOD.from);
    expect(before).toHaveLength(177);
    expect(moments.length - before.length).toBe(56);
    expect(moments.filter(({ day }) => PERIOD.from <= day && day <= PERIOD.to)).toEqual([]);
  });

  it('are none after a period that ends with the last day', () => {
    const moments = momentsOutside(random(), { from: PERIOD.from, to: WITHIN.to }, WITHIN, 100);
    expect(moments.every(({ day }) => day < PERIOD.from)).toBe(true);
  });
});
