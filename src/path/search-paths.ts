import type { Explorer } from './explorer.js';
import { periodOf } from './found.js';
import type { Meeting } from './meeting.js';
import type { PathsQuestion } from './path-finder.js';
import { bestPaths, type WalkPath } from './walk/best-paths.js';
import { boundsTo } from './walk/bounds.js';
import type { WalkNode } from './walk/walk-graph.js';

/** Paths found, and whether the steps allowed were enough to find all. */
interface Found {
  readonly paths: WalkPath[];
  readonly exhausted: boolean;
}

/**
 * The k best paths between two nodes. For the shortest it loads one hop more at a time and stops once it has enough, since a longer path never
 * comes before a shorter one.
 */
export async function bestOfPair(
  meeting: Meeting,
  explorer: Explorer,
  from: number,
  to: number,
  question: PathsQuestion,
  limits: { maxSteps: number },
): Promise<Found> {
  const { order, count, parallel } = question;
  const search = (within: number) =>
    bestPaths(explorer.graph, { from, to, within, order, count, parallel, period: periodOf(question.time), ...limits });
  if (order === 'STRONGEST') {
    await meeting.load(question.within);
    return search(question.within);
  }
  let found: Found = { paths: [], exhausted: true };
  for (let hops = 1; hops <= question.within && !explorer.truncated; hops += 1) {
    await meeting.load(hops);
    if (explorer.truncated) break;
    found = search(hops);
    if (found.paths.length >= count || !found.exhausted) break;
  }
  return found;
}

function compareIds(explorer: Explorer, a: WalkPath, b: WalkPath): number {
  const idOf = (node: number | undefined) => (explorer.graph.nodes[node ?? -1] as WalkNode | undefined)?.id ?? '';
  for (let index = 0; index < Math.max(a.nodes.length, b.nodes.length); index += 1) {
    const [left, right] = [idOf(a.nodes[index]), idOf(b.nodes[index])];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** The best path to each node of a class, best first: one dynamic programme ranks the targets, and paths are found for those that are shown. */
export async function bestOfClass(
  meeting: Meeting,
  explorer: Explorer,
  from: number,
  targets: readonly number[],
  question: PathsQuestion,
  limits: { maxSteps: number },
): Promise<Found> {
  await meeting.load(question.within);
  const { graph } = explorer;
  const { order, count, parallel } = question;
  const within = question.within;
  const period = periodOf(question.time);
  const weights = boundsTo(graph, from, within, order)[within] as Float64Array;
  const ranked = targets
    .filter((target) => target !== from && (weights[target] as number) < Number.POSITIVE_INFINITY)
    .sort((a, b) => (weights[a] as number) - (weights[b] as number));
  // Equal weights are told apart by the ids on their paths; in a period the weight is only a lower bound.
  const last = weights[ranked[count - 1] ?? -1] ?? Number.POSITIVE_INFINITY;
  const shown = period === null ? ranked.filter((target) => (weights[target] as number) <= last) : ranked;
  const paths: WalkPath[] = [];
  let exhausted = true;
  for (const to of shown) {
    const found = bestPaths(graph, { from, to, within, order, count: 1, parallel, period, ...limits });
    paths.push(...found.paths);
    exhausted &&= found.exhausted;
  }
  paths.sort((a, b) => a.weight - b.weight || compareIds(explorer, a, b));
  return { paths: paths.slice(0, count), exhausted };
}
