const MULTIPLIER = 0x9e37_79b1;
const OTHER_MULTIPLIER = 0x85eb_ca6b;

function mixed(hash: number, word: number, multiplier: number): number {
  const product = Math.imul(hash ^ word, multiplier);
  return product ^ (product >>> 15);
}

/**
 * A checksum of 64 bits (16 hexadecimal digits) against damage, not against forgers: multiplicative hashes over every fourth word, each in a lane of
 * its own so that the processor takes them side by side, then the lanes, the odd words and bytes and the length. Each step is invertible, so a
 * change within one word is always found.
 */
export function checksumOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const words = new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  const whole = words.length - (words.length % 4);
  let [a, b, c, d] = [0x1234_5678, 0x0fed_cba9, 0x2468_ace0, 0x1357_9bdf];
  for (let index = 0; index < whole; index += 4) {
    a = mixed(a, words[index] as number, MULTIPLIER);
    b = mixed(b, words[index + 1] as number, OTHER_MULTIPLIER);
    c = mixed(c, words[index + 2] as number, MULTIPLIER);
    d = mixed(d, words[index + 3] as number, OTHER_MULTIPLIER);
  }
  let one = a;
  let other = b;
  const odd = new Uint8Array(buffer, byteOffset + words.byteLength, byteLength & 3);
  for (const word of [b, c, d, ...words.subarray(whole), ...odd, byteLength]) {
    one = mixed(one, word, MULTIPLIER);
    other = mixed(other, word, OTHER_MULTIPLIER) + one;
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return hex(one) + hex(other);
}
