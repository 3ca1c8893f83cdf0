/** The bits of a stamp that are the level. */
const LEVEL_BITS = 15;
/** Set in a stamp: seen from the end, not from the start. */
const FROM_END = 16;
/** Set in a stamp: on a best path. */
export const ON_PATH = 32;
const ROUND_SHIFT = 6;
const ROUNDS = 1_023;

/** What a search from two sides has come to: two bytes an entity that need no clearing between searches. */
export class PairStamps {
  /** By entity: the round it is of, the side and the level. */
  readonly stamps: Uint16Array;
  #round = 0;

  constructor(entities: number) {
    this.stamps = new Uint16Array(entities);
  }

  /** Begins a new search: nothing has been come to. */
  begin(): void {
    this.#round += 1;
    if (this.#round > ROUNDS) {
      this.stamps.fill(0);
      this.#round = 1;
    }
  }

  /** The least stamp of this round; stamps of earlier rounds are less. */
  get least(): number {
    return this.#round << ROUND_SHIFT;
  }

  /** The stamp of a side (0 the start's, 1 the end's) at a level, 0 to 14. */
  at(side: number, level: number): number {
    return this.least | (side === 0 ? 0 : FROM_END) | level;
  }

  /** The stamp of what was come to and may not be passed through. */
  get closed(): number {
    return this.least | LEVEL_BITS;
  }
}
