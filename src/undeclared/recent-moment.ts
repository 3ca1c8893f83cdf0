import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Database } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';

const A_MINUTE = 60 * 1000;
const MOST_HELD = 100;

const held = new WeakMap<Database, LRUCache<string, number>>();

/**
 * The instant that a question without one is answered for, seconds: now, or when it was asked within the last minute of the very same graph, so that
 * what was found then need not be found again. Any change that the viewer may see makes it now.
 */
export function recentMoment(database: Database, view: View, question: unknown): number {
  const moments = held.get(database) ?? new LRUCache<string, number>({ max: MOST_HELD, ttl: A_MINUTE });
  held.set(database, moments);
  const name = createHash('sha256')
    .update(JSON.stringify([question, view.revision, view.markings, view.hidden]))
    .digest('base64url');
  const moment = moments.get(name) ?? view.now;
  if (moment === view.now) moments.set(name, moment);
  return moment;
}
