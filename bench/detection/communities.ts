import { Random } from '../../src/generate/random.js';

/** False flags by community, over all forces. */
export interface CommunityFlags {
  readonly flags: number;
  /** Flags an employee, by community. */
  readonly rates: Readonly<Record<string, number>>;
  /** The highest rate over the lowest; null where a community has no flag. */
  readonly ratio: number | null;
  /** How often a ratio as high, or a community without any flag where that is so, comes about where all are alike: of so many flags drawn by the sizes alone. */
  readonly chance: number | null;
}

const DRAWS = 2_000;

function ratioOf(counts: readonly number[], sizes: readonly number[]): number {
  const rates = counts.map((count, index) => count / (sizes[index] as number));
  return Math.max(...rates) / Math.min(...rates);
}

/**
 * How evenly false flags fall on communities.
 * @param flagged the community of each person flagged falsely, once for each flag
 * @param sizes employees by community
 */
export function communityFlags(flagged: readonly string[], sizes: ReadonlyMap<string, number>): CommunityFlags {
  const names = [...sizes.keys()].sort();
  const people = names.map((name) => sizes.get(name) as number);
  const counts = names.map((name) => flagged.filter((one) => one === name).length);
  const rates = Object.fromEntries(
    names.map((name, index) => [name, (counts[index] as number) / (people[index] as number)]),
  );
  if (flagged.length === 0) return { flags: 0, rates, ratio: null, chance: null };
  const ratio = ratioOf(counts, people);
  const random = new Random(flagged.length, 0, 0);
  const table = people.map((size, index) => [index, size] as const);
  let asHigh = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = people.map(() => 0);
    for (let flag = 0; flag < flagged.length; flag++) {
      const at = random.weighted(table);
      drawn[at] = (drawn[at] as number) + 1;
    }
    if (ratioOf(drawn, people) >= ratio) asHigh++;
  }
  return { flags: flagged.length, rates, ratio: Number.isFinite(ratio) ? ratio : null, chance: asHigh / DRAWS };
}
