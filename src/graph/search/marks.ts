/** More marks than any search from two sides to eight hops uses. */
const MOST = 255;

/**
 * A byte an entity that tells what a search has come to, without clearing between searches: each search uses marks greater than all before, until
 * they are used up. One byte, so that as many as can be are close at hand.
 */
export class Marks {
  /** By entity: less than the first mark of the search where it has not come to it. */
  readonly bytes: Uint8Array;
  #next = 1;

  constructor(entities: number) {
    this.bytes = new Uint8Array(entities);
  }

  /** Begins a search that uses at most so many marks, at most 255; gives its first. */
  begin(marks: number): number {
    if (this.#next + marks - 1 > MOST) {
      this.bytes.fill(0);
      this.#next = 1;
    }
    const first = this.#next;
    this.#next += marks;
    return first;
  }
}
