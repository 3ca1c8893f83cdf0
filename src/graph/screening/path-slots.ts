import { bitsIn, WORDS } from './lanes.js';

/** Whose ways to which groups are looked for at one level. */
export class PathSlots {
  /** By slot. */
  readonly entities: number[] = [];
  /** By slot, `WORDS` words: the groups that a way is looked for to. */
  masks = new Int32Array(256 * WORDS);
  /** By slot: the entry of its first group; those of the others follow in the order of their lanes. */
  readonly firstEntry: number[] = [];
  readonly #slots: Int32Array;

  /** @param slots by entity, zeroes; given back so by `release` */
  constructor(slots: Int32Array) {
    this.#slots = slots;
  }

  /** The slot of an entity; a new one, of no groups, where it has none. */
  of(entity: number): number {
    const held = this.#slots[entity] as number;
    if (held !== 0) return held - 1;
    const slot = this.entities.length;
    if ((slot + 1) * WORDS > this.masks.length) {
      const longer = new Int32Array(2 * this.masks.length);
      longer.set(this.masks);
      this.masks = longer;
    }
    this.entities.push(entity);
    this.#slots[entity] = slot + 1;
    return slot;
  }

  /** Adds groups to a slot. */
  add(slot: number, b0: number, b1: number, b2: number, b3: number): void {
    const { masks } = this;
    const at = slot * WORDS;
    masks[at] = (masks[at] as number) | b0;
    masks[at + 1] = (masks[at + 1] as number) | b1;
    masks[at + 2] = (masks[at + 2] as number) | b2;
    masks[at + 3] = (masks[at + 3] as number) | b3;
  }

  /** Gives each slot its entries, from one on; returns the one after the last. */
  number(from: number): number {
    let entry = from;
    for (let slot = 0; slot < this.entities.length; slot += 1) {
      this.firstEntry.push(entry);
      for (let word = 0; word < WORDS; word += 1) entry += bitsIn(this.masks[slot * WORDS + word] as number);
    }
    return entry;
  }

  /** The entry of a slot for a group that it has. */
  entry(slot: number, word: number, bit: number): number {
    let entry = this.firstEntry[slot] as number;
    const at = slot * WORDS;
    for (let before = 0; before < word; before += 1) entry += bitsIn(this.masks[at + before] as number);
    return entry + bitsIn((this.masks[at + word] as number) & ((1 << bit) - 1));
  }

  /** Makes the memory by entity zeroes again. */
  release(): void {
    for (const entity of this.entities) this.#slots[entity] = 0;
  }
}
