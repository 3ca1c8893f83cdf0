/** Set in `nodes`: the states of the entity's row are there. */
export const ROW = 1;
/** Set in `nodes`: whether it may be passed through is known. */
export const JUDGED = 2;
/** Set in `nodes`: it may be passed through. */
export const PASSABLE = 4;
/** Set in `nodes`: only its many links keep a path from passing through. */
export const HUB = 8;
/** Set in `nodes`: it stands for others beside itself, whose rows are its own too. */
export const MANY = 16;
/** Set in `nodes`: every link of its row counts, and none leads to what another stands for. */
export const WHOLE = 32;
/** Set in `nodes`: a screening has written down for itself which links of the row count. */
export const PASSED = 64;

/** Set in `states`: another entity stands for the neighbour. */
export const REDIRECTED = 128;
/** The bits of `states` that are one more than the link's confidence. */
export const STATE_BITS = 127;
