import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { formatInstant, ZONE } from '../../time/london.js';

const seen = new LRUCache<string, string | 'none'>({ max: 20_000 });

function convert(text: string, format: string): string | null {
  const parsed = DateTime.fromFormat(text, format, { zone: ZONE, locale: 'en-GB' });
  if (!parsed.isValid) return null;
  const letters = format.replace(/'[^']*'/g, '');
  if (/[HhmsXx]/.test(letters)) return formatInstant(Math.floor(parsed.toSeconds()));
  if (/[dDo]/.test(letters)) return parsed.toFormat('yyyy-MM-dd');
  return parsed.toFormat(/[ML]/.test(letters) ? 'yyyy-MM' : 'yyyy');
}

/**
 * A foreign date as the layout says it: an instant where the format (Luxon's tokens) has a time of day, else a day, a month or a year. Times without a
 * zone are Europe/London's. Null where the text is not of the format.
 */
export function foreignDate(text: string, format: string): string | null {
  const key = `${format}\n${text}`;
  const known = seen.get(key);
  if (known !== undefined) return known === 'none' ? null : known;
  const converted = convert(text, format);
  seen.set(key, converted ?? 'none');
  return converted;
}
