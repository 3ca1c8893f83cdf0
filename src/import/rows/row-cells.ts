import { MARKING_LEVELS, type Marking } from '../../auth/viewer.js';
import { wildBirth } from '../../entity/normal-forms/wild-date.js';
import type { Span } from '../../time/london.js';
import type { Cell, Cells } from '../read/raw-row.js';
import { RowProblem } from '../row-problem.js';
import { isDate, timeSpan } from '../times.js';
import { wildSpan } from '../wild-times.js';

/** Characters of the longest text; a range index takes about 8,000 bytes. */
const LONGEST_TEXT = 2_000;
const LONGEST_KEY = 500;
const TIME_FORMS =
  'an instant (2018-03-01T10:00:00Z), a day (2018-03-01), a month (2018-03) or a year (2018) that exists';

/** When something was so in the world and when the force knew; seconds since 1970 UTC, half-open, null is unbounded. */
export interface RowTimes {
  readonly validFrom: number | null;
  readonly validTo: number | null;
  /** Null where the row does not say: since the feed. */
  readonly knownFrom: number | null;
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

  /** Keys the row points at, as `list` reads them. */
  keys(column: string): string[] {
    const keys = this.list(column);
    const long = keys.find((key) => key.length > LONGEST_KEY);
    if (long === undefined) return keys;
    throw new RowProblem(column, `has a key of ${long.length} characters; at most ${LONGEST_KEY} are allowed`);
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

  /** Texts of a list of values, as `list` reads them. */
  listOf<T extends string>(column: string, allowed: readonly T[]): T[] {
    const entries = this.list(column);
    const wrong = entries.find((entry) => !allowed.includes(entry as T));
    if (wrong === undefined) return entries as T[];
    throw new RowProblem(column, `'${shown(wrong)}' must be one of ${allowed.join(', ')}`);
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

  /** `true` or `false`; null where it is empty. */
  optionalFlag(column: string): boolean | null {
    const text = this.oneOf(column, ['true', 'false']);
    return text === null ? null : text === 'true';
  }

  /** A date in the form of ISO 8601, as much of it as is known; other forms in use are read too. */
  partialDate(column: string): string | null {
    const text = this.text(column);
    if (text === null || isDate(text)) return text;
    const birth = wildBirth(text);
    if (typeof birth === 'string') return birth;
    if (birth !== null) throw new RowProblem(column, `'${shown(text)}' ${birth.problem}`);
    throw new RowProblem(
      column,
      `'${shown(text)}' must be a day (1980-02-11), a month (1980-02) or a year that exists`,
    );
  }

  /** An instant, in seconds. */
  requiredInstant(column: string): number {
    const text = this.required(column);
    const span = timeSpan(text) ?? wild(column, text);
    if (span !== null && span.from === span.to) return span.from;
    throw new RowProblem(column, `'${shown(text)}' must be an instant with its zone, such as 2018-03-01T10:00:00Z`);
  }

  /** The first moment of an instant, day, month or year, in seconds. */
  start(column: string): number | null {
    return this.#span(column)?.from ?? null;
  }

  /** The first moment of an instant, day, month or year that must be there, in seconds. */
  moment(column: string): number {
    return this.start(column) ?? missing(column);
  }

  /** The moment at which an instant, day, month or year is over, in seconds. */
  end(column: string): number | null {
    return this.#span(column)?.to ?? null;
  }

  /** The four times. An end of the force's knowledge alone may be that of what was known before. */
  times(): RowTimes {
    const validFrom = this.start('validFrom');
    const validTo = this.end('validTo');
    const knownFrom = this.start('knownFrom');
    const knownTo = this.end('knownTo');
    if (validFrom !== null && validTo !== null && validTo <= validFrom)
      throw new RowProblem('validTo', 'must be later than validFrom');
    if (knownFrom !== null && knownTo !== null && knownTo <= knownFrom)
      throw new RowProblem('knownTo', 'must be later than knownFrom');
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
    const span = timeSpan(text) ?? wild(column, text);
    if (span === null) throw new RowProblem(column, `'${shown(text)}' must be ${TIME_FORMS}`);
    return span;
  }
}

/** A time in none of the forms of ISO 8601; null where it is no time. Throws RowProblem where it cannot be told for certain. */
function wild(column: string, text: string): Span | null {
  const span = wildSpan(text);
  if (span !== null && 'problem' in span) throw new RowProblem(column, `'${shown(text)}' ${span.problem}`);
  return span;
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
