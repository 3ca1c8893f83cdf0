import { BadUserInput } from '../errors.js';
import { chosenOf, listOf } from './arguments.js';

/** Before and after any instant, seconds since 1970 UTC. */
const EARLIEST = -62_135_596_800;
const LATEST = 253_402_300_800;
const MOST_IDS = 500;

/** Ids or texts of a filter, 1 to 500; null where they do not narrow. */
export function textsOf(argument: string, values: readonly string[] | null | undefined): readonly string[] | null {
  return values ? listOf(`filter.${argument}`, values, 1, MOST_IDS) : null;
}

/** Values of an enum in a filter; null where they do not narrow. An empty list is refused: it would find nothing. */
export function choicesOf<T>(argument: string, values: readonly T[] | null | undefined): readonly T[] | null {
  return chosenOf(`filter.${argument}`, values);
}

/** A half-open period of a filter, seconds; an end left out is unbounded. Throws BadUserInput for an empty one. */
export function periodOf(
  argument: string,
  from: number | null | undefined,
  to: number | null | undefined,
): { from: number; to: number } {
  const period = { from: from ?? EARLIEST, to: to ?? LATEST };
  if (period.from >= period.to)
    throw new BadUserInput(`filter.${argument}`, 'must be after the beginning of the period.');
  return period;
}
