/** A value with its weight; weights need not add up to anything. */
export type Weighted<T> = readonly (readonly [T, number])[];

/**
 * A seeded stream of random numbers: sfc32, the 32-bit "Small Fast Chaotic" generator of Chris Doty-Humphrey's
 * PractRand (three words of state and a counter; the counter makes every cycle at least 2^32 long). Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Streams with another seed, name hash or index are unrelated; all three are taken as unsigned 32-bit words. */
  constructor(seed: number, name: number, index: number) {
    this.#a = seed | 0;
    this.#b = name | 0;
    this.#c = index | 0;
    // PractRand mixes three seed words with twelve or more rounds before the first number is used.
    for (let round = 0; round < 15; round++) this.next();
  }

  /** The next unsigned 32-bit integer. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.next() / 4_294_967_296;
  }

  /** An integer in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One of a table that is not empty, by weight. */
  weighted<T>(table: Weighted<T>): T {
    let total = 0;
    for (const [, weight] of table) total += weight;
    let left = this.unit() * total;
    for (const [value, weight] of table) {
      left -= weight;
      if (left < 0) return value;
    }
    return (table[table.length - 1] as readonly [T, number])[0];
  }

  /** An exponentially distributed number with this mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  /** How often something happens that happens `mean` times on average: the whole part, and one more by the rest. */
  count(mean: number): number {
    return Math.floor(mean) + (this.chance(mean % 1) ? 1 : 0);
  }

  /** An integer from `low` to `high` whose density falls as a power law with this exponent (above 1). */
  powerLaw(exponent: number, low: number, high: number): number {
    const power = 1 - exponent;
    const top = (high + 1) ** power;
    const bottom = low ** power;
    return Math.floor((bottom + (top - bottom) * this.unit()) ** (1 / power));
  }

  /** Shuffles `list[start, end)` in place (Fisher and Yates). */
  shuffle(list: Int32Array, start: number, end: number): void {
    for (let last = end - 1; last > start; last--) {
      const other = start + this.below(last - start + 1);
      const held = list[last] as number;
      list[last] = list[other] as number;
      list[other] = held;
    }
  }
}

/** Opens the stream of a thing: the same seed, name and index give the same numbers, in whatever order they are asked for. */
export type Streams = (name: string, index?: number) => Random;

/** All the streams of one seed (an unsigned 32-bit integer). */
export function streamsOf(seed: number): Streams {
  return (name, index = 0) => new Random(seed, fnv1a(name), index);
}

/** The 32-bit FNV-1a hash of a name in ASCII. */
function fnv1a(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
