import { dateSpan, formatInstant, type Span } from '../../time/london.js';
import { type Day, dayText, instantText } from '../days.js';
import type { Random } from '../random.js';
import type { Period } from '../scenario/fields.js';

/** When something was received or decided: the London day, and how it is written, an instant or a day. */
export interface Moment {
  readonly day: Day;
  readonly text: string;
}

/** Of things received, those of which only the day is on file. */
const DAY_SHARE = 0.12;
const YEAR = 365.25;

/** The first and the last second of a London day, which in summer are not those of UTC. */
function secondsOf(day: Day): readonly [string, string] {
  const { from, to } = dateSpan(dayText(day)) as Span;
  return [formatInstant(from), formatInstant(to - 1)];
}

/** Draws a moment of a period, in working hours. */
export function drawMoment(random: Random, { from, to }: Period): Moment {
  const day = random.between(from, to);
  if (random.chance(DAY_SHARE)) return { day, text: dayText(day) };
  // In UTC, so that it is the same day in London.
  return { day, text: instantText(day, random.between(7 * 60, 18 * 60), random.below(60)) };
}

/** So many moments of a period: its first and its last second, its first and last day as such, and others drawn; in any order. */
export function momentsIn(random: Random, period: Period, count: number): Moment[] {
  const { from, to } = period;
  const ends: Moment[] = [
    { day: from, text: secondsOf(from)[0] },
    { day: to, text: secondsOf(to)[1] },
    { day: to, text: dayText(to) },
    { day: from, text: dayText(from) },
  ];
  const moments = Array.from({ length: count }, (_, at) => ends[at] ?? drawMoment(random, period));
  return shuffled(random, moments);
}

/**
 * Moments outside a period, so many a year from a first day to a last: among them the last second before it, the first after
 * it, and the days beside it.
 */
export function momentsOutside(random: Random, period: Period, within: Period, aYear: number): Moment[] {
  const before: Period = { from: within.from, to: period.from - 1 };
  const after: Period = { from: period.to + 1, to: within.to };
  const beside: Record<'before' | 'after', Moment[]> = {
    before: [
      { day: before.to, text: secondsOf(before.to)[1] },
      { day: before.to, text: dayText(before.to) },
    ],
    after: [
      { day: after.from, text: secondsOf(after.from)[0] },
      { day: after.from, text: dayText(after.from) },
    ],
  };
  const drawn = ([side, span]: readonly ['before' | 'after', Period]): Moment[] => {
    const count = span.from > span.to ? 0 : Math.round((aYear * (span.to - span.from + 1)) / YEAR);
    return Array.from({ length: count }, (_, at) => beside[side][at] ?? drawMoment(random, span));
  };
  return shuffled(random, [...drawn(['before', before]), ...drawn(['after', after])]);
}

/** The same things in an order drawn (Fisher and Yates). */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const order = Int32Array.from(things.keys());
  random.shuffle(order, 0, order.length);
  return Array.from(order, (at) => things[at] as T);
}
