import type { EntityKind } from '../../generated/schema.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';

type FoundEntity = [
  element: string,
  id: string,
  kind: EntityKind,
  marking: number,
  digest: number | null,
  knownFrom: number | null,
  knownTo: number | null,
];

const find = statement<{ importKeys: readonly string[] }, { found: [FoundEntity | null][] }>('import/find-entities', [
  'importKeys',
]);

/** An entity that a source has named. */
export interface KnownEntity {
  /** Neo4j element id. */
  readonly element: string;
  readonly id: string;
  readonly kind: EntityKind;
  /** Number of its marking. */
  readonly marking: number;
  /** Digest of its row; null where none wrote it. */
  readonly digest: number | null;
  /** Seconds: since when its present description is known. */
  readonly knownFrom: number;
  /** Seconds: when its source withdrew it; null where it has not. */
  readonly knownTo: number | null;
}

/** The entities of import keys, those that there are. */
export async function findEntities(
  database: Database,
  importKeys: readonly string[],
): Promise<ReadonlyMap<string, KnownEntity>> {
  const found = new Map<string, KnownEntity>();
  if (importKeys.length === 0) return found;
  const [row] = await database.read(find, { importKeys });
  for (const [index, [entity]] of (row?.found ?? []).entries()) {
    if (entity === null) continue;
    const [element, id, kind, marking, digest, knownFrom, knownTo] = entity;
    found.set(importKeys[index] as string, { element, id, kind, marking, digest, knownFrom: knownFrom ?? 0, knownTo });
  }
  return found;
}
