import { WORDS } from './lanes.js';

/** Words of a slot: six times `WORDS`, at these offsets. */
const SLOT = 6 * WORDS;
/** What a neighbour was come to by that it was not before, and may go on here. */
export const GAINED = 0;
/** What a neighbour was come to by before and is no more. */
export const DOUBTED = WORDS;
/** All that it was come to by at levels at which that is another now: as it was. */
export const WAS = 2 * WORDS;
/** The same as it is. */
export const IS = 3 * WORDS;
/** What goes on from it now that did not before. */
export const SENT = 4 * WORDS;
/** What went on from it before and does not now. */
export const RECALLED = 5 * WORDS;

/** What is known of the entities that an update looks at. */
export class ChangeSlots {
  words = new Int32Array(1_024 * SLOT);
  /** By slot. */
  readonly entities: number[] = [];
  /** By entity, one more than its slot; 0: none. */
  readonly #slots: Int32Array;
  /** By slot: the level that it is to be looked at on. */
  readonly #queuedAt: number[] = [];

  constructor(entities: number) {
    this.#slots = new Int32Array(entities);
  }

  /** The slot of an entity; a new one, of zeroes, where it has none. */
  of(entity: number): number {
    const held = this.#slots[entity] as number;
    if (held !== 0) return held - 1;
    const slot = this.entities.length;
    if ((slot + 1) * SLOT > this.words.length) {
      const longer = new Int32Array(2 * this.words.length);
      longer.set(this.words);
      this.words = longer;
    }
    this.entities.push(entity);
    this.#queuedAt.push(0);
    this.#slots[entity] = slot + 1;
    return slot;
  }

  /** The slot of an entity; -1 where it has none. */
  find(entity: number): number {
    return (this.#slots[entity] as number) - 1;
  }

  /** Where some words of a slot are. */
  at(slot: number, offset: number): number {
    return slot * SLOT + offset;
  }

  /** True the first time for a level: then the slot is to be put into its queue. */
  enters(slot: number, level: number): boolean {
    if (this.#queuedAt[slot] === level) return false;
    this.#queuedAt[slot] = level;
    return true;
  }

  /** Forgets everything. */
  clear(): void {
    for (const entity of this.entities) this.#slots[entity] = 0;
    this.words.fill(0, 0, this.entities.length * SLOT);
    this.entities.length = 0;
    this.#queuedAt.length = 0;
  }
}
