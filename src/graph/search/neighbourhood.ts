import type { PreparedFold } from '../fold/prepared-fold.js';
import { compareEntities } from '../overlay/order.js';
import { bestPaths } from './best-paths.js';
import type { Budget } from './budget.js';
import type { GraphReach } from './found-path.js';
import { byKindAndEnds, sortedLinks } from './link-order.js';
import { type Reached, reachFrom } from './reach.js';
import { eachStep } from './walk-steps.js';
import { hopsAndCostOf } from './weights.js';

/** Entities and links, once each. */
export interface GraphChart extends GraphReach {
  readonly entities: readonly number[];
  readonly links: readonly number[];
}

/**
 * In a period a walk may come through an object twice, by links that do not overlap: what only such walks reach is looked for again by paths,
 * on which an entity occurs once.
 */
function confirmed(
  fold: PreparedFold,
  sources: readonly number[],
  reached: ReadonlyMap<number, Reached>,
  within: number,
  budget: Budget,
): Map<number, Reached> {
  const sure = new Map<number, Reached>();
  for (const [entity, found] of reached) {
    if (found.simple) {
      sure.set(entity, found);
      continue;
    }
    let best = Number.POSITIVE_INFINITY;
    for (const from of sources) {
      const one = { from, to: entity, within, order: 'SHORTEST', count: 1, parallel: false } as const;
      const [path] = bestPaths(fold, { ...one, linkOrder: byKindAndEnds }, budget, new Set());
      if (path) best = Math.min(best, path.weight);
    }
    if (best < Number.POSITIVE_INFINITY) sure.set(entity, { ...hopsAndCostOf('SHORTEST', best), simple: true });
  }
  return sure;
}

/** Every link that counts among some entities, once each, by their ends. */
export function linksAmong(fold: PreparedFold, shown: ReadonlySet<number>): number[] {
  const links = new Set<number>();
  for (const entity of shown)
    eachStep(fold, entity, (to, place) => {
      if (shown.has(to)) links.add(fold.graph.linkAt[place] as number);
    });
  return sortedLinks(fold.graph, links);
}

/** What lies within the hops of some entities, nearest and strongest first when cut, and every link among what is shown. */
export function neighbourhood(
  fold: PreparedFold,
  sources: readonly number[],
  within: number,
  limit: number,
  budget: Budget,
): GraphChart {
  const { reached, searchedHops } = reachFrom(fold, sources, within, budget);
  const sure = fold.sight.isPeriod ? confirmed(fold, sources, reached, within, budget) : reached;
  const ranked = [...sure].sort(
    ([a, x], [b, y]) => x.hops - y.hops || x.cost - y.cost || compareEntities(fold.graph, a, b),
  );
  const shown = new Set(ranked.slice(0, limit).map(([entity]) => entity));
  const own = new Set(sources);
  return {
    entities: [...shown],
    links: linksAmong(fold, shown),
    searchedHops,
    hubsSkipped: ranked.filter(([entity]) => !own.has(entity) && fold.isHub(entity)).length,
    truncated: budget.exceeded || ranked.length > shown.size,
  };
}
