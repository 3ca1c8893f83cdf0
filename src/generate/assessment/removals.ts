import type { Random } from '../random.js';
import type { Period } from '../scenario/fields.js';
import type { Scenario } from '../scenario/scenario.js';
import { drawMoment, type Moment, momentsIn } from './moments.js';

/** An employee who had to leave, and when that was decided. */
export interface Removal extends Moment {
  readonly outcome: 'DISMISSAL' | 'RESIGNED';
  /** Decided in the period of the figures. */
  readonly counted: boolean;
}

const YEAR = 365.25;

/**
 * Chooses who of the leavers was dismissed or resigned over an allegation: first those the figures count, then those of the years before,
 * as far as there are leavers. @param leavers by index
 */
export function planRemovals(
  random: Random,
  leavers: Int32Array,
  scale: number,
  { assessment: { outcomes, historyFrom } }: Pick<Scenario, 'assessment'>,
): ReadonlyMap<number, Removal> {
  random.shuffle(leavers, 0, leavers.length);
  const removals: Removal[] = [];
  const before: Period = { from: historyFrom + 400, to: outcomes.period.from - 1 };
  for (const outcome of ['DISMISSAL', 'RESIGNED'] as const) {
    const count = Math.round(scale * (outcomes.counts[outcome] ?? 0));
    for (const moment of momentsIn(random, outcomes.period, count))
      removals.push({ ...moment, outcome, counted: true });
  }
  for (const outcome of ['DISMISSAL', 'RESIGNED'] as const) {
    const count = Math.round((scale * (outcomes.aYearBefore[outcome] ?? 0) * (before.to - before.from)) / YEAR);
    for (let at = 0; at < count; at++) removals.push({ ...drawMoment(random, before), outcome, counted: false });
  }
  return new Map(removals.slice(0, leavers.length).map((removal, at) => [leavers[at] as number, removal]));
}
