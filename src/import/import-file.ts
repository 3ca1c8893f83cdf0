import type { KeyTable } from './feed/key-table.js';
import { type Placed, planBatch } from './feed/plan-batch.js';
import type { ReadRow } from './read/raw-row.js';
import type { RejectFile } from './rejects.js';
import { RowProblem } from './row-problem.js';
import type { RowSource } from './row-source.js';
import { RowCells } from './rows/row-cells.js';
import type { Source } from './source.js';
import { emptySummary, type FileSummary } from './summary.js';
import type { HeldRow, ReadyRow, Steps } from './write/row-store.js';
import type { AnyStore } from './write/store-of.js';

/** What the import of one file is given. */
export interface FileImport {
  readonly source: Source;
  readonly store: AnyStore;
  readonly rejects: RejectFile;
  readonly batchSize: number;
  /** Seconds: the time that the feed speaks of. */
  readonly asOf: number;
  /** The keys that the feed has brought before, in this file's space. */
  readonly seen: KeyTable;
  /** False where the source has given none of these rows before, so that none need be looked for. */
  readonly mayHold: boolean;
  readonly signal: AbortSignal | undefined;
  /** Writes the steps of a batch, and answers its revision; null where there was nothing to write. */
  readonly write: (steps: Steps<ReadyRow>) => Promise<number | null>;
  /** Told of the key of each row that is there, before its batch is written. */
  readonly onRow: (importKey: string) => void;
  /** Told after each batch of the bytes and rows of this file so far, and of the revision of what was written last. */
  readonly onBatch: (progress: { bytes: number; rows: number; revision: number | null }) => void;
}

/** Batches on their way at once: while the database writes one, the next is read, looked up and sent. */
const LANES = 2;

type Kept =
  | { readonly row: unknown }
  | { readonly deleted: { readonly importKey: string; readonly knownTo: number | null } };

interface Held {
  readonly raw: ReadRow;
  readonly kept: Kept;
  readonly again: boolean;
  readonly afterTombstone: boolean;
}

/** With these numbers a feed's keys are noted. */
const [HAS_ROW, IS_DELETED] = [0, 1];

/** Reads one file and writes it batch by batch. */
class FileRun {
  readonly summary: FileSummary;
  readonly #meter = { bytes: 0 };
  #held: Held[] = [];
  readonly #writing = new Set<Promise<void>>();
  #bytesWritten = 0;

  constructor(
    readonly file: RowSource,
    readonly job: FileImport,
  ) {
    this.summary = emptySummary(file.file, file.into);
  }

  async run(): Promise<FileSummary> {
    try {
      for await (const raw of this.file.rows(this.#meter)) {
        this.summary.read += 1;
        if (raw.type === 'left-out') this.summary.leftOut += 1;
        else if (raw.type === 'unreadable') await this.#reject(raw.line, raw.reason, raw.original);
        else await this.#hold(raw);
        if (this.#held.length >= this.job.batchSize) await this.#send();
        if (this.job.signal?.aborted) return this.#leave(this.#held);
      }
      await this.#send();
      return this.summary;
    } finally {
      await Promise.all(this.#writing);
    }
  }

  async #hold(raw: ReadRow): Promise<void> {
    const { store, source, seen, onRow } = this.job;
    try {
      const cells = new RowCells(raw.cells, source.defaults);
      const importKey = store.importKey(cells);
      const deleted = cells.flag('deleted');
      const kept: Kept = deleted
        ? { deleted: { importKey, knownTo: cells.end('knownTo') } }
        : { row: store.read(cells) };
      const again = !seen.add(importKey, deleted ? IS_DELETED : HAS_ROW);
      this.#held.push({ raw, kept, again, afterTombstone: again && seen.get(importKey) === IS_DELETED });
      if (!deleted) onRow(importKey);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      await this.#reject(raw.line, error.message, raw.original);
    }
  }

  async #send(): Promise<void> {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    const bytes = this.#meter.bytes;
    // What a key said before may still be on its way.
    if (held.some(({ again }) => again)) await Promise.all(this.#writing);
    const placed = await this.#prepare(held);
    const plan = planBatch(placed, await this.#find(placed), this.job.asOf);
    while (this.#writing.size >= LANES) await Promise.race(this.#writing);
    if (this.job.signal?.aborted) {
      this.#leave(held);
      return;
    }
    await this.#rejectAll(held, plan.problems);
    const writing = this.job.write(plan).then((revision) => {
      this.summary.fresh += plan.fresh;
      this.summary.changed += plan.changed;
      this.summary.retracted += plan.retracted;
      this.summary.unchanged += plan.unchanged;
      this.#bytesWritten = Math.max(this.#bytesWritten, bytes);
      this.job.onBatch({ bytes: this.#bytesWritten, rows: this.summary.read, revision });
    });
    this.#writing.add(writing);
    // A failure stays in the set until it is awaited, by the next batch or at the end; until then it counts as handled.
    writing.then(() => this.#writing.delete(writing)).catch(() => {});
  }

  /** Looks up what the rows of a batch point at, and sets aside those that cannot go in. */
  async #prepare(held: readonly Held[]): Promise<Placed<ReadyRow>[]> {
    const rows = held.flatMap(({ kept }, position) => ('row' in kept ? [{ position, row: kept.row }] : []));
    const { ready, problems } = await this.job.store.prepare(rows.map(({ row }) => row));
    const byPosition = new Map(rows.map(({ position }, index) => [position, ready[index] ?? null]));
    await this.#rejectAll(
      held,
      new Map([...problems].map(([index, problem]) => [rows[index]?.position as number, problem])),
    );
    return held.flatMap(({ kept, again, afterTombstone }, position): Placed<ReadyRow>[] => {
      if ('deleted' in kept) return [{ position, again, afterTombstone, row: { tombstone: kept.deleted } }];
      const found = byPosition.get(position);
      return found ? [{ position, again, afterTombstone, row: { ready: found } }] : [];
    });
  }

  async #find(placed: readonly Placed<ReadyRow>[]): Promise<ReadonlyMap<string, HeldRow>> {
    const wanted = placed.filter(({ again }) => this.job.mayHold || again);
    const keys = wanted.map(({ row }) => ('ready' in row ? row.ready.importKey : row.tombstone.importKey));
    return keys.length === 0 ? new Map() : this.job.store.find([...new Set(keys)]);
  }

  /** Gives up what was read and not written: the summary speaks of the rest. */
  #leave(held: readonly Held[]): FileSummary {
    this.summary.read -= held.length;
    return this.summary;
  }

  async #rejectAll(held: readonly Held[], problems: ReadonlyMap<number, RowProblem>): Promise<void> {
    for (const [position, problem] of problems) {
      const { raw } = held[position] as Held;
      await this.#reject(raw.line, problem.message, raw.original);
    }
  }

  async #reject(line: number, reason: string, row: unknown): Promise<void> {
    this.summary.rejected += 1;
    await this.job.rejects.add({ file: this.file.file, line, reason, row });
  }
}

/** Imports one file; ends early, after the batch that is being written, where the signal says so. */
export function importFile(file: RowSource, job: FileImport): Promise<FileSummary> {
  return new FileRun(file, job).run();
}
