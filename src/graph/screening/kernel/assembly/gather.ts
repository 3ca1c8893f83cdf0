import { note } from './counts';
import { compact, full, has, lively, near, passing, picked, planeBytes, planes, rows } from './layout';
import { without } from './without';

/** Bytes of what is looked at together of a row. */
const BLOCK: usize = 256;

let made: i32 = 0;

/**
 * Says which entities searches go on from to a level: those of a list, out of so many. Their words are put side by side in `compact`, so that looking
 * them up again and again stays within what a processor keeps near: a word of 32 bits and how many there are before it tell where.
 */
export function goOnFrom(front: usize, count: i32, entities: i32, level: i32): void {
  const words = (entities + 31) >> 5;
  memory.fill(lively, 0, (<usize>words) << 3);
  for (let index = 0; index < count; index++) {
    const entity = load<u32>(front + ((<usize>index) << 2));
    const at = lively + ((<usize>(entity >> 5)) << 3);
    store<u32>(at, load<u32>(at) | (1 << (entity & 31)));
  }
  const last = planes + <usize>(level - 1) * planeBytes;
  let before: u32 = 0;
  for (let word = 0; word < words; word++) {
    const at = lively + ((<usize>word) << 3);
    store<u32>(at + 4, before);
    for (let bits = load<u32>(at); bits != 0; bits &= bits - 1) {
      const entity = (<usize>word << 5) + <usize>ctz(bits);
      v128.store(compact + ((<usize>before) << 4), v128.load(last + (entity << 4)));
      before++;
    }
  }
}

/** Looks for what an entity is come to by at a level; true where there is something new. */
// @ts-expect-error: decorator
@inline
function gather(entity: u32, level: i32): bool {
  const row = rows + ((<usize>entity) << 3);
  const begin = passing + ((<usize>load<u32>(row)) << 2);
  const end = passing + ((<usize>load<u32>(row + 4)) << 2);
  // What is not there to see has no row, and must cost nothing.
  if (begin == end) return false;
  made += 1 + <i32>((end - begin) >> 2);
  const bit: u32 = 1 << level;
  const hasAt = has + ((<usize>entity) << 1);
  const levels: u32 = load<u16>(hasAt);
  const missing = without(v128.load(full), entity, levels & (bit - 1));
  if (!v128.any_true(missing)) return false;
  let open = missing;
  for (let place = begin; place < end; ) {
    // No branch depends on which of them are lively: that is not to be foretold.
    const until = min(place + BLOCK, end);
    let to = picked;
    for (; place < until; place += 4) {
      const from = load<u32>(place);
      const word = load<u64>(lively + ((<usize>(from >> 5)) << 3));
      const bits = <u32>word;
      store<u32>(to, <u32>(word >> 32) + popcnt(bits & ((1 << (from & 31)) - 1)));
      to += <usize>((bits >> (from & 31)) & 1) << 2;
    }
    for (let one = picked; one < to; one += 4)
      open = v128.andnot(open, v128.load(compact + ((<usize>load<u32>(one)) << 4)));
    if (!v128.any_true(open)) break;
  }
  const found = v128.xor(missing, open);
  if (!v128.any_true(found)) return false;
  v128.store(planes + <usize>level * planeBytes + ((<usize>entity) << 4), found);
  store<u16>(hasAt, <u16>(levels | bit));
  return true;
}

/** Looks at the entities from `first` on that matter: where it came to. */
export function gatherAll(
  first: i32,
  count: i32,
  reached: usize,
  alreadyReached: i32,
  level: i32,
  onlyNear: bool,
  most: i32,
): i32 {
  let found = alreadyReached;
  made = 0;
  let entity = first;
  for (; entity < count && made < most; entity++) {
    if (onlyNear && load<u8>(near + <usize>entity) == 0) continue;
    if (!gather(entity, level)) continue;
    store<u32>(reached + ((<usize>found) << 2), entity);
    found++;
  }
  note(made, found);
  return entity;
}

/** The same for the entities of a list. */
export function gatherList(
  list: usize,
  first: i32,
  count: i32,
  reached: usize,
  alreadyReached: i32,
  level: i32,
  most: i32,
): i32 {
  let found = alreadyReached;
  made = 0;
  let index = first;
  for (; index < count && made < most; index++) {
    const entity = load<u32>(list + ((<usize>index) << 2));
    if (!gather(entity, level)) continue;
    store<u32>(reached + ((<usize>found) << 2), entity);
    found++;
  }
  note(made, found);
  return index;
}
