import { type Day, weekday, yearOf } from './days.js';
import type { EmployeeProfile } from './employee-profile.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import { isSummerTime } from './summer-time.js';

/** A day on duty: the minute of the day (UTC) it begins and how many minutes it lasts. */
export interface Duty {
  readonly day: Day;
  readonly start: number;
  readonly minutes: number;
}

const YEAR = 365;
const TRIES = 14;
/** A shift that begins this late is a night: little is looked up in it. */
const NIGHT = 20 * 60;
/** First and last day of the summer, counted from 1 January. */
const SUMMER = [180, 245] as const;

/** When an employee is on duty: shifts or office hours, less leave, courses and sickness. */
export class Rota {
  readonly #plan: Plan;
  readonly #index: number;
  readonly #office: boolean;
  readonly #away: Uint8Array;

  /** Draws the absences of an employee from the first day of kept look-ups on; the same whenever it is asked for. */
  constructor(plan: Plan, index: number, { office }: Pick<EmployeeProfile, 'office'>) {
    this.#plan = plan;
    this.#index = index;
    this.#office = office;
    this.#away = drawAbsences(plan, plan.streams('absence', index));
  }

  /** The duty of a day; null on a day off. */
  on(day: Day): Duty | null {
    const { activity, calendar } = this.#plan.scenario;
    if (this.#away[day - calendar.firstLookUp]) return null;
    const at =
      (((day + this.#index * 7) % activity.pattern.length) + activity.pattern.length) % activity.pattern.length;
    const name = this.#office ? (weekday(day) < 5 ? 'office' : 'off') : (activity.pattern[at] as string);
    const shift = activity.shifts[name];
    if (!shift) return null;
    const start = shift.start - (isSummerTime(day) ? 60 : 0);
    return { day, start, minutes: shift.minutes };
  }

  /** Draws a duty between two days, both included, nights seldom; null where there is none. */
  draw(random: Random, from: Day, to: Day): Duty | null {
    for (let tries = 0; tries < TRIES; tries++) {
      const duty = this.on(random.between(from, to));
      if (duty && (duty.start < NIGHT || random.chance(this.#plan.scenario.noise.everyday.nightShare))) return duty;
    }
    for (let day = from; day <= Math.min(to, from + 60); day++) {
      const duty = this.on(day);
      if (duty) return duty;
    }
    return null;
  }
}

/** A minute of a duty, counted from midnight of its first day: busier after the first half hour, quiet at meal times. */
export function minuteOf(random: Random, duty: Duty): number {
  const part = random.chance(0.85) ? 0.08 + random.unit() * 0.9 : random.unit() * 0.12;
  const meal = part > 0.48 && part < 0.54 && random.chance(0.7) ? 0.08 : 0;
  return duty.start + Math.floor(Math.min(0.99, part + meal) * duty.minutes);
}

/** By day from the first of kept look-ups: 1 where somebody is away. */
function drawAbsences({ scenario }: Plan, random: Random): Uint8Array {
  const { firstLookUp, lastDay } = scenario.calendar;
  const { leaveDays, longestLeave, summerLeaveShare, courseDays, sickDays } = scenario.noise.everyday;
  const away = new Uint8Array(lastDay - firstLookUp + 1);
  for (let year = firstLookUp; year <= lastDay; year += YEAR) {
    const begin = year - firstLookUp;
    const inSummer = begin + SUMMER[0] - (firstLookUp - yearBegin(firstLookUp));
    let leave = random.between(...leaveDays);
    while (leave > 0) {
      const days = Math.min(leave, random.between(1, longestLeave));
      const summer = random.chance(summerLeaveShare);
      const first = summer ? inSummer + random.below(SUMMER[1] - SUMMER[0]) : begin + random.below(YEAR);
      away.fill(1, clamp(first, away.length), clamp(first + days, away.length));
      leave -= days;
    }
    for (const range of [courseDays, sickDays]) {
      const first = begin + random.below(YEAR);
      away.fill(1, clamp(first, away.length), clamp(first + random.between(...range), away.length));
    }
  }
  return away;
}

function clamp(place: number, most: number): number {
  return Math.max(0, Math.min(place, most));
}

function yearBegin(day: Day): Day {
  return Date.UTC(yearOf(day), 0, 1) / 86_400_000;
}
