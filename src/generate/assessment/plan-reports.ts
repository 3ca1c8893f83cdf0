import { dateSpan, formatInstant, type Span } from '../../time/london.js';
import { type Day, dayText, instantText } from '../days.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import type { Period } from '../scenario/fields.js';
import { drawMoment, type Moment, momentsIn, momentsOutside, shuffled } from './moments.js';

/** An intelligence report before it is written: one the figures count, or of the years around, or of another unit. */
export interface PlannedReport {
  readonly unit: string;
  readonly moment: Moment;
  readonly counted: boolean;
  /** When it was filed; null where it is open. */
  readonly filedAt: string | null;
}

const YEAR = 365.25;

/** Intelligence reports of the unit, in the period as the figures count them and around it, and some that other units received; the earliest first. */
export function planReports(plan: Plan): PlannedReport[] {
  const random = plan.streams('intelligence');
  const { intelligence: figures, historyFrom } = plan.scenario.assessment;
  const within: Period = { from: historyFrom, to: plan.calendar.lastDay };
  const reports = [...counted(random, plan), ...around(random, plan, within)];
  for (const [unit, aYear] of Object.entries(figures.otherUnitsAYear)) {
    const count = Math.round((aYear * plan.scale * (within.to - within.from + 1)) / YEAR);
    for (let at = 0; at < count; at++) {
      const moment = drawMoment(random, within);
      const filed = random.chance(0.6) ? filedBetween(random, moment.day, within.to) : null;
      reports.push({ unit, moment, counted: false, filedAt: filed });
    }
  }
  return reports.sort((one, other) => one.moment.day - other.moment.day);
}

/** Filed by the last second of the period, or after it. */
function counted(random: Random, plan: Plan): PlannedReport[] {
  const { unit, period, received, filed, filedAfter } = plan.scenario.assessment.intelligence;
  const total = Math.round(received * plan.scale);
  const closed = Math.min(total, Math.round(filed * plan.scale));
  const later = period.to < plan.calendar.lastDay ? Math.min(total - closed, Math.round(filedAfter * plan.scale)) : 0;
  const { to } = dateSpan(dayText(period.to)) as Span;
  const moments = momentsIn(random, period, total);
  // What came in on the last day cannot all be filed on it.
  moments.sort((one, other) => Number(one.day === period.to) - Number(other.day === period.to));
  return moments.map((moment, at): PlannedReport => {
    const first = at === 0 && closed > 0 ? formatInstant(to - 1) : null;
    const after = at === closed && later > 0 ? formatInstant(to) : null;
    const inTime = at < closed ? (first ?? filedBetween(random, moment.day, period.to)) : null;
    const late =
      at >= closed && at < closed + later
        ? (after ?? filedBetween(random, period.to + 1, plan.calendar.lastDay))
        : null;
    return { unit, moment, counted: true, filedAt: inTime ?? late };
  });
}

/** Those received before are filed before the period begins; those after it are open, or filed later. */
function around(random: Random, plan: Plan, within: Period): PlannedReport[] {
  const { unit, period, aYearOutside } = plan.scenario.assessment.intelligence;
  return shuffled(random, momentsOutside(random, period, within, aYearOutside * plan.scale)).map((moment) => {
    const before = moment.day < period.from;
    const { from } = dateSpan(dayText(period.from)) as Span;
    const filed = before ? filedBetween(random, moment.day, period.from - 1) : null;
    const filedAt = filed !== null && moment.day === period.from - 1 ? formatInstant(from - 1) : filed;
    return { unit, moment, counted: false, filedAt };
  });
}

/** Draws when something that came in on a day was filed, by a last day. */
function filedBetween(random: Random, first: Day, last: Day): string {
  const day = Math.min(last, first + random.between(1, 60));
  return instantText(Math.max(day, first), random.between(18 * 60 + 1, 20 * 60), random.below(60));
}
