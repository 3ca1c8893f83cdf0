import { IMPORTED_FILE_NAMES } from '../../src/generate/rows.js';
import { columnsProblem, type FileName } from '../../src/import/layout.js';
import { aboutRow } from '../../src/import/rows/about-row.js';
import { accessEventRow } from '../../src/import/rows/access-event-row.js';
import { ENTITY_FILES, entityRow } from '../../src/import/rows/entity-row.js';
import { FACET_FILES, type FacetFile, type FacetRow, facetRow } from '../../src/import/rows/facet-row.js';
import { linkRow } from '../../src/import/rows/link-row.js';
import { RowCells } from '../../src/import/rows/row-cells.js';
import { mayJoin } from '../../src/link/link-kind.js';
import { rowsOf, type TextRow } from './folder-rows.js';

const CONTEXT = { source: 'demo', now: Date.parse('2019-05-01T00:00:00Z') / 1000 };

/** What the importer would say against a folder's rows: values, dates, intervals, keys, references and kinds of end. */
export function complaintsAbout(folder: string): string[] {
  const complaints: string[] = [];
  const kinds = kindsByKey(folder, complaints);
  for (const file of IMPORTED_FILE_NAMES as readonly FileName[]) {
    const rows = rowsOf(folder, file as Parameters<typeof rowsOf>[1]);
    const problem = rows[0] && columnsProblem(file, Object.keys(rows[0]));
    if (problem) complaints.push(`${file}: ${problem}`);
    const keys = new Set<string | undefined>();
    for (const row of rows) {
      const say = (what: string): number => complaints.push(`${file}: ${what}: ${JSON.stringify(row)}`);
      if (file !== 'about' && keys.size === keys.add(row.key).size) say('key is there twice');
      try {
        const facet = read(file, row);
        if (facet) for (const what of wrongNames(file as keyof typeof FACET_FILES, facet, kinds)) say(what);
      } catch (error) {
        say((error as Error).message);
      }
      for (const what of wrongReferences(file, row, kinds)) say(what);
    }
  }
  return complaints;
}

/** Reads a row as the importer does; returns what a dated row says. */
function read(file: FileName, cells: TextRow): FacetRow | null {
  const row = new RowCells(cells, {});
  const known = cells.knownFrom ? Date.parse(cells.knownFrom) / 1000 : 0;
  if (known > CONTEXT.now) throw new Error('is known after the clock');
  if (file in FACET_FILES) return facetRow(file as keyof typeof FACET_FILES, row, CONTEXT);
  if (file === 'about') aboutRow(row, CONTEXT);
  else if (file === 'access-events') accessEventRow(row, CONTEXT);
  else if (file === 'links') linkRow(row, CONTEXT);
  else entityRow(file as keyof typeof ENTITY_FILES, row, CONTEXT);
  return null;
}

function* wrongNames(
  file: keyof typeof FACET_FILES,
  { owner, names }: FacetRow,
  kinds: ReadonlyMap<string, string>,
): Generator<string> {
  const kindOf = (importKey: string): string | undefined => kinds.get(importKey.slice(CONTEXT.source.length + 1));
  const { ownerKind }: FacetFile = FACET_FILES[file];
  if (kindOf(owner) !== ownerKind) yield `is of no ${ownerKind}`;
  for (const { as, importKey, kinds: allowed } of names) {
    if (!(allowed as readonly (string | undefined)[]).includes(kindOf(importKey)))
      yield `${as} is no ${allowed.join(' or ')}`;
  }
}

function* wrongReferences(file: FileName, row: TextRow, kinds: ReadonlyMap<string, string>): Generator<string> {
  if (file in FACET_FILES) return;
  const expected: Readonly<Record<string, string>> = { record: 'RECORD', employee: 'PERSON', declarant: 'PERSON' };
  for (const [column, kind] of Object.entries(expected)) {
    const key = row[column];
    if (key && kinds.get(key) !== kind) yield `${column} is no ${kind}`;
  }
  if (file === 'about' && !kinds.has(row.entity as string)) yield 'entity is not there';
  if (file !== 'links') return;
  const [from, to] = [kinds.get(row.from as string), kinds.get(row.to as string)];
  if (!from || !to) yield 'an end is not there';
  else if (!mayJoin(row.kind as Parameters<typeof mayJoin>[0], from, to)) yield `joins ${from} to ${to}`;
}

function kindsByKey(folder: string, complaints: string[]): Map<string, string> {
  const kinds = new Map<string, string>();
  const dated = Object.entries(FACET_FILES) as [FileName, FacetFile][];
  const own = dated.flatMap(([file, { owner, ownerKind }]) => (owner === null ? [[file, ownerKind] as const] : []));
  const entities = Object.entries(ENTITY_FILES).map(([file, { kind }]) => [file as FileName, kind] as const);
  for (const [file, kind] of [...entities, ...own]) {
    for (const { key } of rowsOf(folder, file as Parameters<typeof rowsOf>[1])) {
      if (kinds.has(key as string)) complaints.push(`${file}: ${key} is the key of two entities`);
      kinds.set(key as string, kind);
    }
  }
  return kinds;
}
