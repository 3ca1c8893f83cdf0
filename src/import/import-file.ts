import type { ReadRow } from './read/raw-row.js';
import type { RejectFile } from './rejects.js';
import { RowProblem } from './row-problem.js';
import type { RowSource } from './row-source.js';
import { RowCells } from './rows/row-cells.js';
import type { Source } from './source.js';
import { emptySummary, type FileSummary } from './summary.js';
import type { FileWriter } from './write/file-writer.js';
import type { BatchResult } from './write/written-rows.js';

/** What the import of one file is given. */
export interface FileImport {
  readonly source: Source;
  readonly writer: FileWriter<unknown>;
  readonly rejects: RejectFile;
  readonly batchSize: number;
  /** Batches that may be written at once. */
  readonly lanes: number;
  readonly signal: AbortSignal | undefined;
  /** Told after each batch of the bytes and rows of this file so far, and of the revision of what was written last. */
  readonly onBatch: (progress: { bytes: number; rows: number; revision: number | null }) => void;
}

interface Held {
  readonly raw: ReadRow;
  readonly row: unknown;
}

/** Reads one file and writes it batch by batch: while one is written, the next is read and its references looked up. */
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
    try {
      const row = this.job.writer.read(new RowCells(raw.cells, this.job.source.defaults));
      this.#held.push({ raw, row });
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
    const prepared = await this.job.writer.prepare(held.map(({ row }) => row));
    while (this.#writing.size >= this.job.lanes) await Promise.race(this.#writing);
    if (this.job.signal?.aborted) {
      this.#leave(held);
      return;
    }
    await this.#rejectAll(held, prepared.problems);
    const writing = this.#write(held, prepared.write, held.length - prepared.problems.size, bytes);
    this.#writing.add(writing);
    // A failure stays in the set until it is awaited, by the next batch or at the end; until then it counts as handled.
    writing.then(() => this.#writing.delete(writing)).catch(() => {});
  }

  /** Gives up what was read and not written: the summary speaks of the rest. */
  #leave(held: readonly Held[]): FileSummary {
    this.summary.read -= held.length;
    return this.summary;
  }

  async #write(held: readonly Held[], write: () => Promise<BatchResult>, sent: number, bytes: number): Promise<void> {
    const { made, problems, revision } = await write();
    await this.#rejectAll(held, problems);
    this.summary.fresh += made;
    this.summary.unchanged += sent - made - problems.size;
    this.#bytesWritten = Math.max(this.#bytesWritten, bytes);
    this.job.onBatch({ bytes: this.#bytesWritten, rows: this.summary.read, revision });
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
