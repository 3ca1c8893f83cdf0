import type { EntityKind } from '../../generated/schema.js';
import { statement } from '../../neo4j/statement.js';
import { type AboutRow, aboutRow } from '../rows/about-row.js';
import { convertRows, type FileWriter, markingNumbersOf } from './file-writer.js';
import { References } from './references.js';
import { type WritableRow, type WriteContext, type WrittenRow, writeBatch } from './written-rows.js';

interface WritableAbout extends WritableRow {
  readonly record: string;
  readonly entity: string;
  readonly role: string;
}

const makeAbout = statement<{ rows: readonly WritableAbout[] }, WrittenRow>('import/about', ['rows']);

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

/** Writes `about`. */
export function aboutWriter(context: WriteContext): FileWriter<AboutRow> {
  return {
    read: (cells) => aboutRow(cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ record, entity }) => [record, entity]),
      );
      const { converted: rows, problems } = convertRows(batch, ({ record, entity, role }, position) => ({
        position,
        marking: numbers[position] as number,
        record: references.entity('record', record, ['RECORD']).id,
        entity: references.entity('entity', entity, SUBJECT_KINDS).id,
        role,
      }));
      return { problems, write: () => writeBatch(context, 'relationships', rows, (tx) => tx.run(makeAbout, { rows })) };
    },
  };
}
