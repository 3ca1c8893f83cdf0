import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

/** Values of properties: times are seconds, so that there are no others. */
export type Properties = Readonly<Record<string, unknown>>;
/** A node: its number in the graph it was read from, labels and properties. */
export type DumpedNode = readonly [number: number, labels: readonly string[], properties: Properties];
/** A relationship between two nodes, by their numbers. */
export type DumpedRelationship = readonly [from: number, to: number, type: string, properties: Properties];

interface Range {
  readonly first: number;
  readonly last: number;
}

interface NodeRow {
  readonly number: number;
  readonly labels: string[];
  readonly properties: Properties;
}

interface RelationshipRow {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly properties: Properties;
}

const lastNode = statement<object, { last: number | null }>('backup/last-node', []);
const nodesAmong = statement<Range, NodeRow>('backup/nodes', ['first', 'last']);
const relationshipsFrom = statement<Range, RelationshipRow>('backup/relationships', ['first', 'last']);

const NODES_AT_ONCE = 2_000;
/** Milliseconds; some nodes begin very many relationships. */
const TIMEOUT = 300_000;

/** Properties as JSON has them. Throws where one is of a type that this graph has not. */
function plain(properties: Properties): Properties {
  for (const [name, value] of Object.entries(properties)) {
    const isPlain = (one: unknown) => ['string', 'number', 'boolean'].includes(typeof one);
    if (!(Array.isArray(value) ? value.every(isPlain) : isPlain(value)))
      throw new Error(`The property ${name} has a value of a type that backups do not hold.`);
  }
  return properties;
}

/** How far it is, 0 to 1. */
export type OnDumped = (done: number) => void;

async function* pages(database: Database, onDumped: OnDumped, signal: AbortSignal): AsyncGenerator<Range> {
  const [row] = await database.read(lastNode, {}, { timeout: TIMEOUT, signal });
  const end = (row?.last ?? -1) + 1;
  for (let first = 0; first < end; first += NODES_AT_ONCE) {
    yield { first, last: first + NODES_AT_ONCE - 1 };
    onDumped(Math.min(1, (first + NODES_AT_ONCE) / end));
  }
}

/** Every node of the graph, in the order of their numbers. */
export async function* dumpNodes(
  database: Database,
  onDumped: OnDumped,
  signal: AbortSignal,
): AsyncGenerator<DumpedNode> {
  for await (const range of pages(database, onDumped, signal)) {
    const rows = await database.readBulk(nodesAmong, range, { timeout: TIMEOUT, signal });
    for (const { number, labels, properties } of rows) yield [number, labels, plain(properties)];
  }
}

/** Every relationship of the graph, in the order of the numbers of the nodes they begin at. */
export async function* dumpRelationships(
  database: Database,
  onDumped: OnDumped,
  signal: AbortSignal,
): AsyncGenerator<DumpedRelationship> {
  for await (const range of pages(database, onDumped, signal)) {
    const rows = await database.readBulk(relationshipsFrom, range, { timeout: TIMEOUT, signal });
    for (const { from, to, type, properties } of rows) yield [from, to, type, plain(properties)];
  }
}
