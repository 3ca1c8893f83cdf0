import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInput, ConfigurationError } from '../errors.js';
import { columnsOf, columnsProblem, FILE_NAMES, type FileName } from './layout.js';
import { csvHeader, csvRows } from './read/csv-rows.js';
import { jsonLinesRows } from './read/json-lines-rows.js';
import type { RawRow } from './read/raw-row.js';
import type { ImportPlan, RowSource } from './row-source.js';
import { readSource } from './source.js';

/** Ends the names of files of rejected rows; the import does not read them. */
export const REJECTS_ENDING = '.rejects.jsonl';

interface FoundFile {
  readonly name: string;
  readonly into: FileName;
}

/** The files of the layout among the names in a folder. Throws ConfigurationError for a data file that is none of them. */
export function layoutFiles(names: readonly string[]): FoundFile[] {
  const found = names
    .filter((name) => /\.(csv|jsonl)$/i.test(name) && !name.endsWith(REJECTS_ENDING))
    .map((name) => {
      const into = name.replace(/\.(csv|jsonl)$/, '') as FileName;
      if (FILE_NAMES.includes(into)) return { name, into };
      throw new ConfigurationError(`${name}: unknown file; allowed are ${FILE_NAMES.join(', ')}, as .csv or .jsonl`);
    });
  const twice = found.find(({ into }, index) => found.findIndex((other) => other.into === into) !== index);
  if (twice) throw new ConfigurationError(`${twice.into}.csv and ${twice.into}.jsonl are both there; keep one of them`);
  return found.sort((a, b) => FILE_NAMES.indexOf(a.into) - FILE_NAMES.indexOf(b.into));
}

/** The names in a folder. Throws BadUserInput where it is none. */
export async function namesIn(folder: string): Promise<string[]> {
  let stats: Stats;
  try {
    stats = await stat(folder);
  } catch {
    throw new BadUserInput('folder', `'${folder}' does not exist or cannot be read.`);
  }
  if (!stats.isDirectory()) throw new BadUserInput('folder', `'${folder}' is not a folder.`);
  return (await readdir(folder)).sort();
}

async function* withKnownColumns(file: FileName, rows: AsyncIterable<RawRow>): AsyncGenerator<RawRow> {
  const allowed = new Set(columnsOf(file));
  for await (const row of rows) {
    const unknown = row.type === 'row' ? Object.keys(row.cells).find((column) => !allowed.has(column)) : undefined;
    if (unknown === undefined || row.type !== 'row') yield row;
    else {
      const reason = `${unknown}: unknown column; allowed are ${[...allowed].join(', ')}`;
      yield { type: 'unreadable', line: row.line, reason, original: row.original };
    }
  }
}

async function rowSource(folder: string, { name, into }: FoundFile): Promise<RowSource> {
  const path = join(folder, name);
  const { size, mtimeMs: modified } = await stat(path);
  if (name.endsWith('.jsonl'))
    return { file: name, into, size, modified, rows: (meter) => withKnownColumns(into, jsonLinesRows(path, meter)) };
  const problem = columnsProblem(into, await csvHeader(path));
  if (problem !== null) throw new ConfigurationError(`${path}: ${problem}`);
  return { file: name, into, size, modified, rows: (meter) => csvRows(path, meter) };
}

/** Finds what a folder of the layout holds, and checks every header before anything is written. */
export async function planFolder(folder: string): Promise<ImportPlan> {
  const names = await namesIn(folder);
  if (!names.includes('source.yaml'))
    throw new ConfigurationError(
      `${join(folder, 'source.yaml')} is missing; it needs at least a line such as: name: hr`,
    );
  const source = await readSource(join(folder, 'source.yaml'));
  const files: RowSource[] = [];
  for (const found of layoutFiles(names)) files.push(await rowSource(folder, found));
  return { source, files };
}
