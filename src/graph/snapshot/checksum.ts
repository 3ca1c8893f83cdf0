const MULTIPLIER = 0x9e37_79b1;
const OTHER_MULTIPLIER = 0x85eb_ca6b;

function mixed(hash: number, word: number, multiplier: number): number {
  const product = Math.imul(hash ^ word, multiplier);
  return product ^ (product >>> 15);
}

/**
 * A checksum of 64 bits (16 hexadecimal digits) against damage, not against forgers: two multiplicative hashes over the words, and the odd bytes
 * and the length after them. Each step is invertible, so a change within one word is always found.
 */
export function checksumOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const words = new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  let one = 0x1234_5678;
  let other = 0x0fed_cba9;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as number;
    one = mixed(one, word, MULTIPLIER);
    other = mixed(other, word, OTHER_MULTIPLIER) + one;
  }
  for (const byte of [...new Uint8Array(buffer, byteOffset + words.byteLength, byteLength & 3), byteLength]) {
    one = mixed(one, byte, MULTIPLIER);
    other = mixed(other, byte, OTHER_MULTIPLIER) + one;
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return hex(one) + hex(other);
}
