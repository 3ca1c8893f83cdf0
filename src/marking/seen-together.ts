import { MARKING_LEVELS, type Marking } from '../auth/viewer.js';
import { type MarkingNumbers, markingKey } from './marking-numbers.js';

/** The lowest marking whose viewers may see all of these. */
function joined(markings: readonly Marking[]): Marking {
  const level = Math.max(...markings.map((marking) => MARKING_LEVELS.indexOf(marking.level)));
  return {
    level: MARKING_LEVELS[level] ?? 'SECRET',
    compartments: [...new Set(markings.flatMap((marking) => marking.compartments))].sort(),
  };
}

/**
 * The number of the lowest marking whose viewers may see everything under these numbers. A change of a link is noticed by
 * whoever may see the assertion and both ends, so this is the number that its revision carries.
 */
export async function seenTogether(markings: MarkingNumbers, numbers: readonly number[]): Promise<number> {
  const distinct = [...new Set(numbers)];
  if (distinct.length === 1) return distinct[0] as number;
  const held = await markings.markingsOf(distinct);
  const join = joined(distinct.map((number) => held.get(number) as Marking));
  const dominant = distinct.find((number) => markingKey(held.get(number) as Marking) === markingKey(join));
  return dominant ?? markings.numberOf(join);
}
