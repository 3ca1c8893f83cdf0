import { planeBytes, planes } from './layout';

/** What of some bits an entity was not come to by at the levels of `before`. */
// @ts-expect-error: decorator
@inline
export function without(bits: v128, entity: u32, before: u32): v128 {
  let left = bits;
  const at = planes + ((<usize>entity) << 4);
  for (let levels = before; levels != 0; levels &= levels - 1)
    left = v128.andnot(left, v128.load(at + <usize>ctz(levels) * planeBytes));
  return left;
}
