import type { CsvFormat } from '../read/csv-rows.js';
import { csvRows } from '../read/csv-rows.js';
import { Columns, type ForeignRow } from './columns.js';
import { compileTemplate } from './template.js';

/** A file that rows of others are joined to by a key. Held in memory, with only the columns that the mapping uses. */
export class LookupTable {
  /** Columns that the mapping uses. */
  readonly used = new Set<string>();
  #rows: Promise<ReadonlyMap<string, ForeignRow>> | undefined;

  constructor(
    readonly name: string,
    readonly header: readonly string[],
    private readonly path: string,
    private readonly keyTemplate: string,
    private readonly format: CsvFormat,
    /** Place of the table in the mapping, for messages. */
    private readonly place: string,
  ) {
    this.#key();
  }

  /** The rows by key, read when they are first asked for; the first row of a key counts. */
  rows(): Promise<ReadonlyMap<string, ForeignRow>> {
    this.#rows ??= this.#load();
    return this.#rows;
  }

  #key() {
    return compileTemplate(this.keyTemplate, new Columns(this.path, this.header), `${this.place}.key`);
  }

  async #load(): Promise<ReadonlyMap<string, ForeignRow>> {
    const keyOf = this.#key();
    const rows = new Map<string, ForeignRow>();
    for await (const row of csvRows(this.path, { bytes: 0 }, this.format)) {
      if (row.type !== 'row') continue;
      const own = row.cells as ForeignRow;
      const key = keyOf({ own, joined: {}, count: 1 });
      if (key === '' || rows.has(key)) continue;
      rows.set(key, Object.fromEntries([...this.used].map((column) => [column, own[column] ?? ''])));
    }
    return rows;
  }
}
