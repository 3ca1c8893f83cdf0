import { lowerBound } from './lower-bound.js';

/** What only few have: ascending keys and a value each, in shared memory. */
export interface SideTable<Values extends Uint32Array | Int32Array> {
  readonly keys: Uint32Array;
  readonly values: Values;
}

/** The value of a key; undefined where it has none. O(log size). */
export function sideValue({ keys, values }: SideTable<Uint32Array | Int32Array>, key: number): number | undefined {
  const place = lowerBound(keys, key, 0, keys.length);
  return keys[place] === key ? values[place] : undefined;
}
