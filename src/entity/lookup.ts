import type { Database } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { findByIdentifiers } from './entity-repository.js';
import { identifierForms } from './normal-forms/identifier-forms.js';

/** What an identifier matched, by entity id. */
export interface Match {
  readonly identifier: string;
  readonly ids: readonly string[];
}

/**
 * What each identifier matches exactly, in their order, in any spelling of a telephone number or registration mark and in any letters;
 * an identifier without a letter or digit matches nothing.
 */
export async function lookupIdentifiers(
  database: Database,
  view: View,
  identifiers: readonly string[],
): Promise<Match[]> {
  const forms = identifiers.map(identifierForms);
  const found = await findByIdentifiers(database, view, forms.flat());
  return identifiers.map((identifier, index) => ({ identifier, ids: idsOf(found, forms[index] as string[]) }));
}

/** The ids that carry any of some forms, each once, in order. */
export function idsOf(found: ReadonlyMap<string, readonly string[]>, forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => found.get(form) ?? []))].sort();
}
