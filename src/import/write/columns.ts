/** Rows column by column; every row has the same columns. */
export type Columns<Row> = { readonly [name in keyof Row]: readonly Row[name][] };

/** Turns rows into columns, at least one row. */
export function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const names = Object.keys(rows[0] as Row) as (keyof Row)[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) as unknown as Columns<Row>;
}
