import type { InformationAssessment } from '../generated/schema.js';

/** Confidence, 0 to 100, by UK 3x5x2: row, source evaluation 1 to 3; column, information assessment. */
const TABLE: { readonly [assessment in InformationAssessment]: readonly [number, number, number] } = {
  A: [95, 80, 55],
  B: [85, 70, 45],
  C: [70, 55, 30],
  D: [50, 35, 20],
  E: [10, 10, 5],
};

/** A source evaluation: 1 reliable, 2 untested, 3 not reliable. */
export type EvaluationNumber = 1 | 2 | 3;

/** The confidence, 0 to 100, that a grading stands for. */
export function confidenceOf(evaluation: EvaluationNumber, assessment: InformationAssessment): number {
  return TABLE[assessment][evaluation - 1] as number;
}

/** Cost units of one natural-log unit of confidence: costs add where confidences multiply, and order is exact. */
const COST_SCALE = 2 ** 20;

const COSTS: readonly number[] = Array.from({ length: 101 }, (_, confidence) =>
  confidence === 0 ? 64 * COST_SCALE : Math.round(-Math.log(confidence / 100) * COST_SCALE),
);

/** The product of confidences, 0 to 1, from the sum of their integer costs. */
export function strengthOfCost(cost: number): number {
  return Math.exp(-cost / COST_SCALE);
}

/**
 * The integer cost of a step of this confidence (0 to 100): `round(-ln(c/100) * 2^20)`, so that the strongest path is the cheapest. A
 * confidence of 0 costs more than any eight steps of confidence 1.
 */
export function costOf(confidence: number): number {
  return COSTS[confidence] as number;
}
