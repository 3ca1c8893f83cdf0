import { ENTITY_LABELS } from '../entity/entity-kind.js';
import { entityProperties, type NewEntity } from '../entity/entity-properties.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

/** An entity that was written. */
export interface WrittenEntity {
  readonly entityId: string;
  /** Its Neo4j element id. */
  readonly element: string;
}

const addEntity = statement<{ label: string; properties: object }, { element: string }>('change/add-entity', [
  'label',
  'properties',
]);

/** Writes an entity under a new id. */
export async function writeEntity(tx: Transaction, entity: NewEntity): Promise<WrittenEntity> {
  const properties = entityProperties(entity);
  const [row] = await tx.run(addEntity, { label: ENTITY_LABELS[entity.kind], properties });
  return { entityId: properties.id, element: (row as { element: string }).element };
}
