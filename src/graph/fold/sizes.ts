/** Degrees below this are their own size. */
const EXACT = 128;
const EXACT_BITS = 7;
/** Sizes to every doubling from there on. */
const STEPS = 16;
const STEP_BITS = 4;

/** The size of everything that has too many links for another. */
export const GREATEST_SIZE = 255;

/** How many links an entity has, in a byte: exact for few, then within a sixteenth; never less for more links. */
export function sizeOf(degree: number): number {
  if (degree < EXACT) return degree;
  const doublings = 31 - Math.clz32(degree);
  const step = (degree >>> (doublings - STEP_BITS)) - STEPS;
  return Math.min(EXACT + (doublings - EXACT_BITS) * STEPS + step, GREATEST_SIZE);
}

/** By size: the most links that what is of this size has. */
export const MOST_LINKS: Float64Array = Float64Array.from({ length: GREATEST_SIZE + 1 }, (_, size) => {
  if (size < EXACT) return size;
  const doublings = EXACT_BITS + Math.floor((size - EXACT) / STEPS);
  const step = STEPS + ((size - EXACT) % STEPS);
  return size === GREATEST_SIZE ? Number.POSITIVE_INFINITY : (step + 1) * 2 ** (doublings - STEP_BITS) - 1;
});

/** The greatest size of which nothing has more links than that. */
export function sizeUpTo(degree: number): number {
  let size = 0;
  while ((MOST_LINKS[size + 1] as number) <= degree) size += 1;
  return size;
}
