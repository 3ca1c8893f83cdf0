import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOf } from '../../json-of.js';
import type { AuditEntry } from '../audit-entry.js';
import { linesOf, segmentsOf } from './segments.js';

/** An entry, and where it is. */
export interface PlacedEntry extends AuditEntry {
  readonly trail: string;
  readonly index: number;
}

/**
 * The entries of a trail, from its end to its beginning.
 * @param before only those before this place; all where null
 */
export async function* readBack(
  folder: string,
  trail: string,
  before: number | null,
): AsyncGenerator<PlacedEntry, void> {
  const segments = (await segmentsOf(join(folder, trail))).reverse();
  for (const { path, from } of segments) {
    if (before !== null && from >= before) continue;
    const entries = linesOf(await readFile(path)).lines.slice(1);
    const last = before === null ? entries.length : Math.min(entries.length, before - from);
    for (let at = last - 1; at >= 0; at -= 1) {
      const entry = jsonOf(entries[at] as Buffer) as AuditEntry | undefined;
      if (entry !== undefined) yield { ...entry, trail, index: from + at };
    }
  }
}
