import { type Day, weekday } from './days.js';
import type { Random } from './random.js';

/** A day on duty: the minute of the day (UTC) it begins and how many minutes it lasts. */
export interface Duty {
  readonly day: Day;
  readonly start: number;
  readonly minutes: number;
}

const EARLY = { start: 7 * 60, minutes: 540 };
const LATE = { start: 14 * 60, minutes: 540 };
const NIGHT = { start: 22 * 60, minutes: 540 };
const OFFICE = { start: 8 * 60 + 30, minutes: 510 };

/** Two earlies, two lates, two nights and four days off, begun on another day by each employee. */
const TEN_DAYS = [EARLY, EARLY, LATE, LATE, NIGHT, NIGHT, null, null, null, null];

/** The duty of an employee (by index) on a day, or on the last one before it that they worked. */
export function dutyOf(employee: number, office: boolean, day: Day): Duty {
  for (let at = day; ; at--) {
    const shift = office ? (weekday(at) < 5 ? OFFICE : null) : (TEN_DAYS[(at + employee * 7) % 10] ?? null);
    if (shift) return { day: at, ...shift };
  }
}

/** A minute of a duty, counted from midnight of its first day: busier after the first half hour, quiet at meal times. */
export function minuteOf(random: Random, duty: Duty): number {
  const part = random.chance(0.85) ? 0.08 + random.unit() * 0.9 : random.unit() * 0.12;
  const meal = part > 0.48 && part < 0.54 && random.chance(0.7) ? 0.08 : 0;
  return duty.start + Math.floor(Math.min(0.99, part + meal) * duty.minutes);
}
