import type { Marking } from '../../auth/viewer.js';
import type { MarkingNumbers } from '../../marking/marking-numbers.js';
import { RowProblem } from '../row-problem.js';
import type { Prepared } from './row-store.js';

/** Turns each row into what follows from it; those that throw a RowProblem are set aside. */
export function convertRows<Row, Ready>(
  rows: readonly Row[],
  convert: (row: Row, position: number) => Ready,
): Prepared<Ready> {
  const problems = new Map<number, RowProblem>();
  const ready = rows.map((row, position) => {
    try {
      return convert(row, position);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      problems.set(position, error);
      return null;
    }
  });
  return { ready, problems };
}

/** The number of the marking of each row, in their order. */
export async function markingNumbersOf<Row extends { readonly marking: Marking }>(
  markings: MarkingNumbers,
  rows: readonly Row[],
): Promise<number[]> {
  const numbers: number[] = [];
  for (const { marking } of rows) numbers.push(await markings.numberOf(marking));
  return numbers;
}
