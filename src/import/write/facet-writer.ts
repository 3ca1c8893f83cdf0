import { randomUUID } from 'node:crypto';
import { normaliseIdentifier, type PropertyValue } from '../../entity/entity-properties.js';
import type { Transaction } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import { FACET_FILES, type FacetFile, type FacetFileName, type FacetRow, facetRow } from '../rows/facet-row.js';
import { convertRows, type FileWriter, markingNumbersOf } from './file-writer.js';
import { References } from './references.js';
import { type WritableRow, type WriteContext, type WrittenRow, writeBatch } from './written-rows.js';

interface WritableFacet extends WritableRow {
  readonly owner: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

interface StaffNumber {
  readonly person: string;
  readonly identifier: string;
  readonly marking: number;
}

const makeFacets = statement<{ rows: readonly WritableFacet[]; label: string; relationship: string }, WrittenRow>(
  'import/facets',
  ['rows', 'label', 'relationship'],
);
const addStaffNumbers = statement<{ rows: readonly StaffNumber[] }, never>('import/staff-numbers', ['rows']);

function writableFacet(row: FacetRow, position: number, marking: number, owner: string): WritableFacet {
  const { importKey, validFrom, validTo, knownFrom, knownTo } = row;
  const times = { validFrom, validTo, knownFrom, knownTo };
  return {
    position,
    marking,
    owner,
    properties: { ...row.properties, ...times, id: randomUUID(), marking, importKey },
  };
}

function staffNumbersOf(rows: readonly WritableFacet[]): StaffNumber[] {
  return rows.flatMap(({ owner, marking, properties }) =>
    typeof properties.staffNumber === 'string'
      ? { person: owner, marking, identifier: normaliseIdentifier(properties.staffNumber) }
      : [],
  );
}

/** Writes a file of facets: nodes at their entity. */
export function facetWriter(file: FacetFileName, context: WriteContext): FileWriter<FacetRow> {
  const { owner, ownerKind, label, relationship }: FacetFile = FACET_FILES[file];
  const write = async (tx: Transaction, rows: readonly WritableFacet[]) => {
    const written = await tx.run(makeFacets, { rows, label, relationship });
    const made = new Set(written.filter((row) => row.made).map(({ position }) => position));
    const staffNumbers = staffNumbersOf(rows.filter(({ position }) => made.has(position)));
    if (staffNumbers.length > 0) await tx.run(addStaffNumbers, { rows: staffNumbers });
    return written;
  };
  return {
    read: (cells) => facetRow(file, cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      const references = await References.of(
        context,
        batch.map((row) => row.owner),
      );
      const { converted: rows, problems } = convertRows(batch, (row, position) => {
        const { id } = references.entity(owner, row.owner, [ownerKind]);
        return writableFacet(row, position, numbers[position] as number, id);
      });
      return { problems, write: () => writeBatch(context, 'nodes', rows, (tx) => write(tx, rows)) };
    },
  };
}
