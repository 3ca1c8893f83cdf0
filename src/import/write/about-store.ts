import type { EntityKind } from '../../generated/schema.js';
import { statement } from '../../neo4j/statement.js';
import { rowDigest } from '../feed/row-digest.js';
import { type AboutRow, aboutImportKey, aboutRow } from '../rows/about-row.js';
import { closingRows } from './closing-rows.js';
import { type Columns, columnsOf } from './columns.js';
import { convertRows, markingNumbersOf } from './convert-rows.js';
import { byImportKey, type FoundRow, HELD_PARAMS, type HeldParams, heldPage, heldRow } from './held-rows.js';
import { closeLinks, raiseLinks } from './link-store.js';
import { References } from './references.js';
import type { Opening, ReadyRow, RowStore } from './row-store.js';
import type { WriteContext } from './write-context.js';

interface ReadyAbout extends ReadyRow {
  /** Element ids. */
  readonly record: string;
  readonly entity: string;
  readonly role: string;
  /** Number of its marking. */
  readonly marking: number;
}

interface MakeAboutsParams {
  from: readonly string[];
  to: readonly string[];
  columns: Columns<ReturnType<typeof aboutProperties>>;
  revision: number;
}
const makeAbouts = statement<MakeAboutsParams, never>('import/make-abouts', ['from', 'to', 'columns', 'revision']);
const findAbouts = statement<{ importKeys: readonly string[] }, FoundRow>('import/find-abouts', ['importKeys']);
const heldAbouts = statement<HeldParams, FoundRow>('import/held-abouts', HELD_PARAMS);

/** What a record can be about. */
const SUBJECT_KINDS: readonly EntityKind[] = [
  'PERSON',
  'GROUP',
  'PHONE',
  'VEHICLE',
  'ACCOUNT',
  'LOCATION',
  'OPERATION',
];

const KIND = 'ABOUT';

function readyAbout(row: AboutRow, marking: number, references: References): ReadyAbout {
  const record = references.entity('record', row.record, ['RECORD']);
  const entity = references.entity('entity', row.entity, SUBJECT_KINDS);
  return {
    importKey: row.importKey,
    digest: rowDigest([marking]),
    stated: { knownFrom: null, knownTo: null },
    kind: KIND,
    markings: [marking, record.marking, entity.marking],
    record: record.element,
    entity: entity.element,
    role: row.role,
    marking,
  };
}

function aboutProperties({ row, known }: Opening<ReadyAbout>) {
  const { role, marking, importKey, digest } = row;
  return { role, marking, importKey, rowDigest: digest, knownFrom: known.knownFrom };
}

function madeAbouts(opened: readonly Opening<ReadyAbout>[], revision: number): MakeAboutsParams {
  return {
    from: opened.map(({ row }) => row.record),
    to: opened.map(({ row }) => row.entity),
    columns: columnsOf(opened.map(aboutProperties)),
    revision,
  };
}

/** Keeps `about`: relationships from a record to whom and what it is about. */
export function aboutStore(context: WriteContext): RowStore<AboutRow, ReadyAbout> {
  const { database, rows, markings } = context;
  return {
    importKey: (cells) => aboutImportKey(cells, rows),
    read: (cells) => aboutRow(cells, rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ record, entity }) => [record, entity]),
      );
      return convertRows(batch, (row, position) => readyAbout(row, numbers[position] as number, references));
    },
    find: async (importKeys) =>
      byImportKey((await database.read(findAbouts, { importKeys })).map((row) => heldRow(row, KIND))),
    held: (after, limit) =>
      heldPage(database, heldAbouts, `${rows.source}\n`, after, limit, (row) => heldRow(row, KIND)),
    write: async (tx, revision, { opened, closed, raised }) => {
      if (raised.length > 0) await tx.run(raiseLinks, { rows: raised, revision });
      if (closed.length > 0) await tx.run(closeLinks, { rows: closingRows(closed), revision });
      if (opened.length > 0) await tx.run(makeAbouts, madeAbouts(opened, revision));
    },
  };
}
