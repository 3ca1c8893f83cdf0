import type { Database } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { normaliseIdentifier } from './entity-properties.js';
import { findByIdentifiers } from './entity-repository.js';

/** What an identifier matched, by entity id. */
export interface Match {
  readonly identifier: string;
  readonly ids: readonly string[];
}

/** What each identifier matches exactly, in their order; an identifier without a letter or digit matches nothing. */
export async function lookupIdentifiers(
  database: Database,
  view: View,
  identifiers: readonly string[],
): Promise<Match[]> {
  const normal = identifiers.map(normaliseIdentifier);
  const found = await findByIdentifiers(
    database,
    view,
    normal.filter((identifier) => identifier !== ''),
  );
  return identifiers.map((identifier, index) => ({ identifier, ids: found.get(normal[index] as string) ?? [] }));
}
