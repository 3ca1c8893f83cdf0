import { note } from './counts';
import { has, near, passing, planeBytes, planes, rows } from './layout';
import { without } from './without';

/** Goes on from the entities of a list, from the one at `first` on, until `most` steps are made: the place in the list where it came to. */
export function push(
  front: usize,
  first: i32,
  count: i32,
  reached: usize,
  alreadyReached: i32,
  level: i32,
  onlyNear: bool,
  most: i32,
): i32 {
  const last = planes + <usize>(level - 1) * planeBytes;
  const next = planes + <usize>level * planeBytes;
  const bit: u32 = 1 << level;
  let found = alreadyReached;
  let made = 0;
  let index = first;
  for (; index < count && made < most; index++) {
    const entity = load<u32>(front + ((<usize>index) << 2));
    const row = rows + ((<usize>entity) << 3);
    const begin = passing + ((<usize>load<u32>(row)) << 2);
    const end = passing + ((<usize>load<u32>(row + 4)) << 2);
    const bits = v128.load(last + ((<usize>entity) << 4));
    made += 1 + <i32>((end - begin) >> 2);
    for (let place = begin; place < end; place += 4) {
      const to = load<u32>(place);
      if (onlyNear && load<u8>(near + <usize>to) == 0) continue;
      const hasAt = has + ((<usize>to) << 1);
      const levels: u32 = load<u16>(hasAt);
      const their = next + ((<usize>to) << 4);
      if (levels == 0) {
        store<u16>(hasAt, <u16>bit);
        v128.store(their, bits);
        store<u32>(reached + ((<usize>found) << 2), to);
        found++;
        continue;
      }
      const fresh = without(bits, to, levels & (bit - 1));
      if (!v128.any_true(fresh)) continue;
      if ((levels & bit) != 0) v128.store(their, v128.or(v128.load(their), fresh));
      else {
        store<u16>(hasAt, <u16>(levels | bit));
        v128.store(their, fresh);
        store<u32>(reached + ((<usize>found) << 2), to);
        found++;
      }
    }
  }
  note(made, found);
  return index;
}
