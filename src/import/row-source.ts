import type { FileName } from './layout.js';
import type { Meter, RawRow } from './read/raw-row.js';
import type { Source } from './source.js';

/** A file and the file of the layout that its rows go into. */
export interface RowSource {
  /** The file's name in its folder. */
  readonly file: string;
  readonly into: FileName;
  /** Size in bytes. */
  readonly size: number;
  /** When it was last written, milliseconds since 1970 UTC. */
  readonly modified: number;
  /** Its rows in the columns of the layout, streamed. */
  rows(meter: Meter): AsyncIterable<RawRow>;
}

/** Everything that one import reads, in the order in which it is read. */
export interface ImportPlan {
  readonly source: Source;
  readonly files: readonly RowSource[];
}
