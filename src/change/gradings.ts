import { BadUserInput } from '../errors.js';
import type { GradingInput, SourceEvaluation } from '../generated/schema.js';
import type { Grading } from '../link/assertion-properties.js';
import type { EvaluationNumber } from '../link/confidence.js';
import { optionalWhole } from './numbers.js';
import { optionalFreeText } from './texts.js';

const EVALUATIONS: { readonly [evaluation in SourceEvaluation]: EvaluationNumber } = {
  RELIABLE: 1,
  UNTESTED: 2,
  NOT_RELIABLE: 3,
};

/** The grading of a declaration where none is given: reliable, known directly, lawful sharing permitted. */
export const OWN_WORD: GradingInput = { sourceEvaluation: 'RELIABLE', informationAssessment: 'A' };

/** A grading by 3x5x2 as it is kept. Throws BadUserInput where its parts contradict each other. */
export function newGrading(input: GradingInput): Grading {
  const handling = input.handling ?? 'P';
  const handlingConditions = optionalFreeText('input.grading.handlingConditions', input.handlingConditions);
  if (handlingConditions !== null && handling !== 'C')
    throw new BadUserInput('input.grading.handlingConditions', 'is allowed only with handling C.');
  const confidence = optionalWhole('input.grading.confidence', input.confidence, 0, 100);
  const confidenceReason = optionalFreeText('input.grading.confidenceReason', input.confidenceReason);
  if (confidence !== null && confidenceReason === null)
    throw new BadUserInput('input.grading.confidenceReason', 'is required with a confidence of your own.');
  if (confidence === null && confidenceReason !== null)
    throw new BadUserInput('input.grading.confidence', 'is required with a reason for it.');
  return {
    sourceEvaluation: EVALUATIONS[input.sourceEvaluation],
    informationAssessment: input.informationAssessment,
    handling,
    handlingConditions,
    confidence,
    confidenceReason,
  };
}
