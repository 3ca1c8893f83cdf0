import { ENTITY_LABELS } from '../../entity/entity-kind.js';
import { entityProperties, type PropertyValue } from '../../entity/entity-properties.js';
import { statement } from '../../neo4j/statement.js';
import { ENTITY_FILES, type EntityRow, entityRow } from '../rows/entity-row.js';
import { type FileWriter, markingNumbersOf } from './file-writer.js';
import { type WritableRow, type WriteContext, type WrittenRow, writeBatch } from './written-rows.js';

/** An entity as its statement takes it. */
export interface WritableEntity extends WritableRow {
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Makes entities of one kind, labelled so. */
export const makeEntities = statement<{ rows: readonly WritableEntity[]; label: string }, WrittenRow>(
  'import/entities',
  ['rows', 'label'],
);

/** An entity of a row, with further properties of its kind, as its statement takes it. */
export function writableEntity(
  row: EntityRow,
  position: number,
  marking: number,
  further: Readonly<Record<string, PropertyValue>> = {},
): WritableEntity {
  const cut = row.importKey.indexOf('\n');
  const properties = entityProperties({
    kind: row.kind,
    properties: { ...row.properties, ...further },
    externalIds: [{ system: row.importKey.slice(0, cut), id: row.importKey.slice(cut + 1) }],
    marking,
    importKey: row.importKey,
  });
  return { position, marking, properties };
}

/** Writes a file of entities. */
export function entityWriter(file: keyof typeof ENTITY_FILES, context: WriteContext): FileWriter<EntityRow> {
  const label = ENTITY_LABELS[ENTITY_FILES[file].kind];
  return {
    read: (cells) => entityRow(file, cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      const rows = batch.map((row, position) => writableEntity(row, position, numbers[position] as number));
      return {
        problems: new Map(),
        write: () => writeBatch(context, 'nodes', rows, (tx) => tx.run(makeEntities, { rows, label })),
      };
    },
  };
}
