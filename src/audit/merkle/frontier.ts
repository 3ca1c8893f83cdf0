import { EMPTY_ROOT, nodeHash } from './hashes.js';

/**
 * A tree that grows at its end: only the roots of its whole subtrees, widest first, as many as its size has ones in binary. Adding an entry and
 * telling the root take O(log n).
 */
export class Frontier {
  readonly #roots: Buffer[];
  #size: number;

  /** @param roots what `roots` of a frontier of this size told */
  constructor(size = 0, roots: readonly Buffer[] = []) {
    this.#size = size;
    this.#roots = [...roots];
  }

  /** How many entries the tree has. */
  get size(): number {
    return this.#size;
  }

  /** The roots of the whole subtrees, widest first. */
  get roots(): readonly Buffer[] {
    return this.#roots;
  }

  /** Adds the hash of the next entry. */
  add(leaf: Buffer): void {
    let hash = leaf;
    for (let width = this.#size; width % 2 === 1; width = Math.floor(width / 2))
      hash = nodeHash(this.#roots.pop() as Buffer, hash);
    this.#roots.push(hash);
    this.#size += 1;
  }

  /** The root of the tree as it is. */
  root(): Buffer {
    const last = this.#roots.at(-1);
    if (last === undefined) return EMPTY_ROOT;
    return this.#roots.slice(0, -1).reduceRight((hash, root) => nodeHash(root, hash), last);
  }

  /** A tree of the same entries that grows by itself. */
  copy(): Frontier {
    return new Frontier(this.#size, this.#roots);
  }
}

/** How many subtrees the frontier of a tree of this size has. */
export function subtreesOf(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
