import { dayText, yearOf } from '../days.js';
import { type Drawing, employeeKey, nominalKey, numberedKey } from '../drawing.js';
import { drawGrade, drawHandling } from '../grading.js';
import type { Random } from '../random.js';
import type { GeneratedRow, Rows } from '../rows.js';
import type { Assessment } from './plan-assessment.js';
import type { PlannedReport } from './plan-reports.js';
import { drawRowMarking, knownDay } from './row-markings.js';

/** Intelligence reports. One that an allegation stands on names whom the allegation names; others name employees, criminals or nobody. */
export function* intelligenceRows(drawing: Drawing, { cast, allegations, reports, reportOf }: Assessment): Rows {
  const { plan } = drawing;
  const subjects = new Map(
    [...reportOf].map(([allegation, report]) => [report, allegations[allegation]?.subjects ?? []]),
  );
  for (const [index, report] of reports.entries()) {
    const random = plan.streams('intelligence-report', index);
    const named = subjects.get(index);
    if (named) yield reportRow(drawing, random, index, report, named.map(employeeKey));
    else if (random.chance(0.7)) {
      yield reportRow(drawing, random, index, report, [employeeKey(cast.employee(random, report.moment.day))]);
    } else {
      yield reportRow(drawing, random, index, report, random.chance(0.5) ? [nominalKey(cast.criminal(random))] : []);
    }
  }
}

function reportRow(
  { plan }: Drawing,
  random: Random,
  number: number,
  report: PlannedReport,
  subjects: readonly string[],
): GeneratedRow {
  const [sourceEvaluation, informationAssessment] = drawGrade(random, plan.scenario, 'INTELLIGENCE');
  const row = {
    key: numberedKey('report', number),
    reference: `IN/${yearOf(report.moment.day)}/${String(number).padStart(5, '0')}`,
    receivedAt: report.moment.text,
    receivingUnit: report.unit,
    category: random.weighted(plan.scenario.assessment.intelligence.categories),
    filedAt: report.filedAt ?? undefined,
    subjects: subjects.join(';') || undefined,
    sourceEvaluation,
    informationAssessment,
    ...drawHandling(random, plan.scenario, 'INTELLIGENCE'),
    ...drawRowMarking(random, plan, report.counted),
    knownFrom: dayText(knownDay(random, plan, report.moment.day)),
  };
  return { file: 'intelligence-reports', row };
}
