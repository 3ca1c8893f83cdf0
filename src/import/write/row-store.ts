import type { Transaction } from '../../neo4j/database.js';
import type { HeldVersion, KnownInterval, StatedTimes } from '../feed/succession.js';
import type { RowProblem } from '../row-problem.js';
import type { RowCells } from '../rows/row-cells.js';

/** A row whose references are looked up, ready to be compared with what the graph holds under its key. */
export interface ReadyRow {
  readonly importKey: string;
  /** Digest of what it says, the end of the force's knowledge aside. */
  readonly digest: number;
  readonly stated: StatedTimes;
  /** What may be under its key: an entity of another kind is not. */
  readonly kind: string;
  /** Numbers of its marking and of those of its ends: whoever may see them all notices the change. */
  readonly markings: readonly number[];
}

/** The version of a row that the graph holds. */
export interface HeldRow extends HeldVersion {
  readonly importKey: string;
  /** Neo4j element id. */
  readonly element: string;
  readonly kind: string;
  /** Numbers of its marking and of those of its ends. */
  readonly markings: readonly number[];
}

/** A version to be made. */
export interface Opening<Ready> {
  readonly row: Ready;
  readonly known: KnownInterval;
  /** The version before it, which is closed by the same change. */
  readonly replaced: HeldRow | null;
}

/** A version to be closed. */
export interface Closing {
  readonly held: HeldRow;
  /** Seconds. */
  readonly knownTo: number;
  readonly reason: ClosingReason;
}

/** Why a version is closed. */
export type ClosingReason = 'CORRECTED' | 'ENDED' | 'DELETED' | 'ABSENT';

/** What a batch does to the graph. */
export interface Steps<Ready> {
  readonly opened: readonly Opening<Ready>[];
  readonly closed: readonly Closing[];
}

/** A row that fewer may see than before: what it said before is hidden from the others too. */
export interface Raised {
  /** Element id of the version held. */
  readonly element: string;
  /** Number of the marking it gets. */
  readonly marking: number;
}

/** What a batch writes. */
export interface WrittenSteps<Ready> extends Steps<Ready> {
  readonly raised: readonly Raised[];
}

/** A page of what a source holds, in the order of its keys. */
export interface HeldPage {
  readonly rows: readonly HeldRow[];
  /** The key after which the next page begins; null at the end. */
  readonly next: string | null;
}

/** How the rows of one file are read, found again and written. */
export interface RowStore<Row, Ready extends ReadyRow> {
  /** The import key of a row, from its cells alone. Throws RowProblem. */
  importKey(cells: RowCells): string;
  /** Reads a row by itself. Throws RowProblem. */
  read(cells: RowCells): Row;
  /** Looks up what the rows of a batch point at; `ready` leaves out those with problems, by their position. */
  prepare(rows: readonly Row[]): Promise<Prepared<Ready>>;
  /** What the graph holds under keys. */
  find(importKeys: readonly string[]): Promise<ReadonlyMap<string, HeldRow>>;
  /** A page of what this source holds of this file, after a key (from the first where it is null). */
  held(after: string | null, limit: number): Promise<HeldPage>;
  /** Writes what a batch does, with its revision. */
  write(tx: Transaction, revision: number, steps: WrittenSteps<Ready>): Promise<void>;
}

/** A batch whose references are looked up. */
export interface Prepared<Ready> {
  /** By position in the batch; null where there is a problem. */
  readonly ready: readonly (Ready | null)[];
  readonly problems: ReadonlyMap<number, RowProblem>;
}
