// Where everything lies in the memory: `screen-memory.ts` says what it is.
export let rows: usize = 0;
export let passing: usize = 0;
export let has: usize = 0;
/** By 32 entities: which of them searches go on from, and how many there are before. */
export let lively: usize = 0;
export let near: usize = 0;
export let planes: usize = 0;
export let planeBytes: usize = 0;
export let full: usize = 0;
/** Neighbours of a block that searches go on from. */
export let picked: usize = 0;
/** The words of what searches go on from, side by side. */
export let compact: usize = 0;

/** Says where everything lies. */
export function layout(
  rowsAt: usize,
  passingAt: usize,
  hasAt: usize,
  livelyAt: usize,
  nearAt: usize,
  fullAt: usize,
  pickedAt: usize,
  compactAt: usize,
  planesAt: usize,
  bytesOfPlane: usize,
): void {
  rows = rowsAt;
  passing = passingAt;
  has = hasAt;
  lively = livelyAt;
  near = nearAt;
  full = fullAt;
  picked = pickedAt;
  compact = compactAt;
  planes = planesAt;
  planeBytes = bytesOfPlane;
}
