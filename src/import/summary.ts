import type { FileName } from './layout.js';
import type { FeedKind } from './source.js';

/** What became of the rows of one file. */
export interface FileSummary {
  readonly file: string;
  readonly into: FileName;
  read: number;
  /** Rows that made something new. */
  fresh: number;
  /** Rows that say something else than before: the version held was closed, and another opened. */
  changed: number;
  /** Rows that their source deleted, or that a snapshot no longer holds. */
  retracted: number;
  /** Rows that are in the graph already. */
  unchanged: number;
  /** Rows that a mapping leaves out, or counts into another. */
  leftOut: number;
  rejected: number;
  /** True where a snapshot could not be read whole, so that what it lacks was not retracted. */
  keptAbsent: boolean;
}

/** What an import did. */
export interface ImportSummary {
  readonly source: string;
  readonly feed: FeedKind;
  /** Seconds: the time that the feed speaks of. */
  readonly asOf: number;
  /** True where nothing was written. */
  readonly dryRun: boolean;
  /** Seconds: the service's "now" that the source asks for; the import does not set it. */
  readonly clock: number | null;
  /** The files in the order they were read, as far as it came. */
  readonly files: readonly FileSummary[];
  readonly totals: Omit<FileSummary, 'file' | 'into' | 'keptAbsent'>;
  /** Where the rejected rows are; null where none was, or none are kept. */
  readonly rejectsFile: string | null;
  /** True where it was asked to stop before its end: the same import again completes it. */
  readonly interrupted: boolean;
  /** The last revision it made; null where nothing was new. */
  readonly revision: number | null;
  readonly seconds: number;
}

/** How far an import is. */
export interface ImportProgress {
  /** A snapshot is read twice: to check what it lacks, and to import it. */
  readonly step: 'check' | 'import';
  readonly file: string;
  /** Rows of this file so far. */
  readonly rows: number;
  /** Bytes of all files so far, and altogether. */
  readonly bytes: number;
  readonly totalBytes: number;
}

/** An empty summary of a file. */
export function emptySummary(file: string, into: FileName): FileSummary {
  return {
    file,
    into,
    read: 0,
    fresh: 0,
    changed: 0,
    retracted: 0,
    unchanged: 0,
    leftOut: 0,
    rejected: 0,
    keptAbsent: false,
  };
}

/** The sums over all files. */
export function totalsOf(files: readonly FileSummary[]): ImportSummary['totals'] {
  const sum = (count: (file: FileSummary) => number) => files.reduce((total, file) => total + count(file), 0);
  return {
    read: sum(({ read }) => read),
    fresh: sum(({ fresh }) => fresh),
    changed: sum(({ changed }) => changed),
    retracted: sum(({ retracted }) => retracted),
    unchanged: sum(({ unchanged }) => unchanged),
    leftOut: sum(({ leftOut }) => leftOut),
    rejected: sum(({ rejected }) => rejected),
  };
}
