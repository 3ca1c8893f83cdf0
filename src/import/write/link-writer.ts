import { WALKABLE_KINDS } from '../../entity/entity-kind.js';
import { assertionProperties } from '../../link/assertion-properties.js';
import { describeEnds, mayJoin } from '../../link/link-kind.js';
import { statement } from '../../neo4j/statement.js';
import { RowProblem } from '../row-problem.js';
import { type LinkRow, linkRow } from '../rows/link-row.js';
import { convertRows, type FileWriter, markingNumbersOf } from './file-writer.js';
import { References } from './references.js';
import { type WritableRow, type WriteContext, type WrittenRow, writeBatch } from './written-rows.js';

interface WritableLink extends WritableRow {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly properties: ReturnType<typeof assertionProperties>;
}

const makeLinks = statement<{ rows: readonly WritableLink[] }, WrittenRow>('import/links', ['rows']);

function writableLink(row: LinkRow, position: number, marking: number, references: References): WritableLink {
  const from = references.entity('from', row.from, WALKABLE_KINDS);
  const to = references.entity('to', row.to, WALKABLE_KINDS);
  if (!mayJoin(row.kind, from.kind, to.kind))
    throw new RowProblem('kind', `${row.kind} ${describeEnds(row.kind)}; from is a ${from.kind}, to is a ${to.kind}`);
  const declarant = row.declarant === null ? null : references.entity('declarant', row.declarant, ['PERSON']).id;
  const properties = assertionProperties({ ...row.assertion, declarant, marking });
  return { position, marking, kind: row.kind, from: from.id, to: to.id, properties };
}

/** Writes `links`: each row is an assertion, a relationship of the link's kind. */
export function linkWriter(context: WriteContext): FileWriter<LinkRow> {
  return {
    read: (cells) => linkRow(cells, context.rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(context.markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ from, to, declarant }) => [from, to, declarant]),
      );
      const { converted: rows, problems } = convertRows(batch, (row, position) =>
        writableLink(row, position, numbers[position] as number, references),
      );
      return { problems, write: () => writeBatch(context, 'relationships', rows, (tx) => tx.run(makeLinks, { rows })) };
    },
  };
}
