import { LRUCache } from 'lru-cache';
import { dateSpan, parseInstant, type Span } from '../time/london.js';

// The same days and instants come again and again in a file, and working out a London day is slow beside reading a row.
const seen = new LRUCache<string, Span | 'none'>({ max: 20_000 });

const UTC_SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** An instant in seconds, or null. Most are whole seconds of UTC, for which the calendar arithmetic with zones is not needed. */
function instantOf(text: string): number | null {
  if (!UTC_SECOND.test(text)) return parseInstant(text);
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return parseInstant(text);
  const sameAgain = `${new Date(milliseconds).toISOString().slice(0, 19)}Z` === text;
  return sameAgain ? milliseconds / 1000 : parseInstant(text);
}

/** The span of an instant (one moment: `from` equals `to`), day, month or year, in seconds; null where the text is none. */
export function timeSpan(text: string): Span | null {
  const known = seen.get(text);
  if (known !== undefined) return known === 'none' ? null : known;
  const moment = instantOf(text);
  const span = moment === null ? dateSpan(text) : { from: moment, to: moment };
  seen.set(text, span ?? 'none');
  return span;
}

/** True for an instant, day, month or year that exists. */
export function isTime(text: string): boolean {
  return timeSpan(text) !== null;
}

/** True for a day, month or year that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}
