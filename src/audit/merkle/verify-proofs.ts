import { EMPTY_ROOT, nodeHash } from './hashes.js';

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

/**
 * True where a proof shows that an entry is in a tree: RFC 9162 section 2.1.3.2.
 * @param leaf the hash of the entry
 * @param index its place, from 0
 */
export function provesInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** True where a proof shows that a tree begins with another, smaller or the same: RFC 9162 section 2.1.4.2. */
export function provesConsistency(
  before: number,
  size: number,
  proof: readonly Buffer[],
  rootBefore: Buffer,
  root: Buffer,
): boolean {
  if (before < 0 || before > size) return false;
  if (before === 0) return proof.length === 0 && rootBefore.equals(EMPTY_ROOT);
  if (before === size) return proof.length === 0 && rootBefore.equals(root);
  const [first, ...rest] = isPowerOfTwo(before) ? [rootBefore, ...proof] : proof;
  if (first === undefined) return false;
  let [node, last] = [before - 1, size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [hashBefore, hash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hashBefore = nodeHash(sibling, hashBefore);
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hashBefore.equals(rootBefore) && hash.equals(root);
}
