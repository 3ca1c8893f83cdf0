import type { Database } from '../../neo4j/database.js';
import { importFile } from '../import-file.js';
import type { WriteOptions } from '../import-folder.js';
import type { KeptFile } from '../layout.js';
import { RejectFile } from '../rejects.js';
import type { ImportPlan, RowSource } from '../row-source.js';
import { type FileSummary, type ImportSummary, totalsOf } from '../summary.js';
import { kindNumber } from '../write/references.js';
import type { HeldRow, ReadyRow, Steps } from '../write/row-store.js';
import { type AnyStore, entityKindOf, storeOf } from '../write/store-of.js';
import { writeBatch } from '../write/write-batch.js';
import { type WriteContext, writeContext } from '../write/write-context.js';
import { entityKeyOf, FeedKeys } from './feed-keys.js';
import { KeyTable } from './key-table.js';
import { promisedNames, withPromisedNames } from './promised-names.js';
import { type Rekey, readRekeys, renamer } from './rekeys.js';
import { absentRows, checkDrop, type PresentRows, readPresentRows } from './snapshot.js';
import { beginFeed, endFeed, feedTime, fingerprintOf, readSourceState } from './source-state.js';
import { writeRekeys } from './write-rekeys.js';

/** How a feed is imported. */
export type FeedOptions = WriteOptions & { readonly batchSize: number };

/** One feed on its way into the graph, under the lock of its source. */
export class FeedRun {
  readonly #context: WriteContext;
  readonly #files: FileSummary[] = [];
  readonly #seen = new FeedKeys();
  readonly #stores = new Map<KeptFile, AnyStore>();
  readonly #started = performance.now();
  /** The files of which the source holds rows from before. */
  readonly #held = new Set<KeptFile>();
  #rejects!: RejectFile;
  #revision: number | null = null;

  private constructor(
    readonly database: Database,
    readonly plan: ImportPlan,
    readonly options: FeedOptions,
    readonly asOf: number,
  ) {
    const rows = { source: plan.source.name, now: asOf };
    this.#context = writeContext(database, rows, options.now, options.dryRun ? new KeyTable() : null);
  }

  /** Finds out what time the feed speaks of. Throws FeedRefused where it does not follow the one before. */
  static async open(database: Database, plan: ImportPlan, options: FeedOptions): Promise<FeedRun> {
    const { name } = plan.source;
    const state = await readSourceState(database, name);
    const asked = options.asOf ?? plan.source.asOf;
    return new FeedRun(database, plan, options, feedTime(name, asked, state, fingerprintOf(plan), options.now));
  }

