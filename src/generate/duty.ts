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

/** The duty of an employee (by index) on a day; of a day off, on a day of the same week or shift cycle that they worked. */
export function dutyOf(random: Random, employee: number, office: boolean, day: Day): Duty {
  if (office) {
    const at = weekday(day);
    return { day: at < 5 ? day : day - at + random.below(5), ...OFFICE };
  }
  const at = (day + employee * 7) % TEN_DAYS.length;
  const shift = TEN_DAYS[at];
  if (shift) return { day, ...shift };
  // Nights are quieter, so what is drawn for a day off falls on an early or a late.
  const worked = random.below(4);
  return { day: day - at + worked, ...(TEN_DAYS[worked] ?? EARLY) };
}

/** A minute of a duty, counted from midnight of its first day: busier after the first half hour, quiet at meal times. */
export function minuteOf(random: Random, duty: Duty): number {
  const part = random.chance(0.85) ? 0.08 + random.unit() * 0.9 : random.unit() * 0.12;
  const meal = part > 0.48 && part < 0.54 && random.chance(0.7) ? 0.08 : 0;
  return duty.start + Math.floor(Math.min(0.99, part + meal) * duty.minutes);
}
