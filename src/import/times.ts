import { LRUCache } from 'lru-cache';
import { dateSpan, parseInstant, type Span } from '../time/london.js';

// The same days and instants come again and again in a file, and working out a London day is slow beside reading a row.
const seen = new LRUCache<string, Span | 'none'>({ max: 20_000 });

/** The span of an instant (one moment: `from` equals `to`), day, month or year, in seconds; null where the text is none. */
export function timeSpan(text: string): Span | null {
  const known = seen.get(text);
  if (known !== undefined) return known === 'none' ? null : known;
  const moment = parseInstant(text);
  const span = moment === null ? dateSpan(text) : { from: moment, to: moment };
  seen.set(text, span ?? 'none');
  return span;
}

/** True for an instant, day, month or year that exists. */
export function isTime(text: string): boolean {
  return timeSpan(text) !== null;
}
