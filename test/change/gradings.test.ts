import { describe, expect, it } from '@jest/globals';
import { newGrading, OWN_WORD } from '../../src/change/gradings.js';
import type { GradingInput } from '../../src/generated/schema.js';

const B2: GradingInput = { sourceEvaluation: 'UNTESTED', informationAssessment: 'B' };

describe('newGrading', () => {
  it('is lawful sharing by the table where no more is said', () => {
    expect(newGrading(B2)).toEqual({
      sourceEvaluation: 2,
      informationAssessment: 'B',
      handling: 'P',
      handlingConditions: null,
      confidence: null,
      confidenceReason: null,
    });
  });

  it("is reliable and known directly for an employee's own word", () => {
    expect(newGrading(OWN_WORD)).toMatchObject({ sourceEvaluation: 1, informationAssessment: 'A', handling: 'P' });
  });

  it('takes conditions with handling C, and a confidence with its reason', () => {
    const input: GradingInput = {
      sourceEvaluation: 'NOT_RELIABLE',
      informationAssessment: 'D',
      handling: 'C',
      handlingConditions: 'not to partners',
      confidence: 0,
      confidenceReason: 'withdrawn',
    };
    expect(newGrading(input)).toEqual({ ...input, sourceEvaluation: 3 });
  });

  it.each<[Partial<GradingInput>, string]>([
    [{ handlingConditions: 'x' }, 'input.grading.handlingConditions: is allowed only with handling C.'],
    [{ handling: 'C', handlingConditions: '' }, 'input.grading.handlingConditions: must not be empty'],
    [{ confidence: 50 }, 'input.grading.confidenceReason: is required with a confidence of your own.'],
    [{ confidenceReason: 'x' }, 'input.grading.confidence: is required with a reason for it.'],
    [{ confidence: 101, confidenceReason: 'x' }, 'input.grading.confidence: must be a whole number from 0 to 100.'],
    [{ confidence: -1, confidenceReason: 'x' }, 'input.grading.confidence: must be a whole number from 0 to 100.'],
    [{ confidence: 0.5, confidenceReason: 'x' }, 'input.grading.confidence: must be a whole number from 0 to 100.'],
  ])('refuses %j', (rest, message) => {
    expect(() => newGrading({ ...B2, ...rest })).toThrow(message);
  });
});
