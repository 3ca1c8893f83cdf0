import type { PathOrder } from '../../generated/schema.js';
import type { Interval } from '../../link/fold.js';
import { BinaryHeap } from './binary-heap.js';
import { type Bounds, boundsTo, weightOf } from './bounds.js';
import { overlap } from './overlap.js';
import type { WalkEdge, WalkGraph, WalkNode } from './walk-graph.js';

/** What to look for between two nodes. */
export interface BestPathsQuestion {
  readonly from: number;
  readonly to: number;
  readonly within: number;
  readonly order: PathOrder;
  readonly count: number;
  /** True: links between the same two entities give different paths. */
  readonly parallel: boolean;
  /** A period: shared objects are left only by links that overlap the one they were entered by. Null for an instant. */
  readonly period: Interval | null;
  /** How many partial paths may be looked at. */
  readonly maxSteps: number;
}

/** A path by node indices and the links between them. */
export interface WalkPath {
  readonly nodes: readonly number[];
  readonly edges: readonly WalkEdge[];
  readonly weight: number;
}

interface Partial {
  readonly node: number;
  readonly depth: number;
  /** Weight so far. */
  readonly weight: number;
  /** Weight so far plus the least that can follow. */
  readonly estimate: number;
  readonly edge: WalkEdge | null;
  readonly before: Partial | null;
}

function trail(partial: Partial): Partial[] {
  const steps: Partial[] = [];
  for (let step: Partial | null = partial; step; step = step.before) steps.push(step);
  return steps.reverse();
}

function visits(partial: Partial, node: number): boolean {
  for (let step: Partial | null = partial; step; step = step.before) if (step.node === node) return true;
  return false;
}

/** By estimate, then entity ids from the start, then link ids: a prefix comes before what continues it. */
function comparePartials(graph: WalkGraph, a: Partial, b: Partial): number {
  if (a.estimate !== b.estimate) return a.estimate - b.estimate;
  const [left, right] = [trail(a), trail(b)];
  const idOf = (step: Partial) => (graph.nodes[step.node] as WalkNode).id;
  for (const key of [idOf, (step: Partial) => step.edge?.id ?? '']) {
    for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
      const [x, y] = [key(left[index] as Partial), key(right[index] as Partial)];
      if (x !== y) return x < y ? -1 : 1;
    }
  }
  return left.length - right.length;
}

function better(a: WalkEdge, b: WalkEdge): boolean {
  return a.confidence > b.confidence || (a.confidence === b.confidence && a.id < b.id);
}

/** The links of a node to walk: where parallel ones do not count as different, the best to each neighbour. */
function steps(graph: WalkGraph, node: number, keepAll: boolean): Iterable<WalkEdge> {
  const edges = graph.edgesOf(node);
  if (keepAll) return edges;
  const best = new Map<number, WalkEdge>();
  for (const edge of edges) {
    const held = best.get(edge.to);
    if (!held || better(edge, held)) best.set(edge.to, edge);
  }
  return best.values();
}

/**
 * The k best paths without repeated entities, in order: best-first over partial paths (A*), guided by the least weight that can follow within
 * the hops that remain. Exact, since that bound never exceeds what follows; where the bound is tight it looks at about k x hops partial paths.
 * Source: Hart, Nilsson and Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost Paths" (1968).
 * @returns the paths found, and whether the steps allowed were enough
 */
export function bestPaths(
  graph: WalkGraph,
  question: BestPathsQuestion,
  bounds: Bounds = boundsTo(graph, question.to, question.within, question.order),
): { paths: WalkPath[]; exhausted: boolean } {
  const { from, to, within, order, count, parallel, period } = question;
  const queue = new BinaryHeap<Partial>((a, b) => comparePartials(graph, a, b));
  const start = bounds[within]?.[from] as number;
  if (from !== to && start < Number.POSITIVE_INFINITY)
    queue.push({ node: from, depth: 0, weight: 0, estimate: start, edge: null, before: null });
  const paths: WalkPath[] = [];
  const seen = new Set<string>();
  let looked = 0;
  for (let partial = queue.pop(); partial && paths.length < count; partial = queue.pop()) {
    if (partial.node === to) {
      const walked = trail(partial);
      const nodes = walked.map((step) => step.node);
      const name = nodes.join();
      if (!parallel && seen.has(name)) continue;
      seen.add(name);
      paths.push({ nodes, edges: walked.flatMap((step) => step.edge ?? []), weight: partial.weight });
      continue;
    }
    if (partial.node !== from && !graph.isPassable(partial.node)) continue;
    looked += 1;
    if (looked > question.maxSteps) return { paths, exhausted: false };
    const remaining = bounds[within - partial.depth - 1];
    if (!remaining) continue;
    const shared = period !== null && graph.isSharedObject(partial.node);
    for (const edge of steps(graph, partial.node, parallel || period !== null)) {
      const rest = remaining[edge.to] as number;
      if (rest === Number.POSITIVE_INFINITY || visits(partial, edge.to)) continue;
      if (shared && partial.edge && !overlap(partial.edge.intervals, edge.intervals, period)) continue;
      const weight = partial.weight + weightOf(order, edge);
      queue.push({ node: edge.to, depth: partial.depth + 1, weight, estimate: weight + rest, edge, before: partial });
    }
  }
  return { paths, exhausted: true };
}

/** How many links there are between the ends of a link. */
export function parallelCount(graph: WalkGraph, from: number, to: number): number {
  return graph.edgesOf(from).reduce((count, edge) => (edge.to === to ? count + 1 : count), 0);
}
