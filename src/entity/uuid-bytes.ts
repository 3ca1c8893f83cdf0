/** Bytes of an id. */
export const UUID_BYTES = 16;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The two hexadecimal digits of each byte. */
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The value of each hexadecimal digit, by its character's code. */
const DIGITS = new Uint8Array(128);
for (let digit = 0; digit < 16; digit += 1) DIGITS[digit.toString(16).charCodeAt(0)] = digit;
const DASH = '-'.charCodeAt(0);

/** True for the form that entity and facet ids have. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Writes an id as bytes, and answers where they end; nothing is checked. Comparing these bytes is comparing ids. */
export function writeUuid(bytes: Uint8Array, start: number, id: string): number {
  let end = start;
  for (let place = 0; place + 1 < id.length; place += 2) {
    if (id.charCodeAt(place) === DASH) place += 1;
    const high = DIGITS[id.charCodeAt(place)] as number;
    bytes[end++] = (high << 4) | (DIGITS[id.charCodeAt(place + 1)] as number);
  }
  return end;
}

/** The id whose bytes begin at a place. */
export function readUuid(bytes: Uint8Array, start: number): string {
  let text = '';
  for (let byte = 0; byte < UUID_BYTES; byte += 1) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) text += '-';
    text += HEX[bytes[start + byte] as number];
  }
  return text;
}
