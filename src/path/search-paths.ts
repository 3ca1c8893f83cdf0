import type { Explorer } from './explorer.js';
import { periodOf } from './found.js';
import type { Meeting } from './meeting.js';
import type { PathsQuestion } from './path-finder.js';
import { bestPaths, type FoundWalkPaths, type SearchLimits, type WalkPath } from './walk/best-paths.js';
import { weightsFrom } from './walk/bounds.js';
import { inSlices } from './walk/slices.js';

/** A question for paths between nodes whose graph is loaded as far as it is needed. */
export interface NodeSearch {
  readonly explorer: Explorer;
  readonly meeting: Meeting;
  readonly question: PathsQuestion;
  readonly limits: SearchLimits;
}

/**
 * Loads and searches one hop more at a time where shorter paths come first, until it has enough: a longer path never comes before a shorter
 * one. What a spent budget leaves half loaded is searched only where nothing was found before.
 */
async function byHops(
  { explorer, meeting, question }: NodeSearch,
  search: (within: number) => Promise<FoundWalkPaths>,
): Promise<FoundWalkPaths> {
  let found: FoundWalkPaths = { paths: [], exhausted: true };
  const first = question.order === 'SHORTEST' ? 1 : question.within;
  for (let hops = first; hops <= question.within; hops += 1) {
    await meeting.load(hops);
    if (explorer.truncated) break;
    found = await search(hops);
    if (found.paths.length >= question.count || !found.exhausted) break;
  }
  return explorer.truncated && found.paths.length === 0 ? search(question.within) : found;
}

/** The k best paths between two nodes. */
export function bestOfPair(search: NodeSearch, from: number, to: number): Promise<FoundWalkPaths> {
  const { explorer, question, limits } = search;
  const { order, count, parallel, signal } = question;
  const period = periodOf(question.time);
  return byHops(search, (within) =>
    inSlices(bestPaths(explorer.graph, { from, to, within, order, count, parallel, period, ...limits }), signal),
  );
}

function compareIds({ graph }: Explorer, a: WalkPath, b: WalkPath): number {
  for (let index = 0; index < Math.min(a.nodes.length, b.nodes.length); index += 1) {
    const [left, right] = [graph.node(a.nodes[index] as number).id, graph.node(b.nodes[index] as number).id];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.nodes.length - b.nodes.length;
}

/** The best path to each node of a class, best first: one dynamic programme ranks the targets, and paths are found for those that are shown. */
export function bestOfClass(search: NodeSearch, from: number, targets: readonly number[]): Promise<FoundWalkPaths> {
  const { explorer, question, limits } = search;
  const { graph } = explorer;
  const { order, count, parallel, signal } = question;
  const period = periodOf(question.time);
  return byHops(search, async (within) => {
    const weights = weightsFrom(graph, from, within, order);
    const weightOf = (target: number | undefined) => weights[target ?? -1] ?? Number.POSITIVE_INFINITY;
    const ranked = targets
      .filter((target) => target !== from && weightOf(target) < Number.POSITIVE_INFINITY)
      .sort((a, b) => weightOf(a) - weightOf(b));
    // Equal weights are told apart by the ids on their paths; in a period the weight is only a lower bound.
    const last = period === null ? weightOf(ranked[count - 1]) : Number.POSITIVE_INFINITY;
    const paths: WalkPath[] = [];
    let exhausted = true;
    for (const to of ranked) {
      if (weightOf(to) > last || !exhausted) break;
      const one = { from, to, within, order, count: 1, parallel, period, ...limits };
      const found = await inSlices(bestPaths(graph, one), signal);
      paths.push(...found.paths);
      exhausted = found.exhausted && performance.now() < limits.deadline;
    }
    paths.sort((a, b) => a.weight - b.weight || compareIds(explorer, a, b));
    return { paths: paths.slice(0, count), exhausted };
  });
}
