import { MarkingNumbers } from '../../marking/marking-numbers.js';
import { change, ownOperation } from '../../neo4j/change.js';
import type { Database, Transaction } from '../../neo4j/database.js';
import { RowProblem } from '../row-problem.js';
import type { RowContext } from '../rows/row-context.js';

/** What writing needs to know. */
export interface WriteContext {
  readonly database: Database;
  readonly markings: MarkingNumbers;
  readonly rows: RowContext;
}

/** What became of a batch. */
export interface BatchResult {
  /** How many rows made something new. */
  readonly made: number;
  /** Rows that could not go in, by their position in the batch. */
  readonly problems: ReadonlyMap<number, RowProblem>;
  /** The revision the batch got; null where it made nothing new. */
  readonly revision: number | null;
}

/** An answer of a writing statement for one row. */
export interface WrittenRow {
  readonly position: number;
  readonly element: string;
  readonly made: boolean;
  /** The kind that holds the row's key; absent for relationships. */
  readonly kind?: string;
}

/** A row as a writing statement takes it. */
export interface WritableRow {
  readonly position: number;
  /** Number of its marking. */
  readonly marking: number;
}

/** Whether a batch makes nodes or relationships. */
type Elements = 'nodes' | 'relationships';

/** Ends a transaction that made nothing, so that it leaves no revision. */
class NothingNew extends Error {
  constructor(readonly problems: ReadonlyMap<number, RowProblem>) {
    super('nothing new');
  }
}

const TIMEOUT = 120_000;

/** The context of an import into a database. */
export function writeContext(database: Database, rows: RowContext): WriteContext {
  return { database, markings: new MarkingNumbers(database), rows };
}

/** Writes a batch in one transaction with a revision of its own; a batch that brings nothing new leaves no trace. */
export async function writeBatch(
  context: WriteContext,
  elements: Elements,
  rows: readonly WritableRow[],
  work: (tx: Transaction) => Promise<readonly WrittenRow[]>,
): Promise<BatchResult> {
  if (rows.length === 0) return { made: 0, problems: new Map(), revision: null };
  const markings = new Map(rows.map(({ position, marking }) => [position, marking]));
  const operation = ownOperation(`import ${context.rows.source}`);
  try {
    const { revision, result } = await change(
      context.database,
      operation,
      context.rows.now,
      async (tx) => {
        const written = await work(tx);
        const made = written.filter((row) => row.made);
        const taken = written.filter((row) => !row.made).map(({ position, kind }) => [position, kind ?? ''] as const);
        if (made.length === 0) throw new NothingNew(problemsOf(taken));
        return {
          [elements]: made.map(({ element }) => element),
          markings: made.map(({ position }) => markings.get(position) as number),
          result: { made: made.length, taken },
        };
      },
      { timeout: TIMEOUT },
    );
    return { made: result.made, problems: problemsOf(result.taken), revision };
  } catch (error) {
    if (error instanceof NothingNew) return { made: 0, problems: error.problems, revision: null };
    throw error;
  }
}

function problemsOf(taken: readonly (readonly [number, string])[]): ReadonlyMap<number, RowProblem> {
  return new Map(
    taken.map(([position, kind]) => [
      position,
      new RowProblem('key', `is the key of another row already, of kind ${kind}`),
    ]),
  );
}
