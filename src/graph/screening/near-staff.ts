import type { PreparedFold } from '../fold/prepared-fold.js';
import { eachStep } from '../search/walk-steps.js';

/** Set in `near`: it is staff or next to them. */
export const NEAR = 1;
/** Set in `near`: it is staff. */
export const STAFF = 2;

/**
 * Marks staff and what is next to them.
 * @param near by entity
 * @param found is told of each that was not marked before
 */
export function markStaff(
  fold: PreparedFold,
  staff: Iterable<number>,
  near: Uint8Array,
  found: (entity: number) => void,
): void {
  const mark = (entity: number) => {
    if (near[entity] !== 0) return;
    near[entity] = NEAR;
    found(entity);
  };
  for (const one of staff) {
    mark(one);
    near[one] = NEAR | STAFF;
    eachStep(fold, one, mark);
  }
}
