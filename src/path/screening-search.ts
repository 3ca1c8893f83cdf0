import type { Explorer } from './explorer.js';
import { foundPath } from './found.js';
import { Meeting } from './meeting.js';
import type { FoundPath, ScreenedPair, Screening } from './path-finder.js';
import { tooLong } from './question-ends.js';
import { bestPaths } from './walk/best-paths.js';
import { skippedHubs } from './walk/hubs.js';
import { screenPairs } from './walk/screen.js';
import { atOnce, inSlices } from './walk/slices.js';

/** Milliseconds that the path of one row may take. */
const PATH_TIME = 2_000;

function bestPathOf({ graph }: Explorer, { employee, group, hops }: ScreenedPair, maxSteps: number): FoundPath {
  const [from, to] = [graph.indexOf(employee) as number, graph.indexOf(group) as number];
  const one = { from, to, within: hops, order: 'SHORTEST' as const, count: 1, parallel: false, period: null };
  const limits = { maxSteps, deadline: performance.now() + PATH_TIME };
  const [path] = atOnce(bestPaths(graph, { ...one, ...limits })).paths;
  if (!path) throw tooLong();
  return foundPath(graph, path);
}

/** Employees against groups: loads what lies between, and keeps it for the paths of the rows that are shown. */
export async function screenAll(
  explorer: Explorer,
  staff: readonly number[],
  targets: readonly number[],
  maxSteps: number,
): Promise<Omit<Screening, 'unknownIds'>> {
  const { graph, question } = explorer;
  const meeting = new Meeting(explorer, staff, targets);
  await meeting.load(question.within);
  const pairs = await inSlices(screenPairs(graph, staff, targets, meeting.depth), question.signal);
  if (explorer.truncated && pairs.length === 0) throw tooLong();
  return {
    pairs,
    pathOf: (pair) => bestPathOf(explorer, pair, maxSteps),
    searchedHops: meeting.depth,
    hubsSkipped: skippedHubs(graph, staff, targets, meeting.depth),
    truncated: explorer.truncated,
  };
}
