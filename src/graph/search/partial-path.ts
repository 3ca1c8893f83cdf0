/** The first steps of a path, by its last one: those before it are shared with others. */
export interface PartialPath {
  readonly entity: number;
  /** Hops so far. */
  readonly depth: number;
  /** Weight so far. */
  readonly weight: number;
  /** Weight so far plus the least that can follow. */
  readonly estimate: number;
  /** The link to `entity`; -1 at the start. */
  readonly link: number;
  readonly before: PartialPath | null;
}

/** The steps of a partial path, first to last. */
export function partsOf(partial: PartialPath): PartialPath[] {
  const parts: PartialPath[] = [];
  for (let step: PartialPath | null = partial; step; step = step.before) parts.push(step);
  return parts.reverse();
}

/** True where the path has come through the entity. */
export function visits(partial: PartialPath, entity: number): boolean {
  for (let step: PartialPath | null = partial; step; step = step.before) if (step.entity === entity) return true;
  return false;
}

function upTo(partial: PartialPath, depth: number): PartialPath {
  let step = partial;
  while (step.depth > depth && step.before) step = step.before;
  return step;
}

type Compare = (a: PartialPath, b: PartialPath) => number;

/** By the first step in which two partial paths of one depth differ; at most eight steps deep. */
function compareSteps(a: PartialPath | null, b: PartialPath | null, compare: Compare): number {
  if (a === b || a === null || b === null) return 0;
  return compareSteps(a.before, b.before, compare) || compare(a, b);
}

/**
 * By entities from the start, then by links. What has the same entities as the beginning of another comes before it, so that a path that
 * continues it is found before any that comes after.
 */
export function compareByIds(
  a: PartialPath,
  b: PartialPath,
  compareEntities: (a: number, b: number) => number,
  compareLinks: (a: number, b: number) => number,
): number {
  const depth = Math.min(a.depth, b.depth);
  const byEntity = compareSteps(upTo(a, depth), upTo(b, depth), (x, y) => compareEntities(x.entity, y.entity));
  if (byEntity !== 0) return byEntity;
  return a.depth - b.depth || compareSteps(a, b, (x, y) => compareLinks(x.link, y.link));
}
