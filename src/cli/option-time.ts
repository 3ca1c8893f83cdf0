import { BadUserInput } from '../errors.js';
import { timeSpan } from '../import/times.js';

/** A day (its first second in Europe/London) or an instant, in seconds; null where none is given. */
export function secondsOf(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const span = timeSpan(text);
  if (span !== null) return span.from;
  throw new BadUserInput(option, `'${text}' must be a day (2019-05-01) or an instant (2019-05-01T02:00:00Z).`);
}
