import { UUID_BYTES, writeUuid } from '../entity/uuid-bytes.js';
import { GROUP } from '../graph/codes.js';
import { type EntityColumns, NONE } from '../graph/columns.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { EntityIds } from './entity-ids.js';
import type { CodeBook } from './graph-codes.js';
import { ENTITY_CODES } from './graph-names.js';
import { orderIds } from './order-ids.js';
import { sideBySide } from './side-by-side.js';

interface EntityPage {
  /** Neo4j's numbers of nodes. */
  readonly nodes: readonly number[];
  readonly ids: readonly string[];
  readonly packed: readonly number[];
  /** Of those that are groups. */
  readonly groupKinds: readonly string[];
}

interface PageParams {
  first: number;
  last: number;
  revision: number;
  kinds: object;
}
const entityPage = statement<PageParams, EntityPage>('projection/entities', ['first', 'last', 'revision', 'kinds']);
const lastNode = statement<object, { last: number | null }>('projection/last-node', []);

/** Nodes a statement. */
const NODES = 5_000;
const KIND_BITS = 7;
const PACKED_MARKING = 8;

/** A page as it is kept. */
interface KeptPage {
  readonly ids: Uint8Array;
  readonly nodes: Uint32Array;
  readonly kind: Uint8Array;
  readonly groupKind: Uint8Array;
  readonly marking: Uint16Array;
}

/** The entities of a graph, as of a revision. */
export interface LoadedEntities {
  readonly ids: EntityIds;
  readonly columns: EntityColumns;
  /** The number of an entity by that of its node; `NONE` for other nodes. */
  readonly numbers: Uint32Array;
}

function keep({ ids, nodes, packed, groupKinds }: EntityPage, codes: CodeBook): KeptPage {
  const bytes = new Uint8Array(ids.length * UUID_BYTES);
  for (const [index, id] of ids.entries()) writeUuid(bytes, index * UUID_BYTES, id);
  const kind = Uint8Array.from(packed, (word) => word & KIND_BITS);
  const groupKind = new Uint8Array(ids.length);
  let groups = 0;
  for (let index = 0; index < ids.length; index += 1) {
    if (kind[index] !== GROUP) continue;
    groupKind[index] = codes.groupKind(groupKinds[groups] as string);
    groups += 1;
  }
  const marking = Uint16Array.from(packed, (word) => Math.floor(word / PACKED_MARKING));
  return { ids: bytes, nodes: Uint32Array.from(nodes), kind, groupKind, marking };
}

/** A column of every page, the entities in their order. */
function ordered<Values extends Uint8Array | Uint16Array>(
  make: new (length: number) => Values,
  pages: readonly Values[],
  order: Uint32Array,
): Values {
  const whole = joined(make, pages);
  const column = new make(order.length);
  for (let place = 0; place < order.length; place += 1) column[place] = whole[order[place] as number] as number;
  return column;
}

function joined<Values extends Uint8Array | Uint16Array | Uint32Array>(
  make: new (length: number) => Values,
  pages: readonly Values[],
): Values {
  const whole = new make(pages.reduce((length, page) => length + page.length, 0));
  let at = 0;
  for (const page of pages) {
    whole.set(page as never, at);
    at += page.length;
  }
  return whole;
}

function idsOf(pages: readonly KeptPage[]): { ids: EntityIds; order: Uint32Array } {
  const whole = joined(
    Uint8Array,
    pages.map((page) => page.ids),
  );
  const order = orderIds(whole);
  const bytes = new Uint8Array(whole.length);
  for (let place = 0; place < order.length; place += 1) {
    const at = (order[place] as number) * UUID_BYTES;
    bytes.set(whole.subarray(at, at + UUID_BYTES), place * UUID_BYTES);
  }
  return { ids: EntityIds.ofBytes(bytes), order };
}

function numbersOf(nodes: Uint32Array, order: Uint32Array, last: number): Uint32Array {
  const numbers = new Uint32Array(last + 1).fill(NONE);
  for (let place = 0; place < order.length; place += 1) numbers[nodes[order[place] as number] as number] = place;
  return numbers;
}

/** Reads the entities that links join, as of a revision, numbered in ascending order of their ids. */
export async function loadEntities(
  database: Database,
  revision: number,
  codes: CodeBook,
  onRead: (entities: number) => void,
  signal: AbortSignal | undefined,
): Promise<LoadedEntities> {
  const options = { signal, timeout: 300_000 };
  const [greatest] = await database.readBulk(lastNode, {}, options);
  const last = greatest?.last ?? -1;
  const firsts = Array.from({ length: Math.ceil((last + 1) / NODES) }, (_, page) => page * NODES);
  const pages: KeptPage[] = [];
  await sideBySide(firsts, async (first) => {
    const params = { first, last: first + NODES - 1, revision, kinds: ENTITY_CODES };
    const [page] = (await database.readBulk(entityPage, params, options)) as [EntityPage];
    pages.push(keep(page, codes));
    onRead(page.ids.length);
  });
  const { ids, order } = idsOf(pages);
  const column = <Values extends Uint8Array | Uint16Array>(
    make: new (length: number) => Values,
    pick: (page: KeptPage) => Values,
  ) => ordered(make, pages.map(pick), order);
  const columns = {
    count: ids.count,
    kind: column(Uint8Array, (page) => page.kind),
    groupKind: column(Uint8Array, (page) => page.groupKind),
    marking: column(Uint16Array, (page) => page.marking),
  };
  const nodes = joined(
    Uint32Array,
    pages.map((page) => page.nodes),
  );
  return {
    ids,
    columns,
    numbers: numbersOf(
      nodes,
      order,
      Math.max(
        last,
        nodes.reduce((most, node) => Math.max(most, node), -1),
      ),
    ),
  };
}