  /** Imports it. */
  async run(): Promise<ImportSummary> {
    const { options, plan, database, asOf } = this;
    const { name, feed: kind, assessedUnits } = plan.source;
    this.#rejects = await RejectFile.at(options.rejectsFile);
    try {
      await this.#lookForHeld();
      const { rekeys, summaries } = await readRekeys(plan.files, this.#context, this.#rejects);
      const present = kind === 'snapshot' ? await this.#present(rekeys) : [];
      const begun = { name, kind, asOf, fingerprint: fingerprintOf(plan), assessedUnits };
      if (!options.dryRun) await beginFeed(database, begun);
      await this.#rekey(rekeys, summaries);
      if (options.dryRun) this.#promise(rekeys);
      this.#files.push(...summaries);
      await this.#importFiles();
      for (const rows of [...present].reverse()) await this.#retract(rows, rekeys);
      if (!options.dryRun && !options.signal?.aborted) await endFeed(database, name);
    } finally {
      await this.#rejects.close();
    }
    return this.#summary();
  }

  async #lookForHeld(): Promise<void> {
    for (const { into } of this.plan.files) {
      if (into === 'rekeys' || this.#held.has(into)) continue;
      // A page that is full has a next one.
      if ((await this.#store(into).held(null, 1)).next !== null) this.#held.add(into);
    }
  }

  /** What a snapshot holds, checked against what the source holds: before anything is written. */
  async #present(rekeys: readonly Rekey[]): Promise<PresentRows[]> {
    const { plan, options } = this;
    const totalBytes = this.#totalBytes();
    const present = await readPresentRows(
      plan.files,
      plan.source,
      (into) => this.#store(into),
      options.signal,
      (bytes) => options.onProgress?.({ step: 'check', file: '', bytes, totalBytes, rows: 0 }),
    );
    const maxDrop = options.maxDrop ?? plan.source.maxDrop;
    for (const rows of present) await checkDrop(plan.source.name, rows, this.#absent(rows, rekeys), maxDrop);
    return present;
  }

  #absent({ into, keys }: PresentRows, rekeys: readonly Rekey[]) {
    const renamed = renamer(rekeys);
    return absentRows(this.#store(into), (importKey) => keys.has(importKey) || keys.has(renamed(into, importKey)));
  }

  /** In a dry run, finds what is held under its old name. */
  #promise(rekeys: readonly Rekey[]): void {
    for (const { entity } of rekeys) if (entity !== null) this.#context.oldNames.set(entity.to, entity.from);
    for (const file of new Set(rekeys.map(({ file }) => file)))
      this.#stores.set(file, withPromisedNames(this.#store(file), promisedNames(rekeys, file)));
  }

  async #rekey(rekeys: readonly Rekey[], [summary]: readonly FileSummary[]): Promise<void> {
    if (summary === undefined) return;
    const done = await writeRekeys(this.#context, rekeys, this.options.dryRun ?? false);
    summary.changed += done.renames.length;
    summary.unchanged += done.unchanged;
    this.#wrote(done.revision);
    for (const [position, { message }] of done.problems) {
      const { raw } = rekeys[position] as Rekey;
      summary.rejected += 1;
      await this.#rejects.add({ file: summary.file, line: raw.line, reason: message, row: raw.original });
    }
  }

  async #importFiles(): Promise<void> {
    let bytesBefore = 0;
    for (const file of this.plan.files) {
      if (this.options.signal?.aborted) return;
      if (file.into !== 'rekeys') this.#files.push(await this.#importFile(file, file.into, bytesBefore));
      bytesBefore += file.size;
    }
  }

  async #importFile(file: RowSource, into: KeptFile, bytesBefore: number): Promise<FileSummary> {
    const { options, plan, asOf } = this;
    const store = this.#store(into);
    const kind = entityKindOf(into);
    const { promised } = this.#context;
    const totalBytes = this.#totalBytes();
    return importFile(file, {
      source: plan.source,
      store,
      rejects: this.#rejects,
      batchSize: options.batchSize,
      asOf,
      seen: this.#seen.of(into),
      mayHold: this.#held.has(into),
      signal: options.signal,
      write: (steps) => this.#write(store, steps),
      onRow: (importKey) => {
        if (promised !== null && kind !== null)
          promised.add(entityKeyOf(plan.source.name, importKey), kindNumber(kind));
      },
      onBatch: ({ bytes, rows, revision }) => {
        this.#wrote(revision);
        const done = bytesBefore + Math.min(bytes, file.size);
        options.onProgress?.({ step: 'import', file: file.file, rows, bytes: done, totalBytes });
      },
    });
  }

  /** Retracts what a snapshot no longer holds. */
  async #retract(rows: PresentRows, rekeys: readonly Rekey[]): Promise<void> {
    const { options, asOf } = this;
    const summary = this.#files.findLast(({ into }) => into === rows.into);
    if (summary === undefined || options.signal?.aborted) return;
    if (!rows.whole) {
      summary.keptAbsent = true;
      return;
    }
    const store = this.#store(rows.into);
    // Renamed keys are held by their new names by now, unless nothing is written.
    for await (const { absent } of this.#absent(rows, options.dryRun ? rekeys : [])) {
      if (options.signal?.aborted) return;
      const closed = absent.map((held: HeldRow) => ({ held, knownTo: asOf, reason: 'ABSENT' as const }));
      this.#wrote(await this.#write(store, { opened: [], closed }));
      summary.retracted += absent.length;
    }
  }

  async #write(store: AnyStore, steps: Steps<ReadyRow>): Promise<number | null> {
    return this.options.dryRun ? null : writeBatch(this.#context, store, steps);
  }

  #wrote(revision: number | null): void {
    if (revision !== null) this.#revision = Math.max(revision, this.#revision ?? 0);
  }

  #store(into: KeptFile): AnyStore {
    const held = this.#stores.get(into) ?? storeOf(into, this.#context);
    this.#stores.set(into, held);
    return held;
  }

  #totalBytes(): number {
    return this.plan.files.reduce((sum, { size }) => sum + size, 0);
  }

  #summary(): ImportSummary {
    const { plan, options, asOf } = this;
    const totals = totalsOf(this.#files);
    const { rejectsFile } = options;
    return {
      source: plan.source.name,
      feed: plan.source.feed,
      asOf,
      dryRun: options.dryRun ?? false,
      clock: plan.source.clock,
      files: this.#files,
      totals,
      rejectsFile: rejectsFile !== undefined && totals.rejected > 0 ? rejectsFile : null,
      interrupted: options.signal?.aborted ?? false,
      revision: this.#revision,
      seconds: (performance.now() - this.#started) / 1000,
    };
  }
}
