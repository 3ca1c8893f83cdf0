import { Frontier } from './frontier.js';
import type { LeafColumn } from './leaf-column.js';

/** The root of the tree of the entries from `start` up to, not including, `end`. */
export function rootOf(leaves: LeafColumn, start: number, end: number): Buffer {
  const frontier = new Frontier();
  for (let index = start; index < end; index += 1) frontier.add(leaves.at(index));
  return frontier.root();
}

/** The largest power of two below a number that is at least 2. */
function splitOf(width: number): number {
  let split = 1;
  while (2 * split < width) split *= 2;
  return split;
}

function checkSize(leaves: LeafColumn, size: number): void {
  if (size > leaves.size) throw new RangeError(`The trail has ${leaves.size} entries, not ${size}.`);
}

/**
 * The proof that an entry is in the tree of the first `size` entries: RFC 9162 section 2.1.3.1. Takes O(size).
 * @param index counts from 0
 * @throws RangeError where there is no such entry
 */
export function inclusionProof(leaves: LeafColumn, index: number, size: number): Buffer[] {
  checkSize(leaves, size);
  if (index < 0 || index >= size) throw new RangeError(`There is no entry ${index} among the first ${size}.`);
  const path: Buffer[] = [];
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push(rootOf(leaves, middle, end));
      end = middle;
    } else {
      path.push(rootOf(leaves, start, middle));
      start = middle;
    }
  }
  return path.reverse();
}

/**
 * The proof that the tree of the first `size` entries begins with that of the first `before`: RFC 9162 section 2.1.4.1. Takes O(size).
 * @throws RangeError where there are not so many
 */
export function consistencyProof(leaves: LeafColumn, before: number, size: number): Buffer[] {
  checkSize(leaves, size);
  if (before < 0 || before > size) throw new RangeError(`A tree of ${size} entries does not begin with ${before}.`);
  if (before === 0) return [];
  const path: Buffer[] = [];
  let isWhole = true;
  let [start, end] = [0, size];
  while (end !== before) {
    const middle = start + splitOf(end - start);
    if (before <= middle) {
      path.push(rootOf(leaves, middle, end));
      end = middle;
    } else {
      path.push(rootOf(leaves, start, middle));
      start = middle;
      isWhole = false;
    }
  }
  // Where it is the whole of the earlier tree, whoever verifies has its root.
  if (!isWhole) path.push(rootOf(leaves, start, end));
  return path.reverse();
}
