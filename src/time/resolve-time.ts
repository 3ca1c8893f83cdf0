import { BadUserInput } from '../errors.js';
import type { Period, TimePoint } from '../generated/schema.js';
import { instant, type ResolvedTime } from '../neo4j/view.js';

/** The first second of the year 1 and the last of the year 9999: stand for an unbounded end. */
const FIRST_SECOND = -62_135_596_800;
const LAST_SECOND = 253_402_300_800;

/**
 * The time a question is for: now unless it says otherwise.
 * @param now seconds, by the service's clock
 * @param argument name of the input that holds `at` and `validDuring`, for error messages
 * @throws BadUserInput for an empty period, and for an instant and a period together
 */
export function resolveTime(
  input: { at?: TimePoint | null; validDuring?: Period | null },
  now: number,
  argument = 'filter',
): ResolvedTime {
  const { at, validDuring: period } = input;
  const knownAt = at?.knownAt ?? now;
  if (!period) return instant(at?.validAt ?? now, knownAt);
  if (at?.validAt != null)
    throw new BadUserInput(
      `${argument}.validDuring`,
      'a period and an instant (at.validAt) cannot be asked for together.',
    );
  const validFrom = period.from ?? FIRST_SECOND;
  const validTo = period.to ?? LAST_SECOND;
  if (validFrom >= validTo) throw new BadUserInput(`${argument}.validDuring`, 'is empty: `from` must be before `to`.');
  return { validFrom, validTo, knownAt };
}
