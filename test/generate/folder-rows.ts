import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FileName } from '../../src/generate/rows.js';

/** A row as it stands in a file: every column, empty where nothing is known. */
export type TextRow = Readonly<Record<string, string>>;

/** A path for a folder of a test; it does not exist yet, its parent does. */
export function freshFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'hopline-generate-')), 'force');
}

const parsed = new Map<string, TextRow[]>();

/** The rows of one generated file; a file is read once, since the tests of a folder ask for the same ones. */
export function rowsOf(folder: string, file: FileName): readonly TextRow[] {
  const path = join(folder, `${file}.csv`);
  const rows = parsed.get(path) ?? (parse(readFileSync(path), { columns: true }) as TextRow[]);
  parsed.set(path, rows);
  return rows;
}

/** One hash over the names and bytes of all files. */
export function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of names.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}
