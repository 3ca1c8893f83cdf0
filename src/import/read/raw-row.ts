/** A cell as a file gives it: a text, or a list where the format has lists. Empty and absent both mean "not known". */
export type Cell = string | readonly string[];

/** The cells of a row by column. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

/** A row that could be read. */
export interface ReadRow {
  readonly type: 'row';
  /** The line it begins on, counted from 1. */
  readonly line: number;
  readonly cells: Cells;
  /** What the file says, for the reject file. */
  readonly original: unknown;
}

/** A stretch of a file that is no row. */
export interface UnreadableRow {
  readonly type: 'unreadable';
  readonly line: number;
  readonly reason: string;
  readonly original: unknown;
}

/** A row that a mapping leaves out, or has counted into another. */
export interface LeftOutRow {
  readonly type: 'left-out';
}

/** What comes out of a file, in its order. */
export type RawRow = ReadRow | UnreadableRow | LeftOutRow;

/** How far a file has been read, for the progress bar. */
export interface Meter {
  /** Bytes read so far. */
  bytes: number;
}

/** Bytes of the longest row that is taken: a longer one is a file that lost its line ends or a closing quote. */
export const LONGEST_ROW = 1_000_000;
