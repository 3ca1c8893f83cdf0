import { KeptLately } from '../kept-lately.js';
import type { Screening } from '../path/path-finder.js';

const MOST_HELD = 4;

/** Screening tables that were computed lately, so that the next page need not compute them again. */
export class ScreeningCache {
  readonly #held = new KeptLately<Screening>(MOST_HELD);
  readonly #names = new WeakMap<Screening, string>();

  /** The table by its name; computed where it is not held, once however many ask. A failure is not held. */
  async get(name: string, compute: () => Promise<Screening>): Promise<Screening> {
    const screening = await this.#held.get(name, compute);
    this.#names.set(screening, name);
    return screening;
  }

  /** Computes a table anew in place of one that facts contradict. */
  replace(screening: Screening, compute: () => Promise<Screening>): Promise<Screening> {
    const name = this.#names.get(screening);
    if (name === undefined) return compute();
    this.#held.forget(name);
    return this.get(name, compute);
  }

  /** No longer holds a table that facts contradict. */
  forget(screening: Screening): void {
    const name = this.#names.get(screening);
    if (name !== undefined) this.#held.forget(name);
  }
}
