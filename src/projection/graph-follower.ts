import { ENTITY_KINDS } from '../graph/codes.js';
import { applyChange } from '../graph/overlay/apply-change.js';
import { compact } from '../graph/overlay/compact.js';
import { ChangeFeed, type FedAssertion, type FedChanges, type FedFacet } from '../neo4j/change-feed.js';
import type { Database } from '../neo4j/database.js';
import { changeOfFeed } from './change-of-feed.js';
import { CodeBook } from './graph-codes.js';
import type { HeldGraph } from './graph-version.js';

/** What a look at the feed brought: `LOST` where the graph must be loaded anew, since too much changed or the database is another one. */
export type Look = 'NOTHING' | 'CHANGED' | 'COMPACTED' | 'LOST';

/** Beyond so many changed rows a load is faster than following them. */
const MOST_CHANGES = 100_000;
/** How long a change that holds the counter is waited for, milliseconds. */
const PATIENCE = 25;

/** The revision that closed a row of the feed: the last that it tells. */
function closedRevisionOf(row: FedAssertion | FedFacet): number | null {
  return row[row.length - 1] as number | null;
}

/** Follows the feed with a graph, one look at a time. */
export class GraphFollower {
  readonly #feed: ChangeFeed;
  readonly #codes: CodeBook;
  readonly #mostChanges: number;
  #held: HeldGraph;
  /** Up to here the graph surely holds all; what changed after it is read again. */
  #settled: number;
  /** What was applied after `#settled`, to tell what is read again from what is new. */
  #applied: ReadonlyMap<string, string> = new Map();

  /**
   * @param settled the revision up to which it surely holds all; what changed after it is read again
   * @param mostChanges beyond so many changed rows a look says `LOST`
   */
  constructor(database: Database, held: HeldGraph, settled = held.revision, mostChanges = MOST_CHANGES) {
    this.#mostChanges = mostChanges;
    this.#feed = new ChangeFeed(database, ENTITY_KINDS);
    this.#codes = new CodeBook(held.codes);
    this.#held = held;
    this.#settled = settled;
  }

  /** The graph as it is by now. */
  get held(): HeldGraph {
    return this.#held;
  }

  /** Reads what changed, no further than a revision, and applies it. */
  async look(upTo = Number.MAX_SAFE_INTEGER): Promise<Look> {
    const { revision: newest } = await this.#feed.newest();
    if (newest < this.#held.revision) return 'LOST';
    const revision = Math.min(newest, upTo);
    if (revision === this.#settled || revision < this.#held.revision) return 'NOTHING';
    // Whoever took the next revision waited for the one before to be there whole.
    const isWhole = revision < newest || (await this.#feed.settle(PATIENCE));
    if (revision === this.#held.revision && !isWhole) return 'NOTHING';
    if ((await this.#feed.size(this.#settled)) > this.#mostChanges) return 'LOST';
    const told = await this.#feed.since(this.#settled, revision);
    const outcome = this.#apply(told, revision);
    if (outcome === 'LOST') return outcome;
    this.#settled = isWhole ? revision : revision - 1;
    return outcome;
  }

  #apply(told: FedChanges, revision: number): Look {
    const { fresh, seen, isEmpty } = this.#notApplied(told, revision);
    if (isEmpty && revision === this.#held.revision) return 'NOTHING';
    const changed = this.#changed(this.#held, fresh, revision);
    if (changed) {
      this.#held = changed;
      this.#applied = seen;
      return 'CHANGED';
    }
    const { graph, numbers } = compact(this.#held.graph);
    const compacted = { ...this.#held, graph, ids: this.#held.ids.renumber(numbers), base: this.#held.revision };
    const after = this.#changed(compacted, told, revision);
    if (!after) return 'LOST';
    this.#held = after;
    this.#applied = seen;
    return 'COMPACTED';
  }

  #changed(held: HeldGraph, told: FedChanges, revision: number): HeldGraph | null {
    const { change, ids } = changeOfFeed(told, revision, held.graph, held.ids, this.#codes);
    const graph = applyChange(held.graph, change);
    return graph && { graph, ids, codes: this.#codes.codes(), base: held.base, revision };
  }

  /** What is not, word for word, what was applied already: what has not settled is read again and again. */
  #notApplied(told: FedChanges, revision: number): { fresh: FedChanges; seen: Map<string, string>; isEmpty: boolean } {
    const seen = new Map<string, string>();
    const keep = <Row>(keyOf: (row: Row) => string, closings: (row: Row) => readonly (number | null)[]) => {
      return (row: Row) => {
        const [key, text] = [keyOf(row), JSON.stringify(row)];
        // What was closed later is told, but counts only as of then.
        if (closings(row).every((closed) => closed === null || closed <= revision)) seen.set(key, text);
        return this.#applied.get(key) !== text;
      };
    };
    const fresh = {
      entities: told.entities.filter(
        keep(
          ({ id }) => id,
          () => [],
        ),
      ),
      pairs: told.pairs.filter(
        keep(
          ({ a, b }) => `${a} ${b}`,
          ({ assertions }) => assertions.map(closedRevisionOf),
        ),
      ),
      facets: told.facets.filter(
        keep(
          ({ entity, type }) => `${entity} ${type}`,
          ({ facets }) => facets.map(closedRevisionOf),
        ),
      ),
    };
    const isEmpty = fresh.entities.length + fresh.pairs.length + fresh.facets.length === 0;
    return { fresh, seen, isEmpty };
  }
}
