import { packedFrom, packedTo } from '../graph/seconds.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { ENTITY_CODES } from './graph-names.js';
import type { Sums } from './sums.js';

/** Where packed seconds begin, and the first and last instants that they tell apart; seconds since 1970. */
const EPOCH = -packedFrom(0);
const LEAST = packedFrom(Number.MIN_SAFE_INTEGER) + EPOCH;
const MOST = packedTo(Number.MAX_SAFE_INTEGER) + EPOCH;

interface SumParams {
  revision: number;
  epoch: number;
  least: number;
  most: number;
}
type SumRow = { readonly type: string } & Readonly<Record<string, number | string>>;
const CLAMPED = ['revision', 'epoch', 'least', 'most'] as const;
const assertionSums = statement<SumParams, SumRow>('projection/assertion-sums', CLAMPED);
const facetSums = statement<SumParams, SumRow>('projection/facet-sums', CLAMPED);
const entitySums = statement<{ revision: number; kinds: object }, SumRow>('projection/entity-sums', [
  'revision',
  'kinds',
]);

/** The sums of what Neo4j holds, as of a revision. */
export async function sumsOfDatabase(database: Database, revision: number, signal?: AbortSignal): Promise<Sums> {
  const options = { signal, timeout: 600_000 };
  const params = { revision, epoch: EPOCH, least: LEAST, most: MOST };
  const rows = [
    ...(await database.readBulk(assertionSums, params, options)),
    ...(await database.readBulk(facetSums, params, options)),
    ...(await database.readBulk(entitySums, { revision, kinds: ENTITY_CODES }, options)),
  ];
  return new Map(rows.map(({ type, ...sums }) => [type, sums as Record<string, number>]));
}
