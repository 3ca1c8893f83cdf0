import { FeedRefused } from '../../errors.js';
import type { KeptFile } from '../layout.js';
import { RowProblem } from '../row-problem.js';
import type { RowSource } from '../row-source.js';
import { RowCells } from '../rows/row-cells.js';
import type { Source } from '../source.js';
import type { HeldRow, RowStore } from '../write/row-store.js';
import type { AnyStore } from '../write/store-of.js';
import { FeedKeys } from './feed-keys.js';
import type { KeyTable } from './key-table.js';

/** Rows of a page of what a source holds. */
const PAGE = 5_000;

/** What a snapshot holds of one file of the layout. */
export interface PresentRows {
  readonly into: KeptFile;
  readonly keys: KeyTable;
  /** False where some of it could not be read: what it lacks may only be unreadable. */
  readonly whole: boolean;
}

/** Reads the keys of all files of a snapshot; several files may go into one of the layout. */
export async function readPresentRows(
  files: readonly RowSource[],
  source: Source,
  storeOf: (into: KeptFile) => AnyStore,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<PresentRows[]> {
  const keys = new FeedKeys();
  const whole = new Map<KeptFile, boolean>();
  let bytesBefore = 0;
  for (const file of files) {
    if (file.into === 'rekeys') continue;
    const store = storeOf(file.into);
    const table = keys.of(file.into);
    const meter = { bytes: 0 };
    let readable = true;
    let rows = 0;
    for await (const raw of file.rows(meter)) {
      if (signal?.aborted) return [];
      if (raw.type === 'unreadable') readable = false;
      if (raw.type === 'row') readable = addKey(store, table, new RowCells(raw.cells, source.defaults)) && readable;
      if (++rows % PAGE === 0) onBytes(bytesBefore + meter.bytes);
    }
    bytesBefore += file.size;
    whole.set(file.into, (whole.get(file.into) ?? true) && readable);
  }
  return [...whole].map(([into, isWhole]) => ({ into, keys: keys.of(into), whole: isWhole }));
}

function addKey(store: AnyStore, table: KeyTable, cells: RowCells): boolean {
  try {
    if (!cells.flag('deleted')) table.add(store.importKey(cells));
    return true;
  } catch (error) {
    if (error instanceof RowProblem) return false;
    throw error;
  }
}

/** Pages of what a source holds of a file and a snapshot does not; with each, how many rows of the page are held. */
export async function* absentRows(
  store: Pick<RowStore<unknown, never>, 'held'>,
  isPresent: (importKey: string) => boolean,
): AsyncGenerator<{ held: number; absent: readonly HeldRow[] }> {
  let after: string | null = null;
  do {
    const page = await store.held(after, PAGE);
    yield { held: page.rows.length, absent: page.rows.filter(({ importKey }) => !isPresent(importKey)) };
    after = page.next;
  } while (after !== null);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

/**
 * Checks that a snapshot does not lack more of a file than it may. Throws FeedRefused.
 * @param maxDrop 0 to 1
 * @returns how many rows it lacks
 */
export async function checkDrop(
  source: string,
  { into }: Pick<PresentRows, 'into'>,
  pages: AsyncIterable<{ held: number; absent: readonly HeldRow[] }>,
  maxDrop: number,
): Promise<number> {
  let held = 0;
  let absent = 0;
  for await (const page of pages) {
    held += page.held;
    absent += page.absent.length;
  }
  if (held > 0 && absent / held > maxDrop)
    throw new FeedRefused(
      `${into}: this snapshot lacks ${absent} of the ${held} rows that are held of the source '${source}' (${percent(absent / held)}; at most ${percent(maxDrop)} are allowed). Nothing was written. If they are really gone, raise maxDrop in its source.yaml, or give --max-drop.`,
    );
  return absent;
}
