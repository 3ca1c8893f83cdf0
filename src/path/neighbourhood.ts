import { chartAmong } from './chart.js';
import type { Explorer } from './explorer.js';
import { periodOf } from './found.js';
import type { FoundChart, WalkQuestion } from './path-finder.js';
import { tooLong, unknownOf } from './question-ends.js';
import { bestPaths, type SearchLimits } from './walk/best-paths.js';
import { hopsAndCostOf } from './walk/bounds.js';
import { countHubs } from './walk/hubs.js';
import { type Reached, reachFrom } from './walk/reach.js';
import { inSlices } from './walk/slices.js';

/** A question for what lies around some entities. */
export type NeighbourhoodQuestion = WalkQuestion & { readonly ids: readonly string[]; readonly limit: number };

/**
 * In a period a walk may come through an object twice, by links that do not overlap: what only such walks reach is looked for again by paths,
 * on which an entity occurs once.
 */
async function confirmed(
  explorer: Explorer,
  sources: readonly number[],
  reached: ReadonlyMap<number, Reached>,
  within: number,
  limits: SearchLimits,
): Promise<Map<number, Reached>> {
  const { time, signal } = explorer.question;
  const sure = new Map<number, Reached>();
  for (const [node, found] of reached) {
    if (found.simple) {
      sure.set(node, found);
      continue;
    }
    const weights: number[] = [];
    for (const from of sources) {
      const one = { from, to: node, within, order: 'SHORTEST' as const, count: 1, parallel: false };
      const search = bestPaths(explorer.graph, { ...one, period: periodOf(time), ...limits });
      const { paths, exhausted } = await inSlices(search, signal);
      weights.push(...paths.map(({ weight }) => weight));
      if (!exhausted) explorer.truncated = true;
    }
    if (weights.length > 0) sure.set(node, { ...hopsAndCostOf(Math.min(...weights)), simple: true });
  }
  return sure;
}

function nearestFirst({ graph }: Explorer, reached: ReadonlyMap<number, Reached>): number[] {
  const idOf = (node: number) => graph.node(node).id;
  return [...reached]
    .sort(([a, x], [b, y]) => x.hops - y.hops || x.cost - y.cost || (idOf(a) < idOf(b) ? -1 : 1))
    .map(([node]) => node);
}

function countSure(reached: ReadonlyMap<number, Reached>): number {
  return [...reached.values()].filter(({ simple }) => simple).length;
}

/**
 * What lies within the hops of some nodes, nearest and strongest first when cut, and every link among what is shown. No further is looked than to
 * the hop by which there is more than may be shown.
 */
export async function neighbourhoodOf(
  explorer: Explorer,
  sources: readonly number[],
  question: NeighbourhoodQuestion,
  limits: SearchLimits,
): Promise<FoundChart> {
  const { graph } = explorer;
  const { within, limit, ids } = question;
  const period = periodOf(question.time);
  let searchedHops = 0;
  let reached = reachFrom(graph, sources, 0, period);
  while (searchedHops < within && !explorer.truncated && countSure(reached) <= limit) {
    const edge = [...reached].flatMap(([node, { hops }]) => (hops === searchedHops ? node : []));
    await explorer.expand(edge.filter((node) => searchedHops === 0 || graph.node(node).mayPass));
    reached = reachFrom(graph, sources, searchedHops + 1, period);
    if (!explorer.truncated) searchedHops += 1;
  }
  if (explorer.truncated && reached.size === sources.length) throw tooLong();
  const sure = period === null ? reached : await confirmed(explorer, sources, reached, within, limits);
  const ranked = nearestFirst(explorer, sure);
  const shown = new Set(ranked.slice(0, limit));
  await explorer.joinAmong(shown);
  const own = new Set(sources);
  return {
    ...chartAmong(graph, shown),
    searchedHops,
    hubsSkipped: countHubs(
      graph,
      ranked.filter((node) => !own.has(node)),
    ),
    truncated: explorer.truncated || ranked.length > shown.size,
    unknownIds: unknownOf(explorer, ids),
  };
}
