import { UUID_BYTES } from '../entity/uuid-bytes.js';

const BUCKETS = 2 ** 16;

/** The first two bytes of an id. */
function head(ids: Uint8Array, row: number): number {
  return ((ids[row * UUID_BYTES] as number) << 8) | (ids[row * UUID_BYTES + 1] as number);
}

function compareRows(ids: Uint8Array, one: number, other: number): number {
  for (let byte = 2; byte < UUID_BYTES; byte += 1) {
    const difference = (ids[one * UUID_BYTES + byte] as number) - (ids[other * UUID_BYTES + byte] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The rows of ids (16 bytes each) in ascending order: a counting sort by the first two bytes, then a sort of the few that share them. Random ids
 * take O(ids).
 */
export function orderIds(ids: Uint8Array): Uint32Array {
  const count = ids.length / UUID_BYTES;
  const starts = new Uint32Array(BUCKETS + 1);
  for (let row = 0; row < count; row += 1) {
    const bucket = head(ids, row) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  const order = new Uint32Array(count);
  const places = starts.slice(0, BUCKETS);
  for (let row = 0; row < count; row += 1) {
    const bucket = head(ids, row);
    const place = places[bucket] as number;
    order[place] = row;
    places[bucket] = place + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const [start, end] = [starts[bucket] as number, starts[bucket + 1] as number];
    if (end - start > 1) order.subarray(start, end).sort((one, other) => compareRows(ids, one, other));
  }
  return order;
}
