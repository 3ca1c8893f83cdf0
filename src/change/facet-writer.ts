import { randomUUID } from 'node:crypto';
import type { PropertyValue } from '../entity/entity-properties.js';
import type { NamedAs } from '../facet/dated-facet.js';
import type { FacetModel } from '../facet/facet-model.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

interface FacetParams {
  entity: string;
  label: string;
  type: string;
  properties: object;
}
const addFacet = statement<FacetParams, { element: string }>('change/add-facet', [
  'entity',
  'label',
  'type',
  'properties',
]);
const addNames = statement<{ rows: readonly { facet: string; as: NamedAs; entity: string }[] }, never>(
  'change/add-names',
  ['rows'],
);

/** A dated facet to be written. */
export interface NewFacetRow {
  /** Id of the entity whose facet it is. */
  readonly entity: string;
  readonly label: FacetModel['facet'];
  /** The relationship from the entity. */
  readonly type: string;
  /** All but its id; its marking and its times are among them. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Whom it names, by what they are to it. */
  readonly names?: readonly { readonly as: NamedAs; readonly entity: string }[];
}

/** Writes a dated facet of an entity that is there, and whom it names. Answers its Neo4j element id. */
export async function writeFacet(tx: Transaction, facet: NewFacetRow): Promise<string> {
  const { entity, label, type, names = [] } = facet;
  const id = randomUUID();
  const [row] = await tx.run(addFacet, { entity, label, type, properties: { ...facet.properties, id } });
  if (names.length > 0) await tx.run(addNames, { rows: names.map((name) => ({ ...name, facet: id })) });
  return (row as { element: string }).element;
}
