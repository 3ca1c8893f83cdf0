import type { PathOrder } from '../../generated/schema.js';
import { BinaryHeap } from '../../graph/search/binary-heap.js';
import type { Interval } from '../../link/fold.js';
import { boundsTo, weightOf } from './bounds.js';
import { overlap } from './overlap.js';
import { compareByIds, type PartialPath, stepsOf, visits } from './partial-path.js';
import type { Slices } from './slices.js';
import type { WalkEdge, WalkGraph } from './walk-graph.js';
import type { WalkLink } from './walk-link.js';

/** How much a search may look at, and until when. */
export interface SearchLimits {
  /** Partial paths. */
  readonly maxSteps: number;
  /** `performance.now()` milliseconds. */
  readonly deadline: number;
}

/** What to look for between two nodes. */
export interface BestPathsQuestion extends SearchLimits {
  readonly from: number;
  readonly to: number;
  readonly within: number;
  readonly order: PathOrder;
  readonly count: number;
  /** True: links between the same two entities give different paths. */
  readonly parallel: boolean;
  /** A period: shared objects are left only by links that overlap the one they were entered by. Null for an instant. */
  readonly period: Interval | null;
}

/** A path by node indices and the links between them. */
export interface WalkPath {
  readonly nodes: readonly number[];
  readonly links: readonly WalkLink[];
  readonly weight: number;
}

/** Paths, and whether the limits allowed to find all that were asked for. */
export interface FoundWalkPaths {
  readonly paths: WalkPath[];
  readonly exhausted: boolean;
}

const STEPS_BETWEEN_LOOKS = 256;

/** The links of a node to walk: to each neighbour the best, or every one where it matters which is taken. */
function walkedEdges(graph: WalkGraph, node: number, { parallel, period }: BestPathsQuestion): readonly WalkEdge[] {
  if (parallel) return graph.edgesOf(node);
  const kept: WalkEdge[] = [];
  const best = new Map<number, WalkEdge>();
  const inObject = period !== null && graph.isSharedObject(node);
  for (const edge of graph.edgesOf(node)) {
    if (inObject || (period !== null && graph.isSharedObject(edge.to))) kept.push(edge);
    else {
      const held = best.get(edge.to);
      if (!held || edge.link.isBetterThan(held.link)) best.set(edge.to, edge);
    }
  }
  return [...kept, ...best.values()];
}

function asPath(partial: PartialPath): WalkPath {
  const steps = stepsOf(partial);
  return {
    nodes: steps.map(({ node }) => node),
    links: steps.flatMap(({ link }) => link ?? []),
    weight: partial.weight,
  };
}

/**
 * The k best paths without repeated entities, in order: best-first over partial paths (A*), guided by the least weight that can follow within
 * the hops that remain. Exact, since that bound never exceeds what follows; where the bound is tight it looks at about k x hops x degree
 * partial paths. Source: Hart, Nilsson and Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost Paths" (1968).
 */
export function* bestPaths(graph: WalkGraph, question: BestPathsQuestion): Slices<FoundWalkPaths> {
  const { from, to, within, order, count, parallel, period } = question;
  const paths: WalkPath[] = [];
  if (from === to) return { paths, exhausted: true };
  const bounds = boundsTo(graph, from, to, within, order);
  const edges = new Map<number, readonly WalkEdge[]>();
  const queue = new BinaryHeap<PartialPath>((a, b) => a.estimate - b.estimate || compareByIds(graph, a, b));
  const estimate = bounds.least(from, within);
  if (estimate < Number.POSITIVE_INFINITY)
    queue.push({ node: from, depth: 0, weight: 0, estimate, link: null, before: null });
  const seen = new Set<string>();
  let looked = 0;
  for (let partial = queue.pop(); partial && paths.length < count; partial = queue.pop()) {
    if (partial.node === to) {
      const path = asPath(partial);
      const name = path.nodes.join();
      if (parallel || !seen.has(name)) paths.push(path);
      seen.add(name);
      continue;
    }
    const { node, depth } = partial;
    if (node !== from && !graph.isPassable(node)) continue;
    const shared = period !== null && graph.isSharedObject(node);
    const steps = edges.get(node) ?? walkedEdges(graph, node, question);
    edges.set(node, steps);
    for (const { to: next, link } of steps) {
      looked += 1;
      if (looked % STEPS_BETWEEN_LOOKS === 0) {
        if (looked > question.maxSteps || performance.now() > question.deadline) return { paths, exhausted: false };
        yield;
      }
      const rest = bounds.least(next, within - depth - 1);
      if (rest === Number.POSITIVE_INFINITY || visits(partial, next)) continue;
      if (shared && partial.link && !overlap(partial.link.intervals, link.intervals, period)) continue;
      const weight = partial.weight + weightOf(order, link);
      queue.push({ node: next, depth: depth + 1, weight, estimate: weight + rest, link, before: partial });
    }
  }
  return { paths, exhausted: true };
}
