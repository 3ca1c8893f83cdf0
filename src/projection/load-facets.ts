import type { FacetColumns } from '../graph/columns.js';
import { packedFrom, packedTo } from '../graph/seconds.js';
import type { Database } from '../neo4j/database.js';
import { type Statement, statement } from '../neo4j/statement.js';
import type { EntityIds } from './entity-ids.js';
import type { CodeBook } from './graph-codes.js';

/** Seconds since 1970; null is unbounded. */
type Times = readonly [
  validFrom: number | null,
  validTo: number | null,
  knownFrom: number | null,
  knownTo: number | null,
];

interface FacetRows {
  readonly entity: readonly string[];
  readonly value: readonly string[];
  readonly marking: readonly number[];
  readonly times: readonly Times[];
}

type FacetStatement = Statement<{ revision: number }, FacetRows>;
const employments: FacetStatement = statement('projection/employments', ['revision']);
const statuses: FacetStatement = statement('projection/statuses', ['revision']);

async function load(
  database: Database,
  asked: FacetStatement,
  revision: number,
  ids: EntityIds,
  codeOf: (name: string) => number,
  signal: AbortSignal | undefined,
): Promise<FacetColumns> {
  const [rows] = (await database.readBulk(asked, { revision }, { signal, timeout: 300_000 })) as [FacetRows];
  const numbers = rows.entity.map((id) => ids.numberOf(id));
  const kept = [...numbers.keys()].filter((row) => numbers[row] !== undefined);
  const time = (row: number, place: number) => (rows.times[row] as Times)[place] as number | null;
  return {
    count: kept.length,
    entity: Uint32Array.from(kept, (row) => numbers[row] as number),
    value: Uint16Array.from(kept, (row) => codeOf(rows.value[row] as string)),
    marking: Uint16Array.from(kept, (row) => rows.marking[row] as number),
    validFrom: Int32Array.from(kept, (row) => packedFrom(time(row, 0))),
    validTo: Int32Array.from(kept, (row) => packedTo(time(row, 1))),
    knownFrom: Int32Array.from(kept, (row) => packedFrom(time(row, 2))),
    knownTo: Int32Array.from(kept, (row) => packedTo(time(row, 3))),
  };
}

/** Reads the employments of people and the statuses of groups, as of a revision. */
export async function loadFacets(
  database: Database,
  revision: number,
  ids: EntityIds,
  codes: CodeBook,
  signal: AbortSignal | undefined,
): Promise<{ employments: FacetColumns; statuses: FacetColumns }> {
  return {
    employments: await load(database, employments, revision, ids, (name) => codes.department(name), signal),
    statuses: await load(database, statuses, revision, ids, (name) => codes.status(name), signal),
  };
}
