import { isUuid, readUuid, UUID_BYTES, writeUuid } from '../entity/uuid-bytes.js';
import { NONE } from '../graph/columns.js';

/** Room for further ids when the memory is made anew: a sixteenth of what there is, and this many. */
const SPARE = 4_096;

/** What makes `EntityIds`, to be sent to another thread. */
export interface SharedIds {
  readonly buffer: SharedArrayBuffer;
  /** How many of them, the first, are in ascending order. */
  readonly base: number;
  readonly count: number;
}

/**
 * The id of each entity by its number, 16 bytes each in memory that threads share: those of the base ascending, then those appended since, as
 * they came. Comparing bytes is comparing ids.
 */
export class EntityIds implements SharedIds {
  readonly buffer: SharedArrayBuffer;
  readonly base: number;
  readonly count: number;
  readonly #bytes: Uint8Array;
  #appended: ReadonlyMap<string, number> | undefined;

  constructor({ buffer, base, count }: SharedIds) {
    this.buffer = buffer;
    this.base = base;
    this.count = count;
    this.#bytes = new Uint8Array(buffer);
  }

  /** Ids of 16 bytes each, of which the first ones (all, where nothing is said) come ascending. */
  static ofBytes(bytes: Uint8Array, base = bytes.length / UUID_BYTES): EntityIds {
    const count = bytes.length / UUID_BYTES;
    const buffer = new SharedArrayBuffer((count + (count >>> 4) + SPARE) * UUID_BYTES);
    new Uint8Array(buffer).set(bytes);
    return new EntityIds({ buffer, base, count });
  }

  /** The id of an entity. Throws RangeError where there is no such number. */
  idOf(entity: number): string {
    if (!(entity >= 0 && entity < this.count)) throw new RangeError(`there is no entity ${entity}`);
    return readUuid(this.#bytes, entity * UUID_BYTES);
  }

  /** The number of an id; undefined where no entity of the graph has it. O(log entities). */
  numberOf(id: string): number | undefined {
    if (!isUuid(id)) return undefined;
    const wanted = new Uint8Array(UUID_BYTES);
    writeUuid(wanted, 0, id);
    const place = this.#placeOf(wanted);
    if (place < this.base && this.#compare(place, wanted) === 0) return place;
    return this.count === this.base ? undefined : this.#appendedNumbers().get(id);
  }

  /** Where an appended entity stands among those of the base: between the number before it and this one. */
  placeInBase(entity: number): number {
    const at = entity * UUID_BYTES;
    return this.#placeOf(this.#bytes.subarray(at, at + UUID_BYTES));
  }

  /** Negative, zero or positive, as the id of one entity is before, the same as or after that of another. */
  compare(one: number, other: number): number {
    const at = other * UUID_BYTES;
    return this.#compare(one, this.#bytes.subarray(at, at + UUID_BYTES));
  }

  /** These ids and further ones after them, in the memory that is there where there is room. */
  append(ids: readonly string[]): EntityIds {
    const count = this.count + ids.length;
    let { buffer } = this;
    if (buffer.byteLength < count * UUID_BYTES) {
      buffer = new SharedArrayBuffer((count + (count >>> 4) + SPARE) * UUID_BYTES);
      new Uint8Array(buffer).set(this.#bytes.subarray(0, this.count * UUID_BYTES));
    }
    const bytes = new Uint8Array(buffer);
    for (const [index, id] of ids.entries()) writeUuid(bytes, (this.count + index) * UUID_BYTES, id);
    return new EntityIds({ buffer, base: this.base, count });
  }

  /** The ids under other numbers, all of them ascending: entity `e` becomes `numbers[e]`, or is left out where that is `NONE`. */
  renumber(numbers: Uint32Array): EntityIds {
    const left = numbers.reduce((count, number) => (number === NONE ? count : count + 1), 0);
    const bytes = new Uint8Array(left * UUID_BYTES);
    for (let entity = 0; entity < this.count; entity += 1)
      if (numbers[entity] !== NONE)
        bytes.set(
          this.#bytes.subarray(entity * UUID_BYTES, (entity + 1) * UUID_BYTES),
          (numbers[entity] as number) * UUID_BYTES,
        );
    return EntityIds.ofBytes(bytes);
  }

  /** The bytes of all ids. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.count * UUID_BYTES);
  }

  #placeOf(wanted: Uint8Array): number {
    let [low, high] = [0, this.base];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(entity: number, wanted: Uint8Array): number {
    const at = entity * UUID_BYTES;
    for (let byte = 0; byte < UUID_BYTES; byte += 1) {
      const difference = (this.#bytes[at + byte] as number) - (wanted[byte] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #appendedNumbers(): ReadonlyMap<string, number> {
    this.#appended ??= new Map(
      Array.from({ length: this.count - this.base }, (_, index) => [this.idOf(this.base + index), this.base + index]),
    );
    return this.#appended;
  }
}
