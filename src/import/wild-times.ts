import { LRUCache } from 'lru-cache';
import { type WildProblem, wildDate } from '../entity/normal-forms/wild-date.js';
import { dateSpan, type Span } from '../time/london.js';

const seen = new LRUCache<string, Span | WildProblem | 'none'>({ max: 20_000 });

function read(text: string): Span | WildProblem | null {
  const found = wildDate(text);
  if (found === null || 'problem' in found) return found;
  return found.moment === null ? dateSpan(found.date) : { from: found.moment, to: found.moment };
}

/**
 * The span of a time in the wild (one moment, where it has a time of day), in seconds: for what is none of the forms of ISO 8601. A problem where it
 * cannot be told for certain, null where the text is no time.
 */
export function wildSpan(text: string): Span | WildProblem | null {
  const known = seen.get(text);
  if (known !== undefined) return known === 'none' ? null : known;
  const span = read(text);
  seen.set(text, span ?? 'none');
  return span;
}
