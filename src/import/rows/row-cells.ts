import { MARKING_LEVELS, type Marking } from '../../auth/viewer.js';
import type { Cell, Cells } from '../read/raw-row.js';
import { RowProblem } from '../row-problem.js';
import { isDate, timeSpan } from '../times.js';

/** Characters of the longest text; a range index takes about 8,000 bytes. */
const LONGEST_TEXT = 2_000;
const LONGEST_KEY = 500;
const TIME_FORMS =
  'an instant (2018-03-01T10:00:00Z), a day (2018-03-01), a month (2018-03) or a year (2018) that exists';

/** When something was so in the world and when the force knew; seconds since 1970 UTC, half-open, null is unbounded. */
export interface RowTimes {
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  readonly knownTo: number | null;
}

/** Reads typed values from the cells of one row; an empty cell takes the source's default. Throws RowProblem. */
export class RowCells {
  constructor(
    readonly cells: Cells,
    readonly defaults: Cells,
  ) {}

  /** A text without the space around it; null where it is empty. */
  text(column: string, longest = LONGEST_TEXT): string | null {
    const cell = this.#cell(column);
    if (cell === undefined) return null;
    if (typeof cell !== 'string') throw new RowProblem(column, 'must be one text, not a list');
    return checkedText(column, cell, longest);
  }

  /** A text that must be there. */
  required(column: string, longest = LONGEST_TEXT): string {
    return this.text(column, longest) ?? missing(column);
  }

  /** The source's own key of the row, or a key it points at. */
  key(column: string): string {
    return this.required(column, LONGEST_KEY);
  }

  /** A key the row points at, where it does. */
  optionalKey(column: string): string | null {
    return this.text(column, LONGEST_KEY);
  }

  /** Texts separated by `;`, or a list; each once. */
  list(column: string): string[] {
    const cell = this.#cell(column);
    if (cell === undefined) return [];
    const entries = typeof cell === 'string' ? cell.split(';') : cell;
    return [...new Set(entries.map((entry) => checkedText(column, entry, LONGEST_TEXT)))].filter(
      (entry): entry is string => entry !== null,
    );
  }

  /** One of a list of values. */
  oneOf<T extends string>(column: string, allowed: readonly T[]): T | null {
    const text = this.text(column);
    if (text === null || allowed.includes(text as T)) return text as T | null;
    throw new RowProblem(column, `'${shown(text)}' must be one of ${allowed.join(', ')}`);
  }

  /** One of a list of values that must be there. */
  requiredOneOf<T extends string>(column: string, allowed: readonly T[]): T {
    return this.oneOf(column, allowed) ?? missing(column);
  }

  /** A whole number within bounds, both included. */
  integer(column: string, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new RowProblem(column, `'${shown(text)}' must be a whole number from ${least} to ${most}`);
  }

  /** A number within bounds, both included. */
  decimal(column: string, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = /^[+-]?\d{1,15}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new RowProblem(column, `'${shown(text)}' must be a number from ${least} to ${most}`);
  }

  /** `true` or `false`; false where it is empty. */
  flag(column: string): boolean {
    return this.oneOf(column, ['true', 'false']) === 'true';
  }

  /** A date as it stands, as much of it as is known. */
  partialDate(column: string): string | null {
    const text = this.text(column);
    if (text === null || isDate(text)) return text;
    throw new RowProblem(
      column,
      `'${shown(text)}' must be a day (1980-02-11), a month (1980-02) or a year that exists`,
    );
  }

  /** An instant, in seconds. */
  requiredInstant(column: string): number {
    const text = this.required(column);
    const span = timeSpan(text);
    if (span !== null && span.from === span.to) return span.from;
    throw new RowProblem(column, `'${shown(text)}' must be an instant with its zone, such as 2018-03-01T10:00:00Z`);
  }

  /** The first moment of an instant, day, month or year, in seconds. */
  start(column: string): number | null {
    return this.#span(column)?.from ?? null;
  }

  /** The moment at which an instant, day, month or year is over, in seconds. */
  end(column: string): number | null {
    return this.#span(column)?.to ?? null;
  }

  /** The four times; what nobody says when it was known is known from `now` on. */
  times(now: number): RowTimes {
    const validFrom = this.start('validFrom');
    const validTo = this.end('validTo');
    const knownFrom = this.start('knownFrom') ?? now;
    const knownTo = this.end('knownTo');
    if (validFrom !== null && validTo !== null && validTo <= validFrom)
      throw new RowProblem('validTo', 'must be later than validFrom');
    if (knownTo !== null && knownTo <= knownFrom) throw new RowProblem('knownTo', 'must be later than knownFrom');
    return { validFrom, validTo, knownFrom, knownTo };
  }

  /** Who may know of the row. */
  marking(): Marking {
    const level = this.oneOf('level', MARKING_LEVELS) ?? 'OFFICIAL';
    const compartments = this.list('compartments');
    const wrong = compartments.find((compartment) => compartment.length > 100 || /[;|\n]/.test(compartment));
    if (wrong !== undefined)
      throw new RowProblem('compartments', `'${shown(wrong)}' must be at most 100 characters, without ';' and '|'`);
    return { level, compartments };
  }

  #cell(column: string): Cell | undefined {
    const cell = this.cells[column];
    return cell === undefined || cell === '' ? this.defaults[column] : cell;
  }

  #span(column: string) {
    const text = this.text(column);
    if (text === null) return null;
    const span = timeSpan(text);
    if (span === null) throw new RowProblem(column, `'${shown(text)}' must be ${TIME_FORMS}`);
    return span;
  }
}

function missing(column: string): never {
  throw new RowProblem(column, 'is required and empty');
}

function shown(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function checkedText(column: string, cell: string, longest: number): string | null {
  const text = cell.trim();
  if (text.length > longest)
    throw new RowProblem(column, `has ${text.length} characters; at most ${longest} are allowed`);
  if (text.includes('\uFFFD')) throw new RowProblem(column, 'holds bytes that are not UTF-8');
  return text === '' ? null : text;
}
