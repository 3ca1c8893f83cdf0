import { type ImportOptions, importFolder } from '../../src/import/import-folder.js';
import type { FileName } from '../../src/import/layout.js';
import type { Cells } from '../../src/import/read/raw-row.js';
import type { ImportSummary } from '../../src/import/summary.js';
import type { Database } from '../../src/neo4j/database.js';
import { ask } from './graph-content.js';
import type { TemporaryFolders } from './temporary-folder.js';

/** The rows of a feed, by the file of the layout. */
export type FeedFiles = Partial<Record<FileName, readonly Cells[]>>;

/** The start of a day of March 2019 (which may run on past its end), in seconds. */
export function day(number: number): number {
  return Date.UTC(2019, 2, number) / 1000;
}

/** The same as an instant. */
export function onDay(number: number): string {
  return `${new Date(day(number) * 1000).toISOString().slice(0, 19)}Z`;
}

/** The files of a folder of the layout, by name. */
export function feedFolder(source: object, files: FeedFiles): Record<string, string> {
  const lines = (rows: readonly Cells[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const named = Object.entries(files).map(([file, rows]) => [`${file}.jsonl`, lines(rows ?? [])]);
  return { 'source.yaml': JSON.stringify(source), ...Object.fromEntries(named) };
}

/** How to send a feed. */
export type SendOptions = Partial<Omit<ImportOptions, 'folder'>> & { readonly feed?: 'delta' | 'snapshot' };

/** Sends feeds into a database, as a source does night after night. */
export class Feeds {
  constructor(
    readonly database: Database,
    readonly folders: TemporaryFolders,
    /** Seconds: the service's now. */
    readonly now: number,
  ) {}

  /** Imports rows of a source as of a day. */
  async send(
    name: string,
    asOf: number,
    files: FeedFiles,
    { feed = 'delta', ...options }: SendOptions = {},
  ): Promise<ImportSummary> {
    const folder = await this.folders.with(feedFolder({ name, feed }, files));
    return importFolder(this.database, { folder, now: this.now, asOf: day(asOf), ...options });
  }
}

interface VisibleVersion {
  readonly key: string;
  readonly says: string;
}

/** What versions say that are visible at a point of knowledge and a revision; `named` matches them as `x`, with its `key` and what it `says`. */
async function visible(
  database: Database,
  named: string,
  knownAt: number,
  revision: number,
): Promise<VisibleVersion[]> {
  const text = `${named}
    WITH x, key, says
    WHERE x.revision <= $revision
      AND x.knownFrom <= $knownAt AND (x.knownTo IS NULL OR $knownAt < x.knownTo OR x.closedRevision > $revision)
    RETURN key, says ORDER BY says`;
  return ask<VisibleVersion>(database, text, { knownAt, revision });
}

/** What is said under each key on each of some days: `.` for nothing, a letter for each version. */
export async function viewsByKey(
  database: Database,
  named: string,
  days: readonly number[],
  revision: number,
): Promise<Record<string, string>> {
  const cells = new Map<string, string[]>();
  for (const [index, number] of days.entries())
    for (const { key, says } of await visible(database, named, day(number), revision)) {
      const views = cells.get(key) ?? days.map(() => '');
      views[index] += says;
      cells.set(key, views);
    }
  return Object.fromEntries([...cells].map(([key, views]) => [key, views.map((view) => view || '.').join(' ')]));
}
