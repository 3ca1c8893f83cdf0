import { type Day, weekday, yearOf } from './days.js';

const changes = new Map<number, readonly [Day, Day]>();

/** True on the days of British Summer Time: from the last Sunday of March to the day before the last Sunday of October. */
export function isSummerTime(day: Day): boolean {
  const year = yearOf(day);
  let held = changes.get(year);
  if (!held) {
    held = [lastSunday(year, 2), lastSunday(year, 9)];
    changes.set(year, held);
  }
  return day >= held[0] && day < held[1];
}

/** The last Sunday of a month of 31 days, counted from 0. */
function lastSunday(year: number, month: number): Day {
  const last = Date.UTC(year, month, 31) / 86_400_000;
  return last - ((weekday(last) + 1) % 7);
}
