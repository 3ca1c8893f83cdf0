import { WALKABLE_KINDS } from '../../entity/entity-kind.js';
import { assertionProperties } from '../../link/assertion-properties.js';
import { canonical } from '../../link/link-id.js';
import { describeEnds, mayJoin } from '../../link/link-kind.js';
import { statement } from '../../neo4j/statement.js';
import { rowDigest } from '../feed/row-digest.js';
import { RowProblem } from '../row-problem.js';
import { type LinkRow, linkRow } from '../rows/link-row.js';
import { ownImportKey } from '../rows/row-context.js';
import { type ClosingRow, closingRows } from './closing-rows.js';
import { type Columns, columnsOf } from './columns.js';
import { convertRows, markingNumbersOf } from './convert-rows.js';
import { byImportKey, type FoundRow, HELD_PARAMS, type HeldParams, heldPage, heldRow } from './held-rows.js';
import { References } from './references.js';
import type { Opening, Raised, ReadyRow, RowStore } from './row-store.js';
import type { WriteContext } from './write-context.js';

/** An assertion whose ends are looked up. */
interface ReadyLink extends ReadyRow {
  readonly linkKind: LinkRow['kind'];
  /** Element ids. */
  readonly from: string;
  readonly to: string;
  readonly assertion: LinkRow['assertion'] & { readonly declarant: string | null; readonly marking: number };
}

type LinkProperties = ReturnType<typeof linkProperties>;

interface MakeLinksParams {
  kinds: readonly string[];
  from: readonly string[];
  to: readonly string[];
  columns: Columns<LinkProperties>;
  revision: number;
}
const makeLinks = statement<MakeLinksParams, never>('import/make-links', [
  'kinds',
  'from',
  'to',
  'columns',
  'revision',
]);
/** Closes assertions, and what records were about. */
export const closeLinks = statement<{ rows: readonly ClosingRow[]; revision: number }, never>('import/close-links', [
  'rows',
  'revision',
]);
/** Gives assertions, and what records are about, a higher marking, with the versions before them. */
export const raiseLinks = statement<{ rows: readonly Raised[]; revision: number }, never>('import/raise-links', [
  'rows',
  'revision',
]);
const findLinks = statement<{ importKeys: readonly string[] }, FoundRow>('import/find-links', ['importKeys']);
const heldLinks = statement<HeldParams, FoundRow>('import/held-links', HELD_PARAMS);

/** Every assertion's key is of one space, whatever its kind. */
const KIND = 'LINK';

/** The ends as the link has them: of one that is not directed, either way round is the same. */
function ends({ kind, assertion }: LinkRow, from: string, to: string): [from: string, to: string] {
  const key = canonical({ kind, subkind: assertion.subkind, from, to });
  return [key.from, key.to];
}

function readyLink(row: LinkRow, marking: number, references: References): ReadyLink {
  const from = references.entity('from', row.from, WALKABLE_KINDS);
  const to = references.entity('to', row.to, WALKABLE_KINDS);
  if (!mayJoin(row.kind, from.kind, to.kind))
    throw new RowProblem('kind', `${row.kind} ${describeEnds(row.kind)}; from is a ${from.kind}, to is a ${to.kind}`);
  const declarant = row.declarant === null ? null : references.entity('declarant', row.declarant, ['PERSON']).id;
  const { importKey, knownTo, sourceKey, ...content } = row.assertion;
  // A key of the row's own making follows it when the source renames the row.
  const statedSource = row.ownSourceKey ? null : sourceKey;
  return {
    importKey,
    digest: rowDigest([row.kind, ...ends(row, from.id, to.id), declarant, marking, statedSource, content]),
    stated: { knownFrom: content.knownFrom, knownTo },
    kind: KIND,
    markings: [marking, from.marking, to.marking],
    linkKind: row.kind,
    from: from.element,
    to: to.element,
    assertion: { ...row.assertion, declarant, marking },
  };
}

function linkProperties({ row, known }: Opening<ReadyLink>) {
  const { assertion, digest, stated } = row;
  return { ...assertionProperties({ ...assertion, ...known }), rowDigest: digest, statedTo: stated.knownTo };
}

function madeLinks(opened: readonly Opening<ReadyLink>[], revision: number): MakeLinksParams {
  return {
    kinds: opened.map(({ row }) => row.linkKind),
    from: opened.map(({ row }) => row.from),
    to: opened.map(({ row }) => row.to),
    columns: columnsOf(opened.map(linkProperties)),
    revision,
  };
}

/** Keeps `links`: each row is an assertion, a relationship of the link's kind. */
export function linkStore(context: WriteContext): RowStore<LinkRow, ReadyLink> {
  const { database, rows, markings } = context;
  return {
    importKey: (cells) => ownImportKey(rows, cells),
    read: (cells) => linkRow(cells, rows),
    prepare: async (batch) => {
      const numbers = await markingNumbersOf(markings, batch);
      const references = await References.of(
        context,
        batch.flatMap(({ from, to, declarant }) => [from, to, declarant]),
      );
      return convertRows(batch, (row, position) => readyLink(row, numbers[position] as number, references));
    },
    find: async (importKeys) =>
      byImportKey((await database.read(findLinks, { importKeys })).map((row) => heldRow(row, KIND))),
    held: (after, limit) =>
      heldPage(database, heldLinks, `${rows.source}\n`, after, limit, (row) => heldRow(row, KIND)),
    write: async (tx, revision, { opened, closed, raised }) => {
      if (raised.length > 0) await tx.run(raiseLinks, { rows: raised, revision });
      if (closed.length > 0) await tx.run(closeLinks, { rows: closingRows(closed), revision });
      if (opened.length > 0) await tx.run(makeLinks, madeLinks(opened, revision));
    },
  };
}
