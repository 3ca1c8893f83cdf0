import { ENTITY_LABELS } from '../../entity/entity-kind.js';
import { type AccessEventRow, accessEventRow } from '../rows/access-event-row.js';
import { makeEntities, writableEntity } from './entity-writer.js';
import { convertRows, type FileWriter, markingNumbersOf } from './file-writer.js';
import { References } from './references.js';
import { type WriteContext, writeBatch } from './written-rows.js';

/** Writes `access-events`: entities that hold the ids of employee and record. */
export function accessEventWriter(context: WriteContext): FileWriter<AccessEventRow> {
  return {
    read: (cells) => accessEventRow(cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ employee, record }) => [employee, record]),
      );
      const { converted: rows, problems } = convertRows(batch, (row, position) => {
        const { employee, record } = row;
        return writableEntity(row, position, numbers[position] as number, {
          employeeId: employee === null ? null : references.entity('employee', employee, ['PERSON']).id,
          recordId: record === null ? null : references.entity('record', record, ['RECORD']).id,
        });
      });
      const label = ENTITY_LABELS.ACCESS_EVENT;
      return {
        problems,
        write: () => writeBatch(context, 'nodes', rows, (tx) => tx.run(makeEntities, { rows, label })),
      };
    },
  };
}
