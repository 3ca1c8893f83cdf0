import { FILE_NAMES, type KeptFile } from '../layout.js';
import type { ReadRow } from '../read/raw-row.js';
import type { RejectFile } from '../rejects.js';
import { RowProblem } from '../row-problem.js';
import type { RowSource } from '../row-source.js';
import { RowCells } from '../rows/row-cells.js';
import { emptySummary, type FileSummary } from '../summary.js';
import { entityKindOf, storeOf } from '../write/store-of.js';
import type { WriteContext } from '../write/write-context.js';
import { entityKeyOf } from './feed-keys.js';

/** A key that a source has given another name. */
export interface Rekey {
  readonly raw: ReadRow;
  readonly file: KeptFile;
  /** Import keys. */
  readonly from: string;
  readonly to: string;
  /** Import keys of the entity that is renamed with it; null where the file is of no entities. */
  readonly entity: { readonly from: string; readonly to: string } | null;
}

const KEYED = FILE_NAMES.filter((file): file is KeptFile => file !== 'rekeys' && file !== 'about');

function rekeyOf(raw: ReadRow, context: WriteContext): Rekey {
  const cells = new RowCells(raw.cells, {});
  const file = cells.requiredOneOf('file', KEYED);
  const store = storeOf(file, context);
  const keyOf = (column: string) => store.importKey(new RowCells({ key: cells.key(column) }, {}));
  const [from, to] = [keyOf('from'), keyOf('to')];
  if (from === to) throw new RowProblem('to', 'is the same key as from');
  const entity =
    entityKindOf(file) === null
      ? null
      : { from: entityKeyOf(context.rows.source, from), to: entityKeyOf(context.rows.source, to) };
  return { raw, file, from, to, entity };
}

/** Reads the renamed keys of a feed; all are held in memory. Rows that are none are rejected. */
export async function readRekeys(
  files: readonly RowSource[],
  context: WriteContext,
  rejects: RejectFile,
): Promise<{ rekeys: Rekey[]; summaries: FileSummary[] }> {
  const rekeys: Rekey[] = [];
  const summaries: FileSummary[] = [];
  for (const source of files.filter(({ into }) => into === 'rekeys')) {
    const summary = emptySummary(source.file, source.into);
    summaries.push(summary);
    for await (const raw of source.rows({ bytes: 0 })) {
      summary.read += 1;
      try {
        if (raw.type === 'row') rekeys.push(rekeyOf(raw, context));
        else if (raw.type === 'left-out') summary.leftOut += 1;
        else throw new RowProblem('row', raw.reason);
      } catch (error) {
        if (!(error instanceof RowProblem) || raw.type === 'left-out') throw error;
        summary.rejected += 1;
        await rejects.add({ file: source.file, line: raw.line, reason: error.message, row: raw.original });
      }
    }
  }
  return { rekeys, summaries };
}

/** What each renamed key is called in the end, by what it was called before; one may be renamed more than once. */
function finalNames(renames: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  for (const [from, to] of renames) {
    const original = before.get(from) ?? from;
    before.delete(from);
    before.set(to, original);
  }
  return new Map([...before].map(([to, original]) => [original, to]));
}

/** What held keys are called by a feed that renames them. A key of `about` is made of those of two entities. */
export function renamer(rekeys: readonly Rekey[]): (file: KeptFile, importKey: string) => string {
  const rows = new Map<KeptFile, ReadonlyMap<string, string>>();
  for (const file of new Set(rekeys.map((rekey) => rekey.file))) {
    const renames = rekeys.filter((rekey) => rekey.file === file).map(({ from, to }) => [from, to] as const);
    rows.set(file, finalNames(renames));
  }
  const entities = finalNames(rekeys.flatMap(({ entity }) => (entity === null ? [] : [[entity.from, entity.to]])));
  const renamedPart = (part: string) => entities.get(part) ?? part;
  return (file, importKey) =>
    file === 'about'
      ? importKey.split('\t').map(renamedPart).join('\t')
      : (rows.get(file)?.get(importKey) ?? importKey);
}
