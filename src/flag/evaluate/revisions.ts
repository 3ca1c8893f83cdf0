import { ENTITY_KINDS } from '../../graph/codes.js';
import type { StepPoint, TimedRevision } from '../../graph/steps/steps-between.js';
import { ChangeFeed } from '../../neo4j/change-feed.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';

const between = statement<{ after: number; upTo: number; markings: readonly number[] }, TimedRevision>(
  'flag/revisions',
  ['after', 'upTo', 'markings'],
);
const madeBefore = statement<{ upTo: number; instant: number }, { number: number }>('flag/revision-at', [
  'upTo',
  'instant',
]);

/** How long a change that is on its way is waited for, milliseconds. */
const PATIENCE = 2_000;

/** The newest revision that is there whole. */
export function newestWhole(database: Database): Promise<number> {
  return new ChangeFeed(database, ENTITY_KINDS).newestWhole(PATIENCE);
}

/** The revisions after one, up to another, that hold a change visible under these markings, in order. */
export function revisionsBetween(
  database: Database,
  after: number,
  upTo: number,
  markings: readonly number[],
): Promise<TimedRevision[]> {
  return database.read(between, { after, upTo, markings });
}

/**
 * The point just before an instant: with the revisions that were made by then.
 * @param upTo the newest revision that counts
 * @param instant seconds since 1970
 */
export async function pointAt(database: Database, upTo: number, instant: number): Promise<StepPoint> {
  const [row] = await database.read(madeBefore, { upTo, instant });
  return { revision: row?.number ?? 0, instant: instant - 1 };
}
