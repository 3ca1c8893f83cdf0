/** Milliseconds in which so many have entries of their own. */
const WINDOW = 60_000;

/** Those of a sort that had no entry each. */
export interface Uncounted {
  readonly sort: string;
  readonly count: number;
  /** When the window began, milliseconds since 1970. */
  readonly since: number;
}

/** Lets so many of each sort through a minute and counts the others, so that a flood fills no disk. */
export class BoundedEntries {
  readonly #most: number;
  readonly #tell: (uncounted: Uncounted) => void;
  readonly #seen = new Map<string, number>();
  #since = 0;
  #timer: NodeJS.Timeout | null = null;

  /**
   * @param most of a sort, in a minute
   * @param tell told at the end of a minute of those that were not let through
   */
  constructor(most: number, tell: (uncounted: Uncounted) => void) {
    this.#most = most;
    this.#tell = tell;
  }

  /** True where one more of a sort has an entry of its own. */
  take(sort: string): boolean {
    if (this.#timer === null) {
      this.#since = Date.now();
      this.#timer = setTimeout(() => this.end(), WINDOW).unref();
    }
    const seen = (this.#seen.get(sort) ?? 0) + 1;
    this.#seen.set(sort, seen);
    return seen <= this.#most;
  }

  /** Ends the minute now. */
  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const seen = [...this.#seen];
    this.#seen.clear();
    for (const [sort, count] of seen)
      if (count > this.#most) this.#tell({ sort, count: count - this.#most, since: this.#since });
  }
}
