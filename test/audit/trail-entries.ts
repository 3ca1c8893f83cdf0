import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry } from '../../src/audit/audit-entry.js';
import { segmentsOf } from '../../src/audit/trail/segments.js';

/** The entries of all trails of a folder, as they lie in the files. */
export async function trailEntries(folder: string): Promise<(AuditEntry & { index: number })[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const segments = await Promise.all(names.map(({ name }) => segmentsOf(join(folder, name))));
  const texts = await Promise.all(segments.flat().map(({ path }) => readFile(path, 'utf8')));
  // A process that was killed may have left half an entry.
  return texts.flatMap((text) => text.split('\n').slice(1, -1)).map((line) => JSON.parse(line));
}
