import type { CallOptions, Database } from './database.js';
import { statement } from './statement.js';

/** When something was so and known, seconds since 1970, null is unbounded; and the revisions that wrote and closed it. */
export type FedDates = readonly [
  validFrom: number | null,
  validTo: number | null,
  knownFrom: number,
  knownTo: number | null,
  revision: number,
  closedRevision: number | null,
];

/** An assertion as the feed tells it. */
export type FedAssertion = readonly [
  /** Whether it runs from the lesser of the pair. */
  forwards: boolean,
  type: string,
  confidence: number,
  provenance: string,
  refutes: boolean,
  context: string,
  overridden: boolean,
  marking: number,
  subkind: string | null,
  declarant: string | null,
  firstKnownFrom: number | null,
  ...dates: FedDates,
];

/** Two entities, the lesser id first, and every assertion between the two. */
export interface FedPair {
  readonly a: string;
  readonly b: string;
  readonly assertions: readonly FedAssertion[];
}

/** An employment or a status as the feed tells it. */
export type FedFacet = readonly [value: string, marking: number, ...dates: FedDates];

/** An entity and all of its employments, or all of its statuses. */
export interface FedFacets {
  readonly entity: string;
  readonly type: 'HAS_EMPLOYMENT' | 'HAS_STATUS';
  readonly facets: readonly FedFacet[];
}

/** An entity that is new, or that was altered. */
export interface FedEntity {
  readonly id: string;
  readonly kind: string;
  readonly groupKind: string | null;
  readonly marking: number;
  readonly revision: number;
}

/** All that is said by now of whatever changed after a revision. */
export interface FedChanges {
  readonly entities: readonly FedEntity[];
  readonly pairs: readonly FedPair[];
  readonly facets: readonly FedFacets[];
}

interface SinceParams {
  after: number;
  revision: number;
}
const newest = statement<object, { revision: number; tokenKey: string }>('feed/newest', []);
const settle = statement<object, never>('feed/settle', []);
const size = statement<{ after: number }, { changed: number }>('feed/size', ['after']);
const pairs = statement<SinceParams, FedPair>('feed/pairs', ['after', 'revision']);
const facets = statement<SinceParams, FedFacets>('feed/facets', ['after', 'revision']);
const entities = statement<SinceParams & { kinds: readonly string[] }, FedEntity>('feed/entities', [
  'after',
  'revision',
  'kinds',
]);

const LONG: CallOptions = { timeout: 300_000 };

/** What changed in the graph, by revision: reads `changedRevision`, which every change stamps on what path search knows of. */
export class ChangeFeed {
  readonly #database: Database;
  readonly #kinds: readonly string[];

  /** @param kinds the kinds of entity that are followed */
  constructor(database: Database, kinds: readonly string[]) {
    this.#database = database;
    this.#kinds = kinds;
  }

  /** The newest revision, and the key that tells this database from others. The newest one may not be there whole yet: see `settle`. */
  async newest(): Promise<{ revision: number; tokenKey: string }> {
    const [row] = await this.#database.read(newest, {});
    if (!row) throw new Error('the database has no settings; it was not migrated');
    return row;
  }

  /**
   * Waits until every revision that was seen before is there whole: Neo4j shows what a transaction wrote bit by bit while it commits, and lets its
   * locks go at the end. False where another change holds the lock for longer than the patience (milliseconds); then all but the newest are whole.
   */
  async settle(patience: number): Promise<boolean> {
    const held = await this.#database.hold(settle, {}, patience);
    await held?.release();
    return held !== null;
  }

  /**
   * The newest revision that is there whole: whoever takes the next one waits for the one before to be.
   * @param patience how long a change that is on its way is waited for, milliseconds
   */
  async newestWhole(patience: number): Promise<number> {
    const { revision } = await this.newest();
    return (await this.settle(patience)) ? revision : Math.max(0, revision - 1);
  }

  /** How many assertions, facets and entities changed after a revision. */
  async size(after: number): Promise<number> {
    const [row] = await this.#database.read(size, { after }, LONG);
    return row?.changed ?? 0;
  }

  /** What changed after a revision, as of a later one. What changed after that as well may be told already, as it was then. */
  async since(after: number, revision: number): Promise<FedChanges> {
    const params = { after, revision };
    return {
      entities: await this.#database.read(entities, { ...params, kinds: this.#kinds }, LONG),
      pairs: await this.#database.read(pairs, params, LONG),
      facets: await this.#database.read(facets, params, LONG),
    };
  }
}
