import type { MarkingLevel, Provenance } from '../generated/schema.js';
import type { Random, Weighted } from './random.js';

/** Source evaluation (1 to 3) and information assessment (A to E) of the UK 3x5x2, as they go together. */
type Grade = readonly [evaluation: 1 | 2 | 3, assessment: 'A' | 'B' | 'C' | 'D' | 'E'];

const GRADES: Readonly<Record<Provenance, Weighted<Grade>>> = {
  SELF_DECLARATION: [
    [[1, 'A'], 70],
    [[2, 'A'], 30],
  ],
  HR: [
    [[1, 'A'], 80],
    [[1, 'B'], 20],
  ],
  VETTING: [
    [[1, 'A'], 35],
    [[1, 'B'], 40],
    [[2, 'B'], 25],
  ],
  CASE_FILE: [
    [[1, 'A'], 60],
    [[1, 'B'], 25],
    [[2, 'B'], 15],
  ],
  OPEN_SOURCE: [
    [[2, 'A'], 20],
    [[2, 'B'], 20],
    [[2, 'C'], 45],
    [[2, 'D'], 15],
  ],
  INTELLIGENCE: [
    [[1, 'A'], 10],
    [[1, 'B'], 14],
    [[1, 'C'], 10],
    [[2, 'A'], 8],
    [[2, 'B'], 20],
    [[2, 'C'], 18],
    [[2, 'D'], 8],
    [[3, 'B'], 4],
    [[3, 'C'], 4],
    [[3, 'D'], 3],
    [[2, 'E'], 1],
  ],
};

/** Draws a 3x5x2 grade as a source of this provenance gives it. */
export function drawGrade(random: Random, provenance: Provenance): Grade {
  return random.weighted(GRADES[provenance]);
}

const CONDITIONS = [
  'Not to be disclosed outside the unit',
  'No action without the originator',
  'Not to be shown to the subject',
  'Partner agencies only after sanitisation',
];

/** Draws who may pass an assertion on: `P` freely, `C` with a condition. */
export function drawHandling(
  random: Random,
  provenance: Provenance,
): { handling: 'P' | 'C'; handlingConditions?: string } {
  const conditional = random.chance(provenance === 'INTELLIGENCE' ? 0.3 : 0.06);
  return conditional ? { handling: 'C', handlingConditions: random.pick(CONDITIONS) } : { handling: 'P' };
}

/** Enquiries that keep what they know to themselves. */
export const COMPARTMENTS = ['OP-HERON', 'OP-LAPWING', 'OP-MERLIN', 'OP-SISKIN', 'OP-TEAL'];

/** Draws who may know of a row: its level, and the compartment of an enquiry for a few. */
export function drawMarking(
  random: Random,
  secret: number,
  sensitive: number,
  compartmented: number,
): { level: MarkingLevel; compartments?: string } {
  const at = random.unit();
  if (at >= secret + sensitive) return { level: 'OFFICIAL' };
  const level = at < secret ? 'SECRET' : 'OFFICIAL_SENSITIVE';
  return random.chance(compartmented) ? { level, compartments: random.pick(COMPARTMENTS) } : { level };
}
