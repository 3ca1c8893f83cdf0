import { allegationKey, type Drawing, employeeKey } from '../drawing.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { OutcomeKind } from '../scenario/allegations-section.js';
import type { Assessment } from './plan-assessment.js';
import { drawCorrection, drawRowMarking, knownDay } from './row-markings.js';

/** What was decided before an appeal, or on a form filled in wrongly. */
const AT_FIRST: Readonly<Record<OutcomeKind, OutcomeKind>> = {
  NOT_PROVEN: 'WRITTEN_WARNING',
  FILED: 'NOT_PROVEN',
  DISMISSAL: 'FINAL_WRITTEN_WARNING',
  FINAL_WRITTEN_WARNING: 'DISMISSAL',
  WRITTEN_WARNING: 'FINAL_WRITTEN_WARNING',
  IMPRISONMENT: 'OTHER',
  DRIVING_BAN: 'OTHER',
  RESIGNED: 'DISMISSAL',
  OTHER: 'FILED',
};

/** How allegations ended, for whom. */
export function* outcomeRows(drawing: Drawing, { outcomes }: Assessment): Rows {
  for (const [index, outcome] of outcomes.entries()) {
    yield* decided(drawing, drawing.plan.streams('outcome', index), outcome);
  }
}

function* decided({ plan, serials }: Drawing, random: Random, planned: Assessment['outcomes'][number]): Rows {
  const { allegation, employee, outcome, moment, counted } = planned;
  const shared = {
    allegation: allegationKey(allegation),
    person: employeeKey(employee),
    decidedAt: moment.text,
    ...drawRowMarking(random, plan, counted),
  };
  const known = knownDay(random, plan, moment.day);
  const { holds, before } = drawCorrection(random, plan, known, plan.scenario.assessment.correctedShare);
  const at = { file: 'outcomes' } as const;
  if (before) yield { ...at, row: { key: serials.key('outcome'), ...shared, outcome: AT_FIRST[outcome], ...before } };
  yield { ...at, row: { key: serials.key('outcome'), ...shared, outcome, ...holds } };
}
