/** Words of bits of an entity: so many times 32 groups are searched from at once. */
export const WORDS = 4;
/** Groups that are searched from at once. */
export const LANES = WORDS * 32;

/** Sets the bit of a lane of an entity. */
export function setLane(plane: Int32Array, entity: number, lane: number): void {
  const at = entity * WORDS + (lane >>> 5);
  plane[at] = (plane[at] as number) | (1 << (lane & 31));
}

/** The words that have the bits of so many lanes. */
export function firstLanes(count: number): Int32Array {
  return Int32Array.from({ length: WORDS }, (_, word) => {
    const bits = Math.min(32, Math.max(0, count - 32 * word));
    return bits === 32 ? -1 : (1 << bits) - 1;
  });
}

/** The lane of the least bit of a word. */
export function leastBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * Writes a value for every bit of an entity that is set.
 * @param columns by lane, the place counted from `first`; less than 0 for a lane that is out of use
 */
export function writeLanes(
  plane: Int32Array,
  entity: number,
  values: Uint8Array,
  first: number,
  columns: Int32Array,
  value: number,
): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let bits = plane[entity * WORDS + word] as number; bits !== 0; bits &= bits - 1) {
      const column = columns[word * 32 + leastBit(bits)] as number;
      if (column >= 0) values[first + column] = value;
    }
}
