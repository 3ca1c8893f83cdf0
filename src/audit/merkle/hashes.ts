import { createHash } from 'node:crypto';

/** Bytes of a hash (SHA-256). */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Buffer.of(0x00);
const NODE_PREFIX = Buffer.of(0x01);

/** The hash of an entry, RFC 9162 section 2.1.1: of 0x00 and its bytes. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF_PREFIX).update(entry).digest();
}

/** The hash of two subtrees side by side, RFC 9162 section 2.1.1: of 0x01 and both. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();
}

/** The root of a tree without entries: the hash of nothing. */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();
