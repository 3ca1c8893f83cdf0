import { BadUserInput } from '../errors.js';
import type { TimesInput } from '../generated/schema.js';
import { dateSpan, formatInstant } from '../time/london.js';

/** The first and the last second of the years 1 to 9999. */
const FIRST = Date.parse('0001-01-01T00:00:00Z') / 1000;
const LAST = Date.UTC(10_000, 0, 1) / 1000 - 1;

/** When it was so, and since when the force knew; seconds since 1970 UTC, null is unbounded. */
export interface Times {
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
}

/** An instant, seconds since 1970 UTC, in the years 1 to 9999; null where none was given. Throws BadUserInput. */
export function optionalInstant(argument: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isInteger(value) || value < FIRST || value > LAST)
    throw new BadUserInput(argument, 'must be an instant in the years 1 to 9999.');
  return value;
}

/**
 * An instant that is not after `now` (seconds); `now` where none was given.
 * @throws BadUserInput where it is later
 */
export function pastInstant(argument: string, value: number | null | undefined, now: number): number {
  const instant = optionalInstant(argument, value) ?? now;
  if (instant > now) throw new BadUserInput(argument, `must not be in the future; it is ${formatInstant(now)}.`);
  return instant;
}

/**
 * The times of something new.
 * @param now seconds by the service's clock
 * @throws BadUserInput where the interval is empty, or the force would know only in the future
 */
export function newTimes(input: TimesInput | null | undefined, now: number): Times {
  const validFrom = optionalInstant('input.times.validFrom', input?.validFrom);
  const validTo = optionalInstant('input.times.validTo', input?.validTo);
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new BadUserInput('input.times.validTo', `must be after validFrom, ${formatInstant(validFrom)}.`);
  return { validFrom, validTo, knownFrom: pastInstant('input.times.knownFrom', input?.knownFrom, now) };
}

const EARLIEST_BIRTH = '1850';

/** A day, month or year of birth that was, as it was given; null where none was. Throws BadUserInput. */
export function dateOfBirth(value: string | null | undefined, now: number): string | null {
  if (value === null || value === undefined) return null;
  const span = dateSpan(value);
  if (!span) throw new BadUserInput('input.dateOfBirth', 'must be a real date such as 1980-02-11, 1980-02 or 1980.');
  if (value < EARLIEST_BIRTH || span.from > now)
    throw new BadUserInput('input.dateOfBirth', `must be from ${EARLIEST_BIRTH} to today.`);
  return value;
}
