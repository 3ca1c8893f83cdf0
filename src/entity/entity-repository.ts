import type { EntityKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import type { EntityModel } from './entity-model.js';
import { describedAt, type FormerDetails } from './former-details.js';

interface ViewParams {
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

const byIds = statement<ViewParams & { ids: readonly string[] }, { entity: EntityModel; former: FormerDetails[] }>(
  'entity/by-ids',
  ['ids', 'markings', 'hidden', 'revision'],
);

const lookup = statement<ViewParams & { identifiers: readonly string[] }, { identifier: string; ids: string[] }>(
  'entity/lookup',
  ['identifiers', 'markings', 'hidden', 'revision'],
);

const search = statement<
  ViewParams & { query: string; kinds: readonly EntityKind[] | null },
  { id: string; names: string[] }
>('entity/search', ['query', 'kinds', 'markings', 'hidden', 'revision']);

/**
 * Entities in the order of their ids, as they were described at a time (seconds); null where there is none that the viewer
 * may see.
 */
export async function findEntities(
  database: Database,
  { markings, hidden, revision, now }: View,
  ids: readonly string[],
  knownAt = now,
): Promise<(EntityModel | null)[]> {
  const rows = await database.read(byIds, { ids: [...new Set(ids)], markings, hidden, revision });
  const found = new Map(rows.map(({ entity, former }) => [entity.id, describedAt(entity, former, revision, knownAt)]));
  return ids.map((id) => found.get(id) ?? null);
}

/** Ids of the entities that carry each identifier, given in normal form (letters and digits only). */
export async function findByIdentifiers(
  database: Database,
  { markings, hidden, revision }: View,
  identifiers: readonly string[],
): Promise<Map<string, string[]>> {
  const quoted = [...new Set(identifiers)].map((identifier) => `"${identifier}"`);
  const rows = await database.read(lookup, { identifiers: quoted, markings, hidden, revision });
  return new Map(rows.map(({ identifier, ids }) => [identifier.slice(1, -1), [...ids].sort()]));
}

/** Every entity whose names match a Lucene query, with its names; in no order. */
export async function findByNames(
  database: Database,
  { markings, hidden, revision }: View,
  query: string,
  kinds: readonly EntityKind[] | null,
): Promise<{ id: string; names: string[] }[]> {
  return database.read(search, { query, kinds, markings, hidden, revision });
}
