import { LRUCache } from 'lru-cache';
import type { DuplicatePair } from './duplicate-model.js';

const FIFTEEN_MINUTES = 15 * 60 * 1000;
const MOST_HELD = 4;

/** Likely duplicates of whole graphs that were computed lately, so that the next page need not compute them again. */
export class DuplicateCache {
  readonly #held = new LRUCache<string, Promise<readonly DuplicatePair[]>>({ max: MOST_HELD, ttl: FIFTEEN_MINUTES });

  /** The pairs by the name of their question; computed where they are not held, once however many ask. A failure is not held. */
  async get(name: string, compute: () => Promise<readonly DuplicatePair[]>): Promise<readonly DuplicatePair[]> {
    const held = this.#held.get(name);
    if (held) return held;
    const computing = compute();
    this.#held.set(name, computing);
    computing.catch(() => this.#held.delete(name));
    return computing;
  }
}
