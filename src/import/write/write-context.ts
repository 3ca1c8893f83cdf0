import { LRUCache } from 'lru-cache';
import type { EntityKind } from '../../generated/schema.js';
import { MarkingNumbers } from '../../marking/marking-numbers.js';
import type { Database } from '../../neo4j/database.js';
import type { KeyTable } from '../feed/key-table.js';
import type { RowContext } from '../rows/row-context.js';

/** An entity that rows point at. */
export interface Reference {
  readonly id: string;
  readonly kind: EntityKind;
  /** Neo4j element id. */
  readonly element: string;
  /** Number of its marking. */
  readonly marking: number;
}

/** Entities that are kept at hand, some 200 bytes each: neighbours in a file point at the same ones again and again. */
const REFERENCES = 150_000;

/** What writing needs to know. */
export interface WriteContext {
  readonly database: Database;
  readonly markings: MarkingNumbers;
  readonly rows: RowContext;
  /** Seconds: the service's now, which the revisions are of. */
  readonly recordedAt: number;
  /** Entities looked up before, by import key. They are whole before anything points at them, since their files come first. */
  readonly references: LRUCache<string, Reference>;
  /** In a dry run, what entities that the feed renames are still called, by their new import keys. */
  readonly oldNames: Map<string, string>;
  /** In a dry run, the kinds of the entities that the feed itself brings: what follows may point at them. */
  readonly promised: KeyTable | null;
}

/** The context of an import into a database. */
export function writeContext(
  database: Database,
  rows: RowContext,
  recordedAt: number,
  promised: KeyTable | null = null,
): WriteContext {
  const references = new LRUCache<string, Reference>({ max: REFERENCES });
  return {
    database,
    markings: new MarkingNumbers(database),
    rows,
    recordedAt,
    references,
    oldNames: new Map(),
    promised,
  };
}
