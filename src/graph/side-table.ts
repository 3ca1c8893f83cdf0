/** What only few have: ascending keys and a value each, in shared memory. */
export interface SideTable<Values extends Uint32Array | Int32Array> {
  readonly keys: Uint32Array;
  readonly values: Values;
}

/** The value of a key; undefined where it has none. O(log size). */
export function sideValue({ keys, values }: SideTable<Uint32Array | Int32Array>, key: number): number | undefined {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? values[low] : undefined;
}
