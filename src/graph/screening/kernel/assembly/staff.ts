import { has, near, passing, planeBytes, planes, rows } from './layout';

/** Set in `near`: it is staff or next to them; it is staff. */
const NEAR: u8 = 1;
const STAFF: u8 = 3;

/** Marks the entities of a list as staff, and all that is next to them: how many were marked, each of which is listed. */
export function markStaff(list: usize, count: i32, marked: usize, alreadyMarked: i32): i32 {
  let found = alreadyMarked;
  for (let index = 0; index < count; index++) {
    const entity = load<u32>(list + ((<usize>index) << 2));
    if (load<u8>(near + <usize>entity) == 0) {
      store<u32>(marked + ((<usize>found) << 2), entity);
      found++;
    }
    store<u8>(near + <usize>entity, STAFF);
    const row = rows + ((<usize>entity) << 3);
    const end = passing + ((<usize>load<u32>(row + 4)) << 2);
    for (let place = passing + ((<usize>load<u32>(row)) << 2); place < end; place += 4) {
      const to = load<u32>(place);
      if (load<u8>(near + <usize>to) != 0) continue;
      store<u8>(near + <usize>to, NEAR);
      store<u32>(marked + ((<usize>found) << 2), to);
      found++;
    }
  }
  return found;
}

/** Of 16 lanes, those of which the bits are set as bytes that are all ones. */
// @ts-expect-error: decorator
@inline
function bytesOfBits(bits: u32): v128 {
  const spread = i8x16.swizzle(i32x4.splat(bits), i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
  const one = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  return i8x16.eq(v128.and(spread, one), one);
}

/** Writes the rows of a list's entities: by lane, the level at which its group comes to it, else 0. Up to 15 bytes after the last are written to. */
export function tell(list: usize, first: i32, count: i32, within: i32, table: usize, width: i32): void {
  let into = table;
  for (let index = first; index < count; index++) {
    const entity = load<u32>(list + ((<usize>index) << 2));
    const levels: u32 = load<u16>(has + ((<usize>entity) << 1));
    for (let lane = 0; lane < width; lane += 16) v128.store(into + <usize>lane, i32x4.splat(0));
    for (let before = levels & ((2 << within) - 2); before != 0; before &= before - 1) {
      const level = ctz(before);
      const at = planes + <usize>level * planeBytes + ((<usize>entity) << 4);
      const value = i8x16.splat(<i8>level);
      for (let lane = 0; lane < width; lane += 16) {
        const its = v128.and(bytesOfBits(load<u16>(at + <usize>(lane >> 3))), value);
        v128.store(into + <usize>lane, v128.or(v128.load(into + <usize>lane), its));
      }
    }
    into += <usize>width;
  }
}
