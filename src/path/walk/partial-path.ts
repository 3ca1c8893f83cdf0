import type { WalkGraph } from './walk-graph.js';
import type { WalkLink } from './walk-link.js';

/** The first steps of a path, by its last one: those before it are shared with others. */
export interface PartialPath {
  readonly node: number;
  /** Hops so far. */
  readonly depth: number;
  /** Weight so far. */
  readonly weight: number;
  /** Weight so far plus the least that can follow. */
  readonly estimate: number;
  /** The link to `node`; null at the start. */
  readonly link: WalkLink | null;
  readonly before: PartialPath | null;
}

/** The steps of a partial path, first to last. */
export function stepsOf(partial: PartialPath): PartialPath[] {
  const steps: PartialPath[] = [];
  for (let step: PartialPath | null = partial; step; step = step.before) steps.push(step);
  return steps.reverse();
}

/** True where the path has come through the node. */
export function visits(partial: PartialPath, node: number): boolean {
  for (let step: PartialPath | null = partial; step; step = step.before) if (step.node === node) return true;
  return false;
}

function upTo(partial: PartialPath, depth: number): PartialPath {
  let step = partial;
  while (step.depth > depth && step.before) step = step.before;
  return step;
}

type Key = (step: PartialPath) => string;

/** By the keys of the first step in which two partial paths of one depth differ. */
function compareSteps(a: PartialPath | null, b: PartialPath | null, key: Key): number {
  if (a === b || a === null || b === null) return 0;
  const before = compareSteps(a.before, b.before, key);
  if (before !== 0) return before;
  const [left, right] = [key(a), key(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * By entity ids from the start, then by link ids. What has the same entities as the beginning of another comes before it, so that a path that
 * continues it is found before any that comes after.
 */
export function compareByIds(graph: WalkGraph, a: PartialPath, b: PartialPath): number {
  const depth = Math.min(a.depth, b.depth);
  const byEntity = compareSteps(upTo(a, depth), upTo(b, depth), ({ node }) => graph.node(node).id);
  if (byEntity !== 0) return byEntity;
  return a.depth - b.depth || compareSteps(a, b, ({ link }) => link?.id ?? '');
}
