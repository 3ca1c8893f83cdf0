import { RowProblem } from '../row-problem.js';
import type { RowCells } from './row-cells.js';

/** What the rows of one import have in common. */
export interface RowContext {
  /** Name of the source. */
  readonly source: string;
  /** Seconds: when the force knew what says nothing of it. */
  readonly now: number;
}

const OTHER_SOURCE = /^@([A-Za-z0-9._-]+):(.+)$/s;

/** The import key of the row that this row is. */
export function ownImportKey(context: RowContext, row: RowCells): string {
  const key = row.key('key');
  if (OTHER_SOURCE.test(key)) throw new RowProblem('key', "must not begin with '@' and a source's name and ':'");
  return `${context.source}\n${key}`;
}

/** The import key that a cell points at: a key of this source, or `@source:key` of another. */
export function importKeyOf(context: RowContext, reference: string): string {
  const other = OTHER_SOURCE.exec(reference);
  return other ? `${other[1]}\n${other[2]}` : `${context.source}\n${reference}`;
}

/** An import key as the message of a reject names it. */
export function describeKey(context: RowContext, importKey: string): string {
  const cut = importKey.indexOf('\n');
  const [source, key] = [importKey.slice(0, cut), importKey.slice(cut + 1)];
  return source === context.source ? `'${key}'` : `'${key}' of source '${source}'`;
}
