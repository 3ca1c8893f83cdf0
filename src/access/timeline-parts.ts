import { DateTime } from 'luxon';
import type { TimelineBucket } from '../generated/schema.js';
import { type Span, ZONE } from '../time/london.js';

const UNITS = { DAY: 'day', WEEK: 'week', MONTH: 'month' } as const;

/**
 * The days, weeks (from Monday) or months of Europe/London that have something in common with a period, earliest first; the first and the last end where the
 * period does. At most `most` and one more, so that whoever asks for too many can be told.
 * @param period half-open, seconds since 1970 UTC
 */
export function timelineParts({ from, to }: Span, bucket: TimelineBucket, most: number): Span[] {
  const unit = UNITS[bucket];
  const parts: Span[] = [];
  let start = DateTime.fromSeconds(from, { zone: ZONE }).startOf(unit);
  while (start.toUnixInteger() < to && parts.length <= most) {
    const end = start.plus({ [unit]: 1 });
    parts.push({ from: Math.max(start.toUnixInteger(), from), to: Math.min(end.toUnixInteger(), to) });
    start = end;
  }
  return parts;
}
