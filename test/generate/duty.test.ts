import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, weekday } from '../../src/generate/days.js';
import { minuteOf, Rota } from '../../src/generate/duty.js';
import { type Plan, planForce } from '../../src/generate/plan.js';
import { readScenario } from '../../src/generate/scenario/read-scenario.js';
import { isSummerTime } from '../../src/generate/summer-time.js';

let plan: Plan;

beforeAll(async () => {
  plan = planForce(1, 100, (await readScenario('default')).scenario);
});

const first = dayOf('2017-01-01');
const last = dayOf('2018-12-31');
const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('a rota', () => {
  it('of somebody in an office has working days only, and fewer than there are', () => {
    const rota = new Rota(plan, 7, { office: true });
    const worked = days.filter((day) => rota.on(day));
    expect(worked.every((day) => weekday(day) < 5)).toBe(true);
    expect(worked.length / 2).toBeGreaterThan(185);
    expect(worked.length / 2).toBeLessThan(250);
  });

  it('of a shift worker has earlies, lates, nights and days off, in London time', () => {
    const rota = new Rota(plan, 8, { office: false });
    const starts = (day: number) => rota.on(day)?.start;
    const winter = new Set(days.filter((day) => !isSummerTime(day)).map(starts));
    const summer = new Set(days.filter(isSummerTime).map(starts));
    expect(winter).toEqual(new Set([7 * 60, 14 * 60, 22 * 60, undefined]));
    expect(summer).toEqual(new Set([6 * 60, 13 * 60, 21 * 60, undefined]));
    const worked = days.filter((day) => rota.on(day)).length / days.length;
    expect(worked).toBeGreaterThan(0.48);
    expect(worked).toBeLessThan(0.6);
  });

  it('is the same whenever it is asked for, and another for somebody else', () => {
    const worked = (index: number) => {
      const rota = new Rota(plan, index, { office: true });
      return days.filter((day) => rota.on(day));
    };
    expect(worked(3)).toEqual(worked(3));
    expect(worked(3)).not.toEqual(worked(4));
  });

  it('gives duties between two days, and none where there is none', () => {
    const rota = new Rota(plan, 9, { office: true });
    const random = plan.streams('test');
    for (let draw = 0; draw < 200; draw++) {
      const duty = rota.draw(random, first, last);
      expect(rota.on(duty?.day as number)).toEqual(duty);
    }
    const saturday = days.find((day) => weekday(day) === 5) as number;
    expect(rota.draw(random, saturday, saturday + 1)).toBeNull();
  });
});

describe('minutes of a duty', () => {
  it('lie within it, few of them at meal times', () => {
    const random = plan.streams('minutes');
    const duty = { day: first, start: 420, minutes: 500 };
    const drawn = Array.from({ length: 4000 }, () => minuteOf(random, duty));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(420);
    expect(Math.max(...drawn)).toBeLessThan(920);
    const between = (from: number, to: number): number =>
      drawn.filter((minute) => minute >= 420 + from && minute < 420 + to).length;
    expect(between(240, 270)).toBeLessThan(between(200, 230) * 0.6);
  });
});

describe('summer time', () => {
  it.each([
    { day: '2018-03-24', summer: false },
    { day: '2018-03-25', summer: true },
    { day: '2018-10-27', summer: true },
    { day: '2018-10-28', summer: false },
    { day: '2019-03-31', summer: true },
  ])('on $day: $summer', ({ day, summer }) => {
    expect(isSummerTime(dayOf(day))).toBe(summer);
  });
});
