interface Waiting<Item> {
  readonly caller: string;
  readonly item: Item;
}

/**
 * A bounded queue that serves its callers in turn, however many items each has waiting. Where it is full, the caller with most of them waiting
 * loses the last.
 */
export class FairQueue<Item> {
  /** In the order in which they are served next. */
  readonly #callers = new Map<string, Item[]>();
  readonly #most: number;
  #size = 0;

  /** @param most how many items may wait */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds an item; gives back the one that there is no room for, which may be itself. */
  push(caller: string, item: Item): Item | null {
    const waiting = this.#callers.get(caller);
    if (waiting) waiting.push(item);
    else this.#callers.set(caller, [item]);
    this.#size += 1;
    if (this.#size <= this.#most) return null;
    const { caller: greediest, item: last } = this.#last();
    this.#drop(greediest, last);
    return last;
  }

  /** Takes the next item; undefined where none waits. */
  take(): Item | undefined {
    const [next] = this.#callers;
    if (!next) return undefined;
    const [caller, items] = next;
    const item = items.shift() as Item;
    this.#size -= 1;
    this.#callers.delete(caller);
    if (items.length > 0) this.#callers.set(caller, items);
    return item;
  }

  /** Takes an item out; false where it does not wait. */
  remove(caller: string, item: Item): boolean {
    return this.#drop(caller, item);
  }

  #last(): Waiting<Item> {
    let [caller, items] = ['', [] as Item[]];
    for (const [name, waiting] of this.#callers) if (waiting.length > items.length) [caller, items] = [name, waiting];
    return { caller, item: items.at(-1) as Item };
  }

  #drop(caller: string, item: Item): boolean {
    const items = this.#callers.get(caller) ?? [];
    const place = items.lastIndexOf(item);
    if (place < 0) return false;
    items.splice(place, 1);
    if (items.length === 0) this.#callers.delete(caller);
    this.#size -= 1;
    return true;
  }
}
