/**
 * How often chance alone gives so many hits or more in so many tries: the upper tail of the binomial distribution, summed term by term. O(tries).
 * @param chance of a hit in one try, 0 to 1
 */
export function binomialTail(tries: number, hits: number, chance: number): number {
  if (hits <= 0) return 1;
  if (chance >= 1) return hits <= tries ? 1 : 0;
  let term = (1 - chance) ** tries;
  let below = 0;
  for (let count = 0; count < hits; count += 1) {
    below += term;
    term *= ((tries - count) / (count + 1)) * (chance / (1 - chance));
  }
  return Math.min(1, Math.max(1 - below, chance ** tries));
}

/**
 * How often chance alone gives results that are together as rare as some independent ones: Fisher's method, the upper tail of the chi-squared
 * distribution with two degrees of freedom for each, which has a closed form. R. A. Fisher, Statistical Methods for Research Workers, 4th ed. (1932), §21.1.
 */
export function combinedChance(chances: readonly number[]): number {
  const half = -chances.reduce((sum, chance) => sum + Math.log(Math.max(chance, Number.MIN_VALUE)), 0);
  let term = Math.exp(-half);
  let tail = 0;
  for (let place = 0; place < chances.length; place += 1) {
    tail += term;
    term *= half / (place + 1);
  }
  return Math.min(1, tail);
}

/** A chance in decades: 1 in 1000 is 3, certainty 0. */
export function decades(chance: number): number {
  return chance <= 0 ? Number.POSITIVE_INFINITY : Math.max(0, -Math.log10(chance));
}
