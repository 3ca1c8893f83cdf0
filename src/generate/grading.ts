import type { MarkingLevel, Provenance } from '../generated/schema.js';
import type { Random } from './random.js';
import type { Grade } from './scenario/knowledge-section.js';
import type { Scenario } from './scenario/scenario.js';

/** Draws a 3x5x2 grade as a source of this provenance gives it. */
export function drawGrade(random: Random, { knowledge }: Scenario, provenance: Provenance): Grade {
  return random.weighted(knowledge.grades[provenance]);
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
  { knowledge: { conditionalShare } }: Scenario,
  provenance: Provenance,
): { handling: 'P' | 'C'; handlingConditions?: string } {
  const conditional = random.chance(
    provenance === 'INTELLIGENCE' ? conditionalShare.intelligence : conditionalShare.others,
  );
  return conditional ? { handling: 'C', handlingConditions: random.pick(CONDITIONS) } : { handling: 'P' };
}

/** Enquiries that keep what they know to themselves. */
export const COMPARTMENTS = ['OP-HERON', 'OP-LAPWING', 'OP-MERLIN', 'OP-SISKIN', 'OP-TEAL'];

/** Who may know of a row, as it is written. */
export interface RowMarking {
  readonly level: MarkingLevel;
  readonly compartments?: string;
}

/** Draws who may know of a row: its level, and the compartment of an enquiry for a few. */
export function drawMarking(random: Random, secret: number, sensitive: number, compartmented: number): RowMarking {
  const at = random.unit();
  if (at >= secret + sensitive) return { level: 'OFFICIAL' };
  const level = at < secret ? 'SECRET' : 'OFFICIAL_SENSITIVE';
  return random.chance(compartmented) ? { level, compartments: random.pick(COMPARTMENTS) } : { level };
}
