import type { GraphVersion, HeldGraph } from './graph-version.js';

/** Milliseconds for which a graph is kept after another took its place, for the pages that began with it. */
const KEPT = 15 * 60 * 1_000;

/** The newest version of a graph, and the one before it that answers for older revisions, for a while. */
export class HeldVersions {
  #current: GraphVersion;
  #older: GraphVersion | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(held: HeldGraph) {
    this.#current = { ...held, version: 1 };
  }

  get current(): GraphVersion {
    return this.#current;
  }

  /** Puts the next version in place of the newest, which is kept where the next one answers for fewer revisions. */
  put(held: HeldGraph): GraphVersion {
    if (held.base > this.#current.base) this.#keep(this.#current);
    this.#current = { ...held, version: this.#current.version + 1 };
    return this.#current;
  }

  /** Puts another graph in place of one that was wrong, and of all before it. */
  replace(held: HeldGraph): GraphVersion {
    this.drop();
    this.#current = { ...held, version: this.#current.version + 1 };
    return this.#current;
  }

  /** The newest version that answers for a revision; null where none does. */
  at(revision: number): GraphVersion | null {
    const answers = (held: GraphVersion) => held.base <= revision && revision <= held.revision;
    return [this.#current, this.#older].find((held) => held !== null && answers(held)) ?? null;
  }

  /** Keeps no older one any longer. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#older = null;
  }

  #keep(version: GraphVersion): void {
    this.drop();
    this.#older = version;
    this.#timer = setTimeout(() => this.drop(), KEPT);
    this.#timer.unref();
  }
}
