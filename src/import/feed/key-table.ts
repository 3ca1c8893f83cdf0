import { hash } from 'node:crypto';

const SMALLEST = 1 << 12;
const MOST_FULL = 0.6;

/**
 * The keys that a feed has brought so far, each with a small number: a hash table of 64-bit digests with open addressing
 * and linear probing (Knuth, The Art of Computer Programming 3, 6.4), about 15 to 30 bytes a key. Among five million
 * keys, two are taken for one with a probability below 10^-6.
 */
export class KeyTable {
  #high = new Uint32Array(SMALLEST);
  #low = new Uint32Array(SMALLEST);
  #values = new Uint8Array(SMALLEST);
  #size = 0;

  /** How many keys it holds. */
  get size(): number {
    return this.#size;
  }

  /** Adds a key with a number from 0 to 254. Returns false where the key is there already; it keeps its number then. */
  add(key: string, value = 0): boolean {
    if ((this.#size + 1) / this.#values.length > MOST_FULL) this.#grow();
    const [high, low] = digestOf(key);
    const slot = this.#slot(high, low);
    if (this.#values[slot] !== 0) return false;
    this.#put(slot, high, low, value + 1);
    this.#size += 1;
    return true;
  }

  /** The number a key was added with; null where it is not there. */
  get(key: string): number | null {
    const held = this.#values[this.#slot(...digestOf(key))] as number;
    return held === 0 ? null : held - 1;
  }

  /** True where the key is there. */
  has(key: string): boolean {
    return this.get(key) !== null;
  }

  #slot(high: number, low: number): number {
    const mask = this.#values.length - 1;
    let slot = low & mask;
    while (this.#values[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, high: number, low: number, value: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#values[slot] = value;
  }

  #grow(): void {
    const [high, low, values] = [this.#high, this.#low, this.#values];
    const length = values.length * 2;
    this.#high = new Uint32Array(length);
    this.#low = new Uint32Array(length);
    this.#values = new Uint8Array(length);
    for (let slot = 0; slot < values.length; slot++)
      if (values[slot] !== 0) {
        const [oldHigh, oldLow] = [high[slot] as number, low[slot] as number];
        this.#put(this.#slot(oldHigh, oldLow), oldHigh, oldLow, values[slot] as number);
      }
  }
}

function digestOf(key: string): [high: number, low: number] {
  const bytes = hash('sha1', key, 'buffer');
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}
