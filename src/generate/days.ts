/** Whole days since 1 January 1970. */
export type Day = number;

const MILLISECONDS = 86_400_000;
const texts: string[] = [];

/** The day of a date as `2019-04-30`. */
export function dayOf(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / MILLISECONDS;
}

/** A day as `2019-04-30`. */
export function dayText(day: Day): string {
  // The dates of a force come from a few thousand days, so each is formatted once; days before 1970 are few.
  const known = texts[day];
  if (known !== undefined) return known;
  const text = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
  if (day >= 0) texts[day] = text;
  return text;
}

/** A time of a day as `2019-04-30T09:15:00Z`; minutes past the end run into the next day. */
export function instantText(day: Day, minute: number, second = 0): string {
  const whole = day + Math.floor(minute / 1440);
  const rest = minute % 1440;
  return `${dayText(whole)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${two(second)}Z`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (day + 3) % 7;
}

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return Number(dayText(day).slice(0, 4));
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
