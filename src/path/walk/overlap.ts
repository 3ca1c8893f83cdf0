import type { Interval } from '../../link/fold.js';

const later = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
const earlier = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));

/** True where some interval of each, and the period, share an instant. */
export function overlap(a: readonly Interval[], b: readonly Interval[], period: Interval): boolean {
  return a.some((first) =>
    b.some((second) => {
      const from = later(later(first.from, second.from), period.from);
      const to = earlier(earlier(first.to, second.to), period.to);
      return from === null || to === null || from < to;
    }),
  );
}
