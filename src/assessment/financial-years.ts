import { dateSpan, type Span } from '../time/london.js';

/** A financial year, April to March in Europe/London. */
export interface FinancialYear extends Span {
  /** Such as `2017/18`. */
  readonly name: string;
}

const MOST_YEARS = 3;

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function secondsOf(day: string): number {
  const span = dateSpan(day);
  if (span === null) throw new Error(`${day} is no day`);
  return span.from;
}

/** The financial year that begins on 1 April of a year; half-open, seconds since 1970 UTC. */
export function financialYear(first: number): FinancialYear {
  return {
    name: `${padded(first, 4)}/${padded((first + 1) % 100, 2)}`,
    from: secondsOf(`${padded(first, 4)}-04-01`),
    to: secondsOf(`${padded(first + 1, 4)}-04-01`),
  };
}

/**
 * The last three financial years that are over by the end of a day, oldest first; fewer only before the year 4.
 * @param lastDay a day such as `2018-10-09`
 */
export function completedYears(lastDay: string): FinancialYear[] {
  const year = Number(lastDay.slice(0, 4));
  const last = lastDay.slice(5) >= '03-31' ? year - 1 : year - 2;
  const firsts = Array.from({ length: MOST_YEARS }, (_, index) => last - (MOST_YEARS - 1) + index);
  return firsts.filter((first) => first >= 1).map(financialYear);
}
