import { randomUUID } from 'node:crypto';
import { ENTITY_LABELS, WALKABLE_KINDS } from '../../entity/entity-kind.js';
import { entityProperties, type PropertyValue } from '../../entity/entity-properties.js';
import type { EntityKind } from '../../generated/schema.js';
import type { Transaction } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import { rowDigest } from '../feed/row-digest.js';
import type { EntityRow } from '../rows/entity-row.js';
import { ownImportKey } from '../rows/row-context.js';
import { closingRows } from './closing-rows.js';
import { findEntities } from './find-entities.js';
import { type FoundRow, HELD_PARAMS, type HeldParams, heldPage, heldRow } from './held-rows.js';
import type { HeldRow, Opening, ReadyRow, RowStore, Steps } from './row-store.js';
import type { WriteContext } from './write-context.js';

type Properties = Readonly<Record<string, PropertyValue>>;

/** An entity whose properties are complete. */
export interface ReadyEntity extends ReadyRow {
  readonly properties: Properties;
}

interface MadeRow {
  readonly properties: Properties;
}
interface AlteredRow {
  readonly element: string;
  readonly properties: Properties;
  readonly formerId: string;
  readonly closeAt: number;
}

/** Makes entities of one kind. */
export const makeEntities = statement<{ rows: readonly MadeRow[]; label: string }, never>('import/make-entities', [
  'rows',
  'label',
]);
const alterEntities = statement<{ rows: readonly AlteredRow[]; revision: number }, never>('import/alter-entities', [
  'rows',
  'revision',
]);
/** Marks entities as withdrawn by their source. */
export const withdrawEntities = statement<{ rows: readonly object[]; revision: number }, never>(
  'import/withdraw-entities',
  ['rows', 'revision'],
);

interface HeldEntity extends FoundRow {
  readonly kind: EntityKind;
  readonly withdrawn: boolean;
}
const heldEntities = statement<HeldParams, HeldEntity>('import/held-entities', HELD_PARAMS);

/** The properties of an entity's node as its row gives them, `id` among them. */
export function propertiesOf(row: EntityRow, marking: number, further: Properties = {}) {
  const cut = row.importKey.indexOf('\n');
  return entityProperties({
    kind: row.kind,
    properties: { ...row.properties, ...further },
    externalIds: [{ system: row.importKey.slice(0, cut), id: row.importKey.slice(cut + 1) }],
    marking,
    importKey: row.importKey,
  });
}

/** An entity ready to be compared and written. */
export function readyEntity(row: EntityRow, marking: number, further: Properties = {}): ReadyEntity {
  const digest = rowDigest([marking, row.properties, further]);
  return {
    importKey: row.importKey,
    digest,
    stated: { knownFrom: null, knownTo: null },
    kind: row.kind,
    markings: [marking],
    properties: { ...propertiesOf(row, marking, further), rowDigest: digest },
  };
}

function altered({ row, known, replaced }: Opening<ReadyEntity>): AlteredRow {
  const { id, ...properties } = row.properties;
  const element = (replaced as HeldRow).element;
  return {
    element,
    properties: { ...properties, knownFrom: known.knownFrom },
    formerId: randomUUID(),
    closeAt: known.knownFrom,
  };
}

/** Keeps one kind of entity. An entity is never closed: its description gets another version, or its source withdraws it. */
export function entityStore<Row>(
  context: WriteContext,
  kind: EntityKind,
  { read, prepare }: Pick<RowStore<Row, ReadyEntity>, 'read' | 'prepare'>,
): RowStore<Row, ReadyEntity> {
  const { database, rows } = context;
  const isWalkable = (WALKABLE_KINDS as readonly EntityKind[]).includes(kind);
  const write = async (tx: Transaction, revision: number, { opened, closed }: Steps<ReadyEntity>) => {
    // Of the kinds that links do not join nobody follows the changes: millions of look-ups would fill the index.
    const stamps: Properties = isWalkable ? { revision, changedRevision: revision } : { revision };
    const made = opened.filter(({ replaced }) => replaced === null);
    if (made.length > 0)
      await tx.run(makeEntities, {
        rows: made.map(({ row, known }) => ({
          properties: { ...row.properties, knownFrom: known.knownFrom, ...stamps },
        })),
        label: ENTITY_LABELS[kind],
      });
    const changed = opened.filter(({ replaced }) => replaced !== null);
    if (changed.length > 0) await tx.run(alterEntities, { rows: changed.map(altered), revision });
    const withdrawn = closed.filter(({ reason }) => reason === 'DELETED' || reason === 'ABSENT');
    if (withdrawn.length > 0) await tx.run(withdrawEntities, { rows: closingRows(withdrawn), revision });
  };
  return {
    read,
    prepare,
    write,
    importKey: (cells) => ownImportKey(rows, cells),
    find: async (importKeys) => {
      const found = await findEntities(database, importKeys);
      return new Map(
        [...found].map(([importKey, entity]) => [
          importKey,
          {
            importKey,
            element: entity.element,
            kind: entity.kind,
            // What was withdrawn comes back with whatever its row says.
            digest: entity.knownTo === null ? entity.digest : null,
            statedTo: null,
            knownFrom: entity.knownFrom,
            knownTo: entity.knownTo,
            firstKnownFrom: null,
            markings: [entity.marking],
          },
        ]),
      );
    },
    held: (after, limit) =>
      heldPage(database, heldEntities, `${rows.source}\n`, after, limit, (row) =>
        row.kind === kind && !row.withdrawn ? heldRow(row, kind) : null,
      ),
  };
}
