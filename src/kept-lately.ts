import { LRUCache } from 'lru-cache';

const FIFTEEN_MINUTES = 15 * 60 * 1000;

/** What was computed lately, by the name of its question, so that whoever asks again need not wait for it again. */
export class KeptLately<Value> {
  readonly #held: LRUCache<string, Promise<Value>>;

  /** @param most how many are kept, each for a quarter of an hour */
  constructor(most: number) {
    this.#held = new LRUCache({ max: most, ttl: FIFTEEN_MINUTES });
  }

  /** The value by its name; computed where it is not held, once however many ask. A failure is not held. */
  get(name: string, compute: () => Promise<Value>): Promise<Value> {
    const held = this.#held.get(name);
    if (held) return held;
    const computing = compute();
    this.#held.set(name, computing);
    computing.catch(() => this.#held.delete(name));
    return computing;
  }

  /** No longer holds a value. */
  forget(name: string): void {
    this.#held.delete(name);
  }
}
