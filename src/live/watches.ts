import { ENTITY_KINDS } from '../graph/codes.js';
import { ChangeFeed } from '../neo4j/change-feed.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { Watch } from './watch.js';

const raised = statement<object, { raised: number }>('live/raised', []);

/** How long a change that holds the counter is waited for, milliseconds. */
const PATIENCE = 25;

/** What subscriptions wait for, of whichever replica. */
export interface Watches {
  /** The newest revision that is there whole. */
  readonly revisions: Watch;
  /** How many flags were raised, all jobs together. */
  readonly flags: Watch;
}

/** Watches a database, as long as somebody waits. */
export function watchesOf(database: Database): Watches {
  const feed = new ChangeFeed(database, ENTITY_KINDS);
  return {
    revisions: new Watch(() => feed.newestWhole(PATIENCE)),
    flags: new Watch(async () => (await database.read(raised, {}))[0]?.raised ?? 0),
  };
}
