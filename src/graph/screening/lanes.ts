/** Words of bits of an entity: so many times 32 groups are searched from at once. */
export const WORDS = 4;
/** Groups that are searched from at once. */
export const LANES = WORDS * 32;

/** Sets the bit of a lane of an entity. */
export function setLane(planes: Int32Array, entity: number, lane: number): void {
  const at = entity * WORDS + (lane >>> 5);
  planes[at] = (planes[at] as number) | (1 << (lane & 31));
}

/** Writes a value for every bit that is set, `first` being the place of lane 0. */
export function writeLanes(planes: Int32Array, entity: number, values: Uint8Array, first: number, value: number): void {
  for (let word = 0; word < WORDS; word += 1) {
    let bits = planes[entity * WORDS + word] as number;
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      values[first + word * 32 + bit] = value;
      bits &= bits - 1;
    }
  }
}
