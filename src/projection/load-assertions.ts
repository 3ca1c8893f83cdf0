import { NONE } from '../graph/columns.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type AssertionPage, AssertionSink } from './assertion-sink.js';
import type { CodeBook } from './graph-codes.js';
import { PROVENANCE_CODES, RELATIONSHIP_CODES } from './graph-names.js';
import type { LoadedEntities } from './load-entities.js';
import { sideBySide } from './side-by-side.js';

interface PageParams {
  first: number;
  last: number;
  revision: number;
  kinds: object;
  provenances: object;
}
const assertionPage = statement<PageParams, AssertionPage>('projection/assertions', [
  'first',
  'last',
  'revision',
  'kinds',
  'provenances',
]);

/** Nodes a statement: fewer cost round trips, more cost memory on both sides and gain nothing (measured). */
const NODES = 2_000;

/** The first of some nodes in their own order, in which Neo4j keeps them side by side; those without an entity among them are left out. */
function* firstNodes(numbers: Uint32Array): Generator<number> {
  for (let first = 0; first < numbers.length; first += NODES)
    if (numbers.subarray(first, first + NODES).some((number) => number !== NONE)) yield first;
}

/** Reads what sources say of links and merges among entities, as of a revision. */
export async function loadAssertions(
  database: Database,
  revision: number,
  { ids, numbers }: LoadedEntities,
  codes: CodeBook,
  room: { assertions: number; merges: number },
  onRead: (assertions: number) => void,
  signal: AbortSignal | undefined,
): Promise<ReturnType<AssertionSink['columns']>> {
  const sink = new AssertionSink(
    { ofNode: (node) => numbers[node] ?? NONE, ofId: (id) => ids.numberOf(id) ?? NONE },
    codes,
    room,
  );
  await sideBySide(firstNodes(numbers), async (first) => {
    const last = first + NODES - 1;
    const params = { first, last, revision, kinds: RELATIONSHIP_CODES, provenances: PROVENANCE_CODES };
    const [page] = (await database.readBulk(assertionPage, params, { signal, timeout: 300_000 })) as [AssertionPage];
    sink.add(page);
    onRead(page.packed.length);
  });
  return sink.columns();
}
