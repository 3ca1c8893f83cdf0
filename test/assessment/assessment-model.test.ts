import { describe, expect, it } from '@jest/globals';
import { assessmentOf, flowTime, stockTime } from '../../src/assessment/assessment-model.js';
import { BadUserInput } from '../../src/errors.js';

const NOW = Date.parse('2019-05-01T00:00:00Z') / 1000;
const asked = { from: '2018-06-01', to: '2018-06-30', knownAt: null, units: null };
const seconds = (text: string) => Date.parse(text) / 1000;

describe('what a threat assessment is asked for', () => {
  it('holds both days, by London time, and the years before its end', () => {
    const assessment = assessmentOf(asked, NOW);
    expect(assessment.period).toEqual({
      from: seconds('2018-05-31T23:00:00Z'),
      to: seconds('2018-06-30T23:00:00Z'),
    });
    expect(assessment.years.map(({ name }) => name)).toEqual(['2015/16', '2016/17', '2017/18']);
    expect(assessment.knownAt).toBe(NOW);
  });

  it('may be of one day', () => {
    const { period } = assessmentOf({ ...asked, to: asked.from }, NOW);
    expect(period.to - period.from).toBe(86_400);
  });

  it('reads flows at any time and stocks at the close of the last day, both as known then', () => {
    const assessment = assessmentOf({ ...asked, knownAt: 1_530_000_000 }, NOW);
    const close = seconds('2018-06-30T23:00:00Z');
    expect(stockTime(assessment)).toEqual({ validFrom: close, validTo: close, knownAt: 1_530_000_000 });
    expect(flowTime(assessment).knownAt).toBe(1_530_000_000);
    expect(flowTime(assessment).validFrom).toBeLessThan(seconds('0002-01-01T00:00:00Z'));
    expect(flowTime(assessment).validTo).toBeGreaterThan(seconds('9999-01-01T00:00:00Z'));
  });

  it('does not end before it begins', () => {
    const refused = () => assessmentOf({ ...asked, to: '2018-05-31' }, NOW);
    expect(refused).toThrow(BadUserInput);
    expect(refused).toThrow('to: must not be before from, 2018-06-01.');
  });
});
