import { type Day, dayText } from '../days.js';
import { COMPARTMENTS, type RowMarking } from '../grading.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';

/** Draws who may know of a row of the assessment: one the figures count is in no compartment. */
export function drawRowMarking(random: Random, { scenario }: Plan, counted: boolean): RowMarking {
  const { markings } = scenario.assessment;
  const level = random.weighted(counted ? markings.counted : markings.others);
  const kept = !counted && level !== 'OFFICIAL' && random.chance(markings.compartmentShare);
  return kept ? { level, compartments: random.pick(COMPARTMENTS) } : { level };
}

/** Draws the day the force knew of what was received on a day: the same, now and then weeks later. */
export function knownDay(random: Random, { scenario, calendar }: Plan, received: Day): Day {
  if (!random.chance(scenario.assessment.knownLateShare)) return received;
  return Math.min(received + random.between(14, 90), Math.max(received, calendar.lastDay));
}

/** When the force knew, as it is written. */
export interface KnownTimes {
  readonly knownFrom: string;
  readonly knownTo?: string;
}

/**
 * Draws whether a row was put right: then there are two of it, the first known until the second is.
 * @returns the times of the row that holds, and of the one before it where there is one
 */
export function drawCorrection(
  random: Random,
  { calendar }: Plan,
  known: Day,
  share: number,
): { readonly holds: KnownTimes; readonly before: KnownTimes | null } {
  const corrected = known + random.between(10, 120);
  if (!random.chance(share) || corrected > calendar.lastDay)
    return { holds: { knownFrom: dayText(known) }, before: null };
  return {
    holds: { knownFrom: dayText(corrected) },
    before: { knownFrom: dayText(known), knownTo: dayText(corrected) },
  };
}
