import { stringify } from 'csv-stringify/sync';
import { type AttributeValue, type ExportedGraph, type ExportedTable, valueText } from './exported-graph.js';

/** A spreadsheet takes a cell that begins so for a formula and works it out. A plus sign begins telephone numbers, and is harmless before a digit. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+$))/;

function cell(value: AttributeValue | undefined): string {
  const text = valueText(value) ?? '';
  return typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}

/** Rows as CSV (RFC 4180); texts that a spreadsheet would take for formulas begin with an apostrophe. */
export function csvRows(rows: readonly (readonly (AttributeValue | undefined)[])[]): string {
  return stringify(
    rows.map((row) => row.map(cell)),
    { record_delimiter: 'windows' },
  );
}

/** The entities of a graph as CSV, piece by piece. */
export async function* entityCsvPieces(graph: ExportedGraph): AsyncGenerator<string> {
  yield csvRows([['id', 'label', ...graph.entityAttributes.map(({ name }) => name)]]);
  for await (const entities of graph.entities())
    if (entities.length > 0) yield csvRows(entities.map(({ id, label, values }) => [id, label, ...values]));
}

/** The links of a graph as CSV, piece by piece. */
export async function* linkCsvPieces(graph: ExportedGraph): AsyncGenerator<string> {
  yield csvRows([['id', 'from', 'to', ...graph.linkAttributes.map(({ name }) => name)]]);
  for await (const links of graph.links())
    if (links.length > 0) yield csvRows(links.map(({ id, from, to, values }) => [id, from, to, ...values]));
}

/** A table as CSV, piece by piece. */
export async function* tableCsvPieces({ columns, rows }: ExportedTable): AsyncGenerator<string> {
  yield csvRows([columns]);
  for await (const page of rows()) if (page.length > 0) yield csvRows(page);
}
