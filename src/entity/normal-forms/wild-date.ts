import { DateTime } from 'luxon';

/** A date as people and programs write it, in the forms of ISO 8601. */
export interface WildDate {
  /** A day, month or year: `1980-02-11`, `1980-02`, `1980`. */
  readonly date: string;
  /** Where a time of day was given: that moment, seconds since 1970 UTC; without a zone it is Europe/London's. */
  readonly moment: number | null;
  /** The time of day is midnight, as databases write whole days. */
  readonly midnight: boolean;
}

/** Why a text is not read as a date. */
export interface WildProblem {
  readonly problem: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_FIRST = /^(\d{1,2})([/. -])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([/. -])(\d{1,2})\2(\d{1,2})$/;
const WHOLE = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})[/.-](\d{4})$/;
const NAMED_DAY = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ ./-]*${NAME}[ .,/-]*(\\d{4}|\\d{2})$`, 'i');
const NAMED_MONTH_FIRST = new RegExp(`^${NAME}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i');
const NAMED_MONTH = new RegExp(`^${NAME}[ .,/-]*(\\d{4})$`, 'i');
const ISO = /^\d{4}(-\d{2}){0,2}$/;
const SERIAL = /^\d{5}(\.\d+)?$/;
const TIME = /^(.*?\d)(?:[Tt]|,? +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?([AaPp][Mm])?(Z|z|[+-]\d{2}:?\d{2})?$/;

const TWO_DIGITS = { problem: 'has a year of two digits: give all four' };
const NO_SUCH_DAY = { problem: 'names a day that does not exist; days come before months' };

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: string, month: number, day: number | null): string | WildProblem {
  if (year.length === 2) return TWO_DIGITS;
  const found = DateTime.fromObject({ year: Number(year), month, day: day ?? 1 });
  if (!found.isValid) return NO_SUCH_DAY;
  return found.toFormat(day === null ? 'yyyy-MM' : 'yyyy-MM-dd');
}

function dateOf(text: string): string | WildProblem | null {
  if (SERIAL.test(text)) return { problem: 'is the serial number of a spreadsheet, which says no date without it' };
  if (ISO.test(text)) return DateTime.fromISO(text).isValid ? text : null;
  const [, day = '', , month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  if (day) return isoDate(year, Number(month), Number(day));
  const first = YEAR_FIRST.exec(text);
  if (first) return isoDate(first[1] as string, Number(first[3]), Number(first[4]));
  const whole = WHOLE.exec(text);
  if (whole) return isoDate(whole[1] as string, Number(whole[2]), Number(whole[3]));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return isoDate(monthYear[2] as string, Number(monthYear[1]), null);
  const named = NAMED_DAY.exec(text);
  if (named) return isoDate(named[3] as string, monthOf(named[2] as string), Number(named[1]));
  const american = NAMED_MONTH_FIRST.exec(text);
  if (american) return isoDate(american[3] as string, monthOf(american[1] as string), Number(american[2]));
  const namedMonth = NAMED_MONTH.exec(text);
  return namedMonth ? isoDate(namedMonth[2] as string, monthOf(namedMonth[1] as string), null) : null;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function momentOf(date: string, clock: string, zone: string | undefined): number | WildProblem {
  if (date.length !== 10) return { problem: 'has a time of day without a day' };
  if (zone !== undefined) {
    const found = DateTime.fromISO(`${date}T${clock}${zone.toUpperCase()}`);
    return found.isValid ? found.toUnixInteger() : { problem: 'has a time of day that does not exist' };
  }
  const found = DateTime.fromISO(`${date}T${clock}`, { zone: 'Europe/London' });
  if (!found.isValid || found.toFormat('HH:mm:ss') !== clock)
    return { problem: 'has a time of day that does not exist in Europe/London' };
  if (found.getPossibleOffsets().length > 1)
    return { problem: 'is a time that came twice that day, when the clocks went back: give its zone' };
  return found.toUnixInteger();
}

/**
 * Reads a date in the wild: `11/02/1980` (day first), `11 Feb 1980`, `Feb 11, 1980`, `Feb 1980`, `02/1980`, `19800211`, `1980/2/11`, each also with a time of day
 * (`1980-02-11T00:00:00`, `11/02/1980 2:30 pm`).
 * @returns null where the text is no date at all; a problem where it is one that cannot be told for certain or does not exist
 */
export function wildDate(text: string): WildDate | WildProblem | null {
  const given = text.trim().replace(/\s+/g, ' ');
  const timed = TIME.exec(given);
  if (!timed) {
    const date = dateOf(given);
    return typeof date === 'string' ? { date, moment: null, midnight: false } : date;
  }
  const [, day = '', hours, minutes, seconds = '00', half, zone] = timed;
  const date = dateOf(day);
  if (typeof date !== 'string') return date;
  const hour = hourOf(Number(hours), half);
  if (hour === null) return { problem: 'has a time of day that does not exist' };
  const clock = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  const moment = momentOf(date, clock, zone);
  return typeof moment === 'number' ? { date, moment, midnight: clock === '00:00:00' } : moment;
}

/** A date of birth in the wild as ISO 8601 writes it; a time of day other than midnight is a problem. */
export function wildBirth(text: string): string | WildProblem | null {
  const found = wildDate(text);
  if (found === null || 'problem' in found) return found;
  return found.moment === null || found.midnight ? found.date : { problem: 'has a time of day' };
}
