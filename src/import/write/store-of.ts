import type { EntityKind } from '../../generated/schema.js';
import type { KeptFile } from '../layout.js';
import { accessEventRow } from '../rows/access-event-row.js';
import { ENTITY_FILES, type EntityFileName, entityRow } from '../rows/entity-row.js';
import { FACET_FILES, type FacetFile, type FacetFileName } from '../rows/facet-row.js';
import { aboutStore } from './about-store.js';
import { convertRows, markingNumbersOf } from './convert-rows.js';
import { entityStore, readyEntity } from './entity-store.js';
import { facetStore } from './facet-store.js';
import { linkStore } from './link-store.js';
import { References } from './references.js';
import type { ReadyRow, RowStore } from './row-store.js';
import type { WriteContext } from './write-context.js';

/** A store whose rows pass from one step to the next unseen. */
export type AnyStore = RowStore<unknown, ReadyRow>;

/** How each file of the layout is kept. */
export function storeOf(file: KeptFile, context: WriteContext): AnyStore {
  if (file in FACET_FILES) return facetStore(context, file as FacetFileName) as unknown as AnyStore;
  if (file === 'about') return aboutStore(context) as unknown as AnyStore;
  if (file === 'links') return linkStore(context) as unknown as AnyStore;
  if (file === 'access-events') return accessEventStore(context) as unknown as AnyStore;
  return plainEntityStore(context, file as EntityFileName) as unknown as AnyStore;
}

/** The kind of entity that a row of a file makes; null where it makes none. */
export function entityKindOf(file: KeptFile): EntityKind | null {
  if (file === 'access-events') return 'ACCESS_EVENT';
  if (file in ENTITY_FILES) return ENTITY_FILES[file as EntityFileName].kind;
  const facets: FacetFile | undefined = (FACET_FILES as Readonly<Record<string, FacetFile>>)[file];
  return facets?.owner === null ? facets.ownerKind : null;
}

function plainEntityStore(context: WriteContext, file: EntityFileName) {
  return entityStore(context, ENTITY_FILES[file].kind, {
    read: (cells) => entityRow(file, cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      return convertRows(batch, (row, position) => readyEntity(row, numbers[position] as number));
    },
  });
}

/** Look-ups hold the ids of employee and record instead of relationships: see docs/graph-model.md. */
function accessEventStore(context: WriteContext) {
  return entityStore(context, 'ACCESS_EVENT', {
    read: (cells) => accessEventRow(cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ employee, record }) => [employee, record]),
      );
      return convertRows(batch, (row, position) => {
        const { employee, record } = row;
        return readyEntity(row, numbers[position] as number, {
          employeeId: employee === null ? null : references.entity('employee', employee, ['PERSON']).id,
          recordId: record === null ? null : references.entity('record', record, ['RECORD']).id,
        });
      });
    },
  });
}
