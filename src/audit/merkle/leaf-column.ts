import { HASH_BYTES } from './hashes.js';

/** The hashes of a trail's entries side by side: 32 bytes each. */
export class LeafColumn {
  #bytes = Buffer.alloc(1024 * HASH_BYTES);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(leaf: Uint8Array): void {
    const at = this.#size * HASH_BYTES;
    if (at === this.#bytes.length) {
      const larger = Buffer.alloc(2 * at);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(leaf, at);
    this.#size += 1;
  }

  /** The hash of an entry; its place counts from 0. */
  at(index: number): Buffer {
    if (index < 0 || index >= this.#size) throw new RangeError(`There is no entry ${index} of ${this.#size}.`);
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
