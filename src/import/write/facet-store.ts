import { randomUUID } from 'node:crypto';
import { normaliseIdentifier, type PropertyValue } from '../../entity/entity-properties.js';
import { statement } from '../../neo4j/statement.js';
import { rowDigest } from '../feed/row-digest.js';
import {
  FACET_FILES,
  type FacetFile,
  type FacetFileName,
  type FacetRow,
  facetImportKey,
  facetRow,
} from '../rows/facet-row.js';
import { type ClosingRow, closingRows } from './closing-rows.js';
import { convertRows, markingNumbersOf } from './convert-rows.js';
import { byImportKey, type FoundVersion, HELD_PARAMS, type HeldParams, heldPage, heldRow } from './held-rows.js';
import { nameOwners, ownerOf, type ReadyOwner, withdrawOwners } from './own-entities.js';
import { References } from './references.js';
import type { Opening, Raised, ReadyRow, RowStore } from './row-store.js';
import type { WriteContext } from './write-context.js';

/** A dated row whose references are looked up. */
export interface ReadyFacet extends ReadyRow {
  readonly owner: ReadyOwner;
  readonly names: readonly { readonly as: string; readonly entity: string }[];
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Number of its marking. */
  readonly marking: number;
}

interface MadeFacet {
  readonly owner: string;
  readonly names: ReadyFacet['names'];
  readonly properties: object;
}

interface StaffNumber {
  readonly owner: string;
  readonly identifier: string;
  readonly marking: number;
}

interface FoundFacet {
  readonly importKey: string;
  readonly found: FoundVersion;
  readonly markings: readonly number[];
}

const makeFacets = statement<
  { rows: readonly MadeFacet[]; label: string; relationship: string; revision: number },
  never
>('import/make-facets', ['rows', 'label', 'relationship', 'revision']);
const closeFacets = statement<{ rows: readonly ClosingRow[]; revision: number }, never>('import/close-facets', [
  'rows',
  'revision',
]);
const raiseFacets = statement<{ rows: readonly Raised[]; revision: number }, never>('import/raise-facets', [
  'rows',
  'revision',
]);
const findFacets = statement<{ importKeys: readonly string[] }, FoundFacet>('import/find-facets', ['importKeys']);
const heldFacets = statement<HeldParams, FoundFacet>('import/held-facets', HELD_PARAMS);
const addStaffNumbers = statement<{ rows: readonly StaffNumber[] }, never>('import/staff-numbers', ['rows']);

function readyFacet(file: FacetFileName, row: FacetRow, marking: number, references: References): ReadyFacet {
  const owner = ownerOf(FACET_FILES[file], row, marking, references);
  const named = row.names.map(({ as, column, importKey, kinds }) => ({
    as,
    to: references.entity(column, importKey, kinds),
  }));
  const { validFrom, validTo, knownFrom, knownTo, properties, reference } = row;
  const says = [
    owner.properties === null ? owner.id : null,
    marking,
    properties,
    reference,
    named.map(({ as, to }) => [as, to.id]),
  ];
  const digest = rowDigest([...says, validFrom, validTo, knownFrom]);
  return {
    importKey: row.importKey,
    digest,
    stated: { knownFrom, knownTo },
    kind: file,
    markings: [marking, owner.marking],
    owner,
    names: named.map(({ as, to }) => ({ as, entity: to.element })),
    properties: { ...properties, validFrom, validTo, importKey: row.importKey, rowDigest: digest, statedTo: knownTo },
    marking,
  };
}

function madeFacet({ row, known }: Opening<ReadyFacet>, owner: string): MadeFacet {
  const { names, properties, marking } = row;
  return { owner, names, properties: { ...properties, ...known, marking, id: randomUUID() } };
}

function staffNumbersOf(made: readonly MadeFacet[]): StaffNumber[] {
  return made.flatMap(({ owner, properties }) => {
    const { staffNumber, marking } = properties as { staffNumber?: string | null; marking: number };
    return typeof staffNumber === 'string' ? [{ owner, marking, identifier: normaliseIdentifier(staffNumber) }] : [];
  });
}

/** Keeps a file of dated rows: facets of an entity that another row made, or the details of an entity that this row makes. */
export function facetStore(context: WriteContext, file: FacetFileName): RowStore<FacetRow, ReadyFacet> {
  const { database, rows, markings } = context;
  const spec: FacetFile = FACET_FILES[file];
  return {
    importKey: (cells) => facetImportKey(file, rows, cells),
    read: (cells) => facetRow(file, cells, rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ owner, names }) => [owner, ...names.map(({ importKey }) => importKey)]),
      );
      return convertRows(batch, (row, position) => readyFacet(file, row, numbers[position] as number, references));
    },
    find: async (importKeys) =>
      byImportKey((await database.read(findFacets, { importKeys })).map((row) => heldRow(row, file))),
    held: (after, limit) =>
      heldPage(database, heldFacets, `${rows.source}\n${file}\n`, after, limit, (row) => heldRow(row, file)),
    write: async (tx, revision, { opened, closed, raised }) => {
      if (raised.length > 0) await tx.run(raiseFacets, { rows: raised, revision });
      if (closed.length > 0) await tx.run(closeFacets, { rows: closingRows(closed), revision });
      if (spec.owner === null) await withdrawOwners(tx, revision, closed);
      if (opened.length === 0) return;
      const elements = await nameOwners(tx, revision, spec, opened);
      const made = opened.map((opening, index) => madeFacet(opening, elements[index] as string));
      await tx.run(makeFacets, { rows: made, label: spec.label, relationship: spec.relationship, revision });
      const staffNumbers = staffNumbersOf(made);
      if (staffNumbers.length > 0) await tx.run(addStaffNumbers, { rows: staffNumbers });
    },
  };
}
