import type { Database } from '../../neo4j/database.js';
import type { Statement } from '../../neo4j/statement.js';
import type { HeldPage, HeldRow } from './row-store.js';

/** A held version as statements answer it. */
export type FoundVersion = [
  element: string,
  digest: number | null,
  statedTo: number | null,
  knownFrom: number | null,
  knownTo: number | null,
  firstKnownFrom: number | null,
];

/** A row of the answer of a `find-…` or `held-…` statement. */
export interface FoundRow {
  readonly importKey: string;
  readonly found: FoundVersion;
  readonly markings: readonly number[];
}

/** Which page of a source's keys. */
export interface HeldParams {
  after: string;
  before: string;
  limit: number;
}

/** Names of the parameters of a `held-…` statement. */
export const HELD_PARAMS = ['after', 'before', 'limit'] as const;

/** A held version as statements answer it, of a kind. */
export function heldRow({ importKey, found, markings }: FoundRow, kind: string): HeldRow {
  const [element, digest, statedTo, knownFrom, knownTo, firstKnownFrom] = found;
  return {
    importKey,
    element,
    kind,
    digest,
    statedTo: statedTo ?? null,
    knownFrom: knownFrom ?? 0,
    knownTo,
    firstKnownFrom: firstKnownFrom ?? null,
    markings,
  };
}

/** Held versions by key. */
export function byImportKey(rows: readonly HeldRow[]): ReadonlyMap<string, HeldRow> {
  return new Map(rows.map((row) => [row.importKey, row]));
}

/**
 * A page of what a source holds.
 * @param prefix what its keys begin with, up to a line break
 */
export async function heldPage<Row extends FoundRow>(
  database: Database,
  held: Statement<HeldParams, Row>,
  prefix: string,
  after: string | null,
  limit: number,
  toHeld: (row: Row) => HeldRow | null,
): Promise<HeldPage> {
  // The prefix ends with a line break; what begins with it comes before what has the next character there.
  const params = { after: after ?? prefix, before: `${prefix.slice(0, -1)}\u000b`, limit };
  const rows = await database.read(held, params, { timeout: 120_000 });
  const last = rows.length < limit ? null : (rows.at(-1)?.importKey ?? null);
  return { rows: rows.map(toHeld).filter((row): row is HeldRow => row !== null), next: last };
}
