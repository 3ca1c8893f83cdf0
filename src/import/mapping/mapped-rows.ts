import type { CsvFormat } from '../read/csv-rows.js';
import { csvRows } from '../read/csv-rows.js';
import type { Meter, RawRow, ReadRow } from '../read/raw-row.js';
import { RowProblem } from '../row-problem.js';
import type { ForeignRow, Reader, Scope } from './columns.js';
import type { LookupTable } from './lookup-table.js';

/** A join of an entry: the table, what it is looked up by, and what becomes of a row that finds nothing. */
export interface CompiledJoin {
  readonly table: LookupTable;
  readonly on: Reader;
  readonly missing: 'reject' | 'leave-out' | 'empty';
}

/** True where a row counts. */
export type Condition = (scope: Scope) => boolean;

/** An entry of a mapping, ready to run. */
export interface CompiledEntry {
  readonly path: string;
  readonly format: CsvFormat;
  readonly joins: readonly CompiledJoin[];
  /** Conditions on columns of the file itself; they come before the joins. */
  readonly ownConditions: readonly Condition[];
  /** Conditions on columns of joined tables. */
  readonly joinedConditions: readonly Condition[];
  /** Rows for which it reads the same count as one. */
  readonly once: Reader | null;
  readonly values: readonly (readonly [column: string, read: Reader])[];
}

type Table = ReadonlyMap<string, ForeignRow>;

/** The scope of a row, or null where the entry leaves the row out. Throws RowProblem where a row it needs is missing. */
function scopeOf(entry: CompiledEntry, tables: readonly Table[], own: ForeignRow): Scope | null {
  const joined: Record<string, ForeignRow | undefined> = {};
  const scope: Scope = { own, joined, count: 1 };
  if (!entry.ownConditions.every((holds) => holds(scope))) return null;
  for (const [index, { table, on, missing }] of entry.joins.entries()) {
    const key = on(scope);
    const found = tables[index]?.get(key);
    if (found === undefined && missing === 'leave-out') return null;
    if (found === undefined && missing === 'reject') throw new RowProblem(`join.${table.name}`, `has no row '${key}'`);
    joined[table.name] = found;
  }
  return entry.joinedConditions.every((holds) => holds(scope)) ? scope : null;
}

function mapped(entry: CompiledEntry, row: ReadRow, scope: Scope): RawRow {
  const cells = Object.fromEntries(entry.values.map(([column, read]) => [column, read(scope)]));
  return { type: 'row', line: row.line, cells, original: row.original };
}

/** Runs what may find a problem with a row, and gives the problem as an unreadable row. */
function orUnreadable<T>(row: ReadRow, work: () => T): T | RawRow {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return { type: 'unreadable', line: row.line, reason: error.message, original: row.original };
  }
}

/** Rows that count as one, by what `once` reads. Memory grows with the number of different ones. */
class Combined {
  readonly #rows = new Map<string, { row: ReadRow; scope: Scope; count: number }>();

  /** True where the row is the first of its kind. */
  add(key: string, row: ReadRow, scope: Scope): boolean {
    const held = this.#rows.get(key);
    if (held) held.count += 1;
    else this.#rows.set(key, { row, scope, count: 1 });
    return held === undefined;
  }

  *rows(entry: CompiledEntry): Generator<RawRow> {
    for (const { row, scope, count } of this.#rows.values())
      yield orUnreadable(row, () => mapped(entry, row, { ...scope, count }));
  }
}

/** The rows of a foreign file in the columns of the layout; each row of the file comes out once, if only as left out. */
export async function* mappedRows(entry: CompiledEntry, meter: Meter): AsyncGenerator<RawRow> {
  const tables: Table[] = [];
  for (const { table } of entry.joins) tables.push(await table.rows());
  const combined = new Combined();
  for await (const row of csvRows(entry.path, meter, entry.format)) {
    if (row.type !== 'row') {
      yield row;
      continue;
    }
    const found = orUnreadable(row, () => scopeOf(entry, tables, row.cells as ForeignRow));
    if (found === null) yield { type: 'left-out' };
    else if ('type' in found) yield found;
    else if (entry.once === null) yield orUnreadable(row, () => mapped(entry, row, found));
    else if (!combined.add(entry.once(found), row, found)) yield { type: 'left-out' };
  }
  yield* combined.rows(entry);
}
