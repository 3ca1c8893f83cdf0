/** The first place from `low` on, before `high`, whose value is not less than another; `high` where all are. The values ascend. O(log places). */
export function lowerBound(values: Uint32Array | Int32Array, wanted: number, low: number, high: number): number {
  let [first, end] = [low, high];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((values[middle] as number) < wanted) first = middle + 1;
    else end = middle;
  }
  return first;
}
