import { LRUCache } from 'lru-cache';
import type { Screening } from '../path/path-finder.js';

const FIFTEEN_MINUTES = 15 * 60 * 1000;
const MOST_HELD = 4;

/** Screening tables that were computed lately, so that the next page need not compute them again. */
export class ScreeningCache {
  readonly #held = new LRUCache<string, Promise<Screening>>({ max: MOST_HELD, ttl: FIFTEEN_MINUTES });
  readonly #names = new WeakMap<Screening, string>();

  /** The table by its name; computed where it is not held, once however many ask. A failure is not held. */
  async get(name: string, compute: () => Promise<Screening>): Promise<Screening> {
    const held = this.#held.get(name);
    if (held) return held;
    const computing = compute();
    this.#held.set(name, computing);
    computing.then(
      (screening) => this.#names.set(screening, name),
      () => this.#held.delete(name),
    );
    return computing;
  }

  /** Computes a table anew in place of one that facts contradict. */
  replace(screening: Screening, compute: () => Promise<Screening>): Promise<Screening> {
    const name = this.#names.get(screening);
    if (name === undefined) return compute();
    this.#held.delete(name);
    return this.get(name, compute);
  }

  /** No longer holds a table that facts contradict. */
  forget(screening: Screening): void {
    const name = this.#names.get(screening);
    if (name !== undefined) this.#held.delete(name);
  }
}
