import { readUuid, UUID_BYTES } from '../entity/uuid-bytes.js';

/** A copy in memory that threads share. */
export function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** Ids side by side in memory that threads share. */
export function idBytes(ids: readonly string[]): Uint8Array {
  return shared(Buffer.from(ids.join('').replaceAll('-', ''), 'hex'));
}

/** How many ids lie side by side. */
export function countOf(ids: Uint8Array): number {
  return ids.length / UUID_BYTES;
}

/** The id at a place. */
export function idAt(ids: Uint8Array, place: number): string {
  return readUuid(ids, place * UUID_BYTES);
}

/** The first place, in ascending ids, whose id is not less than a text: O(log ids). */
export function placeOfId(ids: Uint8Array, id: string): number {
  let [low, high] = [0, countOf(ids)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idAt(ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
