import type { Explorer } from './explorer.js';
import { foundPath } from './found.js';
import { Meeting } from './meeting.js';
import type { FoundPath, ScreenedPair, Screening } from './path-finder.js';
import { tooLong } from './question-ends.js';
import { bestPaths } from './walk/best-paths.js';
import { skippedHubs } from './walk/hubs.js';
import { screenPairs } from './walk/screen.js';
import { inSlices } from './walk/slices.js';

/** Milliseconds that the path of one row may take. */
const PATH_TIME = 2_000;

/** Rows after a row, by hops, then employee id, then group id. */
function rowsAfter(pairs: readonly ScreenedPair[], after: ScreenedPair | null, most: number): readonly ScreenedPair[] {
  const isAfter = (pair: ScreenedPair, key: ScreenedPair) => {
    if (pair.hops !== key.hops) return pair.hops > key.hops;
    if (pair.employee !== key.employee) return pair.employee > key.employee;
    return pair.group > key.group;
  };
  const start = after ? pairs.findIndex((pair) => isAfter(pair, after)) : 0;
  return start < 0 ? [] : pairs.slice(start, start + most);
}

async function bestPathOf(
  { graph }: Explorer,
  { employee, group, hops }: ScreenedPair,
  maxSteps: number,
  signal: AbortSignal | undefined,
): Promise<FoundPath> {
  const [from, to] = [graph.indexOf(employee) as number, graph.indexOf(group) as number];
  const one = { from, to, within: hops, order: 'SHORTEST' as const, count: 1, parallel: false, period: null };
  const limits = { maxSteps, deadline: performance.now() + PATH_TIME };
  const found = await inSlices(bestPaths(graph, { ...one, ...limits }), signal);
  const [path] = found.paths;
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
    totalCount: pairs.length,
    rowsAfter: (after, most) => rowsAfter(pairs, after, most),
    // Pairs come by hops: the last that is set is the first of the fewest.
    nearest: () => new Map(pairs.toReversed().map(({ employee, hops }) => [employee, hops])),
    pathsOf: async (shown, signal) => {
      const paths: FoundPath[] = [];
      for (const pair of shown) paths.push(await bestPathOf(explorer, pair, maxSteps, signal));
      return paths;
    },
    searchedHops: meeting.depth,
    hubsSkipped: skippedHubs(graph, staff, targets, meeting.depth),
    truncated: explorer.truncated,
  };
}
