import { NONE } from '../graph/columns.js';

/** Bytes of an id. */
const WIDTH = 16;
/** Room for further ids when the memory is made anew: a sixteenth of what there is, and this many. */
const SPARE = 4_096;

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The value of a hexadecimal digit (lower case) by its character code. */
function digit(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code < 58 ? code - 48 : code - 87;
}

/** Writes a UUID (lower case, with hyphens) as 16 bytes; nothing is checked. */
export function writeUuid(bytes: Uint8Array, at: number, id: string): void {
  let place = 0;
  for (let byte = 0; byte < WIDTH; byte += 1) {
    if (place === 8 || place === 13 || place === 18 || place === 23) place += 1;
    bytes[at + byte] = (digit(id, place) << 4) | digit(id, place + 1);
    place += 2;
  }
}

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
  static ofBytes(bytes: Uint8Array, base = bytes.length / WIDTH): EntityIds {
    const count = bytes.length / WIDTH;
    const buffer = new SharedArrayBuffer((count + (count >>> 4) + SPARE) * WIDTH);
    new Uint8Array(buffer).set(bytes);
    return new EntityIds({ buffer, base, count });
  }

  /** The id of an entity. Throws RangeError where there is no such number. */
  idOf(entity: number): string {
    if (!(entity >= 0 && entity < this.count)) throw new RangeError(`there is no entity ${entity}`);
    let text = '';
    for (let byte = 0; byte < WIDTH; byte += 1) {
      if (byte === 4 || byte === 6 || byte === 8 || byte === 10) text += '-';
      text += HEX[this.#bytes[entity * WIDTH + byte] as number];
    }
    return text;
  }

  /** The number of an id; undefined where no entity of the graph has it. O(log entities). */
  numberOf(id: string): number | undefined {
    if (!UUID.test(id)) return undefined;
    const wanted = new Uint8Array(WIDTH);
    writeUuid(wanted, 0, id);
    const place = this.#placeOf(wanted);
    if (place < this.base && this.#compare(place, wanted) === 0) return place;
    return this.count === this.base ? undefined : this.#appendedNumbers().get(id);
  }

  /** Where an appended entity stands among those of the base: between the number before it and this one. */
  placeInBase(entity: number): number {
    const at = entity * WIDTH;
    return this.#placeOf(this.#bytes.subarray(at, at + WIDTH));
  }

  /** Negative, zero or positive, as the id of one entity is before, the same as or after that of another. */
  compare(one: number, other: number): number {
    const at = other * WIDTH;
    return this.#compare(one, this.#bytes.subarray(at, at + WIDTH));
  }

  /** These ids and further ones after them, in the memory that is there where there is room. */
  append(ids: readonly string[]): EntityIds {
    const count = this.count + ids.length;
    let { buffer } = this;
    if (buffer.byteLength < count * WIDTH) {
      buffer = new SharedArrayBuffer((count + (count >>> 4) + SPARE) * WIDTH);
      new Uint8Array(buffer).set(this.#bytes.subarray(0, this.count * WIDTH));
    }
    const bytes = new Uint8Array(buffer);
    for (const [index, id] of ids.entries()) writeUuid(bytes, (this.count + index) * WIDTH, id);
    return new EntityIds({ buffer, base: this.base, count });
  }

  /** The ids under other numbers, all of them ascending: entity `e` becomes `numbers[e]`, or is left out where that is `NONE`. */
  renumber(numbers: Uint32Array): EntityIds {
    const left = numbers.reduce((count, number) => (number === NONE ? count : count + 1), 0);
    const bytes = new Uint8Array(left * WIDTH);
    for (let entity = 0; entity < this.count; entity += 1)
      if (numbers[entity] !== NONE)
        bytes.set(this.#bytes.subarray(entity * WIDTH, (entity + 1) * WIDTH), (numbers[entity] as number) * WIDTH);
    return EntityIds.ofBytes(bytes);
  }

  /** The bytes of all ids. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.count * WIDTH);
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
    const at = entity * WIDTH;
    for (let byte = 0; byte < WIDTH; byte += 1) {
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
