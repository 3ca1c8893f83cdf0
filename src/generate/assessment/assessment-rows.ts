import type { Drawing } from '../drawing.js';
import type { Rows } from '../rows.js';
import { allegationRows } from './allegation-rows.js';
import { applicationRows } from './application-rows.js';
import { declarationRows } from './declaration-rows.js';
import { intelligenceRows } from './intelligence-rows.js';
import { outcomeRows } from './outcome-rows.js';
import type { Assessment } from './plan-assessment.js';

/** The records behind a threat assessment, and what surrounds them. Comes after the people of a force and its groups. */
export function* assessmentRows(drawing: Drawing, assessment: Assessment): Rows {
  const { labels } = drawing.cases;
  assessment.cast.leaveOut(labels.flatMap(({ employee }) => (employee === undefined ? [] : [employee])));
  yield* allegationRows(drawing, assessment);
  yield* outcomeRows(drawing, assessment);
  yield* declarationRows(drawing, assessment.cast);
  yield* applicationRows(drawing, assessment.cast);
  yield* intelligenceRows(drawing, assessment);
}
