import { BadUserInput } from '../errors.js';
import type { ResolvedTime } from '../neo4j/view.js';
import { dateSpan, type Span } from '../time/london.js';
import { recordTime } from '../time/record-time.js';
import { completedYears, type FinancialYear } from './financial-years.js';

/** A threat assessment that was asked for: what its figures are counted by. */
export interface AssessmentModel {
  /** The first and the last day, such as `2018-10-09`. */
  readonly from: string;
  readonly to: string;
  /** Both days included; half-open, seconds. */
  readonly period: Span;
  /** The years of its yearly series, oldest first. */
  readonly years: readonly FinancialYear[];
  /** Seconds. */
  readonly knownAt: number;
  /** As it was asked for: a page of rows takes its own moment, or that of its cursor, where this is null. */
  readonly askedKnownAt: number | null;
  /** Whose intelligence is asked for; null where that is left to the sources. */
  readonly askedUnits: readonly string[] | null;
}

/** What an assessment is asked for by; days of Europe/London, seconds. */
export interface AssessmentArguments {
  readonly from: string;
  readonly to: string;
  readonly knownAt: number | null;
  readonly units: readonly string[] | null;
}

function spanOf(argument: string, day: string): Span {
  const span = dateSpan(day);
  if (span === null) throw new BadUserInput(argument, 'must be a day that exists, such as 2019-05-01.');
  return span;
}

/**
 * Reads what an assessment is asked for.
 * @param now seconds, by the service's clock
 * @throws BadUserInput where the period ends before it begins
 */
export function assessmentOf({ from, to, knownAt, units }: AssessmentArguments, now: number): AssessmentModel {
  const [first, last] = [spanOf('from', from), spanOf('to', to)];
  if (last.from < first.from) throw new BadUserInput('to', `must not be before from, ${from}.`);
  return {
    from,
    to,
    period: { from: first.from, to: last.to },
    years: completedYears(to),
    knownAt: knownAt ?? now,
    askedKnownAt: knownAt,
    askedUnits: units,
  };
}

/** The time that flows are read at: whatever was so at any time, as it was known. */
export function flowTime({ knownAt }: AssessmentModel): ResolvedTime {
  return recordTime({ knownAt }, knownAt);
}

/**
 * When stocks are so in the world: at the close of the last day, which is what had begun by then and had not ended. Something whose
 * last day it is has ended, and what begins with the next day has not begun.
 */
export function atClose({ period }: AssessmentModel): { readonly validFrom: number; readonly validTo: number } {
  return { validFrom: period.to, validTo: period.to };
}

/** The time that stocks are read at: the close of the last day, as it was known. */
export function stockTime(assessment: AssessmentModel): ResolvedTime {
  return { ...atClose(assessment), knownAt: assessment.knownAt };
}
