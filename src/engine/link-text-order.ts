import type { LinkRef } from '../graph/compact-graph.js';
import { type LinkKey, linkIdBytes } from '../link/link-id.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SEXTET = 6;
const BYTE = 8;

/** Six bits from a place on; what is beyond the end is 0, as base64 has it. */
function sextet(bytes: Uint8Array, place: number): number {
  const bit = place * SEXTET;
  const byte = Math.floor(bit / BYTE);
  const pair = ((bytes[byte] ?? 0) << BYTE) | (bytes[byte + 1] ?? 0);
  return (pair >>> (2 * BYTE - SEXTET - (bit % BYTE))) & 63;
}

/** Compares bytes as their base64url texts compare, without making the texts. */
export function compareAsTexts(a: Uint8Array, b: Uint8Array): number {
  const length = (bytes: Uint8Array) => Math.ceil((bytes.length * BYTE) / SEXTET);
  const shared = Math.min(a.length, b.length);
  let same = 0;
  while (same < shared && a[same] === b[same]) same += 1;
  const most = Math.min(length(a), length(b));
  for (let place = Math.floor((same * BYTE) / SEXTET); place < most; place += 1) {
    const [x, y] = [sextet(a, place), sextet(b, place)];
    if (x !== y) return ALPHABET.charCodeAt(x) - ALPHABET.charCodeAt(y);
  }
  return length(a) - length(b);
}

/** Compares links by the texts of their ids: what tells equal paths apart in every implementation. */
export function byLinkId(keyOf: (link: LinkRef) => LinkKey): (a: LinkRef, b: LinkRef) => number {
  return (a, b) => compareAsTexts(linkIdBytes(keyOf(a)), linkIdBytes(keyOf(b)));
}
