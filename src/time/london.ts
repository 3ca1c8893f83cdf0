import { DateTime } from 'luxon';

/** The zone whose days are the domain's dates. */
export const ZONE = 'Europe/London';

/** A half-open interval in seconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const FORMS = [
  { pattern: /^\d{4}$/, format: 'yyyy', unit: 'year' },
  { pattern: /^\d{4}-\d{2}$/, format: 'yyyy-MM', unit: 'month' },
  { pattern: /^\d{4}-\d{2}-\d{2}$/, format: 'yyyy-MM-dd', unit: 'day' },
] as const;

/** The span of a day, month or year in Europe/London; null where the text is none, or names one that does not exist. */
export function dateSpan(text: string): Span | null {
  const form = FORMS.find(({ pattern }) => pattern.test(text));
  if (!form) return null;
  const start = DateTime.fromFormat(text, form.format, { zone: ZONE });
  if (!start.isValid) return null;
  return { from: start.toUnixInteger(), to: start.plus({ [form.unit]: 1 }).toUnixInteger() };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;

/** An ISO 8601 instant with its zone, as seconds since 1970 UTC (fractions are cut off); null where it is none. */
export function parseInstant(text: string): number | null {
  if (!INSTANT.test(text)) return null;
  const parsed = DateTime.fromISO(text.toUpperCase(), { setZone: true });
  return parsed.isValid ? Math.floor(parsed.toSeconds()) : null;
}

/** Seconds since 1970 UTC as `2019-05-01T09:30:00Z`. */
export function formatInstant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length)}Z`;
}

/** The day in Europe/London that an instant lies in, such as `2019-05-01`; seconds since 1970 UTC. */
export function londonDay(seconds: number): string {
  return DateTime.fromSeconds(seconds, { zone: ZONE }).toFormat('yyyy-MM-dd');
}
