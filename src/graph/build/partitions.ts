/** Parts that entities are put in: so many that what is of one stays close at hand, and no more than can be written to by turns. */
const PARTS = 256;

/** Entities in parts of `2 ** shift`, side by side. */
export interface Partitions {
  readonly shift: number;
  /** What is of part `p` is at `starts[p]` to `starts[p + 1]`. */
  readonly starts: Uint32Array;
}

/** How many bits of an entity's number tell entities of one part apart. */
export function shiftFor(entities: number): number {
  return Math.max(8, Math.ceil(Math.log2(Math.max(1, entities) / PARTS)));
}

/** Counts of parts, each at one place after its own, for so many entities. */
export function countsOfParts(entities: number, shift: number): Uint32Array {
  return new Uint32Array(Math.ceil(entities / 2 ** shift) + 1);
}

/** Turns counts, each at one place after its own, into where each begins. */
export function startsOf(counts: Uint32Array): void {
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    sum += counts[index] as number;
    counts[index] = sum;
  }
}

/** The most there is of a part. */
export function greatestPart({ starts }: Partitions): number {
  let most = 0;
  for (let part = 0; part + 1 < starts.length; part += 1)
    most = Math.max(most, (starts[part + 1] as number) - (starts[part] as number));
  return most;
}
