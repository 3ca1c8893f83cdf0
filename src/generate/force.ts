import { accessRows } from './access-events.js';
import { arrestRows } from './arrests.js';
import { assessmentRows } from './assessment/assessment-rows.js';
import { planAssessment } from './assessment/plan-assessment.js';
import { caseRows } from './cases/case-rows.js';
import { planCases } from './cases/plan-cases.js';
import { workedExampleRows } from './cases/worked-example.js';
import { startDrawing } from './drawing.js';
import { duplicateRows } from './duplicates.js';
import { employeeRows } from './employees.js';
import { groupRows } from './groups.js';
import { nominalRows } from './nominals.js';
import { operationRows } from './operations.js';
import type { Plan } from './plan.js';
import { recordRows } from './records.js';
import type { Rows } from './rows.js';
import { socialRows } from './social-graph.js';
import { tieRows } from './ties.js';
import { communityRows } from './truth/communities.js';
import { labelRows } from './truth/labels.js';

/** All the rows of a planned force, file by file mixed, always in the same order; nothing is kept but arrays of numbers. */
export function* forceRows(plan: Plan): Rows {
  const assessment = planAssessment(plan);
  const drawing = startDrawing(plan, planCases(plan, assessment.allegations));
  yield* employeeRows(drawing);
  yield* nominalRows(drawing);
  yield* groupRows(drawing);
  yield* socialRows(drawing);
  yield* tieRows(drawing);
  yield* arrestRows(drawing);
  yield* duplicateRows(drawing);
  yield* recordRows(drawing);
  yield* operationRows(drawing);
  yield* assessmentRows(drawing, assessment);
  yield* caseRows(drawing, assessment.allegations);
  yield* workedExampleRows(drawing, assessment.allegations.length);
  yield* accessRows(drawing);
  yield* labelRows(drawing);
  yield* communityRows(drawing);
}
