import type { LinkKind } from '../generated/schema.js';
import { assertionProperties, type NewAssertion } from '../link/assertion-properties.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

/** An assertion that was written. */
export interface WrittenAssertion {
  readonly assertionId: string;
  /** Its Neo4j element id. */
  readonly element: string;
}

interface AddParams {
  kind: LinkKind | 'SAME_AS';
  from: string;
  to: string;
  properties: object;
}
const addAssertion = statement<AddParams, { element: string }>('change/add-assertion', [
  'kind',
  'from',
  'to',
  'properties',
]);

/** Writes an assertion from one entity to another (ids of entities that are there). */
export async function writeAssertion(
  tx: Transaction,
  kind: LinkKind | 'SAME_AS',
  from: string,
  to: string,
  assertion: NewAssertion,
): Promise<WrittenAssertion> {
  const properties = assertionProperties(assertion);
  const [row] = await tx.run(addAssertion, { kind, from, to, properties });
  return { assertionId: properties.assertionId, element: (row as { element: string }).element };
}
