import { LRUCache } from 'lru-cache';
import type { Reach } from '../../path/path-finder.js';
import type { Candidate } from './candidates.js';

const FIFTEEN_MINUTES = 15 * 60 * 1000;
const MOST_HELD = 8;

/** Everybody whom the screenings of a re-vetting put forward, in order, and how far these reached. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly reach: Reach;
}

/** Candidates of re-vettings that were found lately, so that the next page need not find them again. */
export class RevettingCache {
  readonly #held = new LRUCache<string, Promise<Candidates>>({ max: MOST_HELD, ttl: FIFTEEN_MINUTES });

  /** Those of a question by its name; found where they are not held, once however many ask. A failure is not held. */
  get(name: string, find: () => Promise<Candidates>): Promise<Candidates> {
    const held = this.#held.get(name);
    if (held) return held;
    const finding = find();
    this.#held.set(name, finding);
    finding.catch(() => this.#held.delete(name));
    return finding;
  }
}
