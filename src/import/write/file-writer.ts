import type { Marking } from '../../auth/viewer.js';
import type { MarkingNumbers } from '../../marking/marking-numbers.js';
import { RowProblem } from '../row-problem.js';
import type { RowCells } from '../rows/row-cells.js';
import type { BatchResult } from './written-rows.js';

/** A batch whose references are looked up. */
export interface PreparedBatch {
  /** Writes what can be written. */
  write(): Promise<BatchResult>;
  /** Rows that cannot go in, by their position in the batch. */
  readonly problems: ReadonlyMap<number, RowProblem>;
}

/** How the rows of one file are read and written. */
export interface FileWriter<Row> {
  /** Reads a row by itself. Throws RowProblem. */
  read(cells: RowCells): Row;
  /** Looks up what the rows of a batch point at. */
  prepare(rows: readonly Row[]): Promise<PreparedBatch>;
}

/** Turns each row into what its statement takes; those that throw a RowProblem are set aside. */
export function convertRows<Row, Converted>(
  rows: readonly Row[],
  convert: (row: Row, position: number) => Converted,
): { converted: Converted[]; problems: Map<number, RowProblem> } {
  const converted: Converted[] = [];
  const problems = new Map<number, RowProblem>();
  for (const [position, row] of rows.entries()) {
    try {
      converted.push(convert(row, position));
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      problems.set(position, error);
    }
  }
  return { converted, problems };
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
