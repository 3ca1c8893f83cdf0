import { costOf } from '../../link/confidence.js';

/** The integer cost of a link by its state (one more than its confidence, 1 to 101): costs add where confidences multiply. */
export const COST_BY_STATE: Int32Array = Int32Array.from({ length: 128 }, (_, state) =>
  state >= 1 && state <= 101 ? costOf(state - 1) : 0,
);
