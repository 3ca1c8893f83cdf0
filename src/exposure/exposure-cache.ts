import { LRUCache } from 'lru-cache';
import type { ExposureTable } from './exposure-table.js';
import type { HeldEmployment } from './staff-at.js';

const FIFTEEN_MINUTES = 15 * 60 * 1000;
const MOST_TABLES = 16;
const MOST_VIEWS = 4;

type Lately<Value> = LRUCache<string, Promise<Value>>;

/** What baselines are made of that was read or computed lately; at most 16 tables and the employments of 4 views. */
export class ExposureCache {
  readonly #tables: Lately<ExposureTable> = new LRUCache({ max: MOST_TABLES, ttl: FIFTEEN_MINUTES });
  readonly #employments: Lately<HeldEmployment[]> = new LRUCache({ max: MOST_VIEWS, ttl: FIFTEEN_MINUTES });

  /** The table by its name; computed where it is not held, once however many ask. A failure is not held. */
  table(name: string, compute: () => Promise<ExposureTable>): Promise<ExposureTable> {
    return held(this.#tables, name, compute);
  }

  /** The employments that a view shows, by its name; likewise. */
  employments(name: string, read: () => Promise<HeldEmployment[]>): Promise<HeldEmployment[]> {
    return held(this.#employments, name, read);
  }
}

function held<Value>(cache: Lately<Value>, name: string, compute: () => Promise<Value>): Promise<Value> {
  const there = cache.get(name);
  if (there) return there;
  const computing = compute();
  cache.set(name, computing);
  computing.catch(() => cache.delete(name));
  return computing;
}
