/** So many of so many, of one force; over several forces they are added up. */
export interface Share {
  readonly seed: number;
  readonly of: number;
  readonly hits: number;
}

/** A share over several forces. */
export interface PooledShare {
  readonly hits: number;
  readonly of: number;
  /** All hits over all; null where there is nothing to divide by. */
  readonly pooled: number | null;
  /** The 95 % interval of `pooled`: Wilson's score interval (1927). */
  readonly interval: readonly [number, number] | null;
  /** Of the shares of the forces that have one; null where there is none. */
  readonly mean: number | null;
  /** Their sample standard deviation; null where there are fewer than two. */
  readonly spread: number | null;
}

const Z = 1.96;

function wilson(hits: number, of: number): readonly [number, number] {
  const share = hits / of;
  const square = (Z * Z) / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Adds up shares, those of one force first; forces without anything to share in have no say in mean and spread. */
export function pool(shares: readonly Share[]): PooledShare {
  const bySeed = new Map<number, { hits: number; of: number }>();
  for (const { seed, hits, of } of shares) {
    const held = bySeed.get(seed) ?? { hits: 0, of: 0 };
    bySeed.set(seed, { hits: held.hits + hits, of: held.of + of });
  }
  const forces = [...bySeed.values()].filter(({ of }) => of > 0);
  const hits = forces.reduce((sum, one) => sum + one.hits, 0);
  const of = forces.reduce((sum, one) => sum + one.of, 0);
  const values = forces.map((one) => one.hits / one.of);
  const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - (mean ?? 0)) ** 2, 0);
  return {
    hits,
    of,
    pooled: of === 0 ? null : hits / of,
    interval: of === 0 ? null : wilson(hits, of),
    mean,
    spread: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)),
  };
}

/** How many of the planted are among the first `k` of a list: over the planted it is the recall, over what is listed the precision at k. */
export function firstOf(
  listed: readonly string[],
  planted: readonly string[],
  k: number,
): { hits: number; listed: number; planted: number } {
  const first = new Set(listed.slice(0, k));
  return { hits: planted.filter((one) => first.has(one)).length, listed: first.size, planted: planted.length };
}
