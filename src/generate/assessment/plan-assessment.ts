import type { Plan } from '../plan.js';
import { numbered } from './allegation-draft.js';
import { Cast } from './cast.js';
import { planDisclosures } from './disclosures.js';
import { planOtherAllegations } from './other-allegations.js';
import { type PlannedOutcome, planOutcomes } from './outcomes.js';
import { type PlannedReport, planReports } from './plan-reports.js';
import type { PlannedAllegation } from './planned-allegation.js';

/** What must be fixed before the rows of the assessment are drawn. */
export interface Assessment {
  readonly allegations: readonly PlannedAllegation[];
  /** Each with the number of its allegation. */
  readonly outcomes: readonly (Omit<PlannedOutcome, 'allegation'> & { readonly allegation: number })[];
  /** The earliest first. */
  readonly reports: readonly PlannedReport[];
  /** By allegation: the report it stands on. */
  readonly reportOf: ReadonlyMap<number, number>;
  /** Chooses the people of what is left to draw; none of those chosen already. */
  readonly cast: Cast;
}

/** Days in which a report of the unit becomes an allegation. */
const REPORT_DAYS = 30;
/** Of allegations, stand on such a report. */
const REPORTED_SHARE = 0.4;

/** Plans the allegations of a force and how they ended. */
export function planAssessment(plan: Plan): Assessment {
  const cast = new Cast(plan);
  const drafts = [...planDisclosures(plan, cast), ...planOtherAllegations(plan, cast)];
  const outcomes = planOutcomes(plan, cast, drafts);
  const { allegations, numbers } = numbered(drafts);
  const reports = planReports(plan);
  return {
    allegations,
    reports,
    reportOf: reportsBehind(plan, allegations, reports),
    outcomes: outcomes.map(({ allegation, ...outcome }) => ({ ...outcome, allegation: numbers.get(allegation) ?? 0 })),
    cast,
  };
}

/** Finds for some allegations a report of the unit that came in shortly before, each for one allegation. */
function reportsBehind(
  plan: Plan,
  allegations: readonly PlannedAllegation[],
  reports: readonly PlannedReport[],
): ReadonlyMap<number, number> {
  const { unit } = plan.scenario.assessment.intelligence;
  const behind = new Map<number, number>();
  let next = 0;
  for (const { index, received } of allegations) {
    if (!plan.streams('reported', index).chance(REPORTED_SHARE)) continue;
    const suits = ({ moment, unit: own }: PlannedReport): boolean =>
      own === unit && moment.day >= received - REPORT_DAYS;
    while (next < reports.length && !suits(reports[next] as PlannedReport)) next++;
    // Reports and allegations are both in order, so what is not before this one is before none so far.
    if (next < reports.length && (reports[next] as PlannedReport).moment.day < received) behind.set(index, next++);
  }
  return behind;
}
