import type { CompactGraph } from '../compact-graph.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { compareEntities } from '../overlay/order.js';
import { bestPaths } from './best-paths.js';
import type { Budget } from './budget.js';
import type { GraphReach } from './found-path.js';
import { byKindAndEnds, sortedLinks } from './link-order.js';
import { type Reached, reachInPeriod } from './period-reach.js';
import { type Level, type Reach, type ReachQuestion, reachAtInstant } from './reach.js';
import type { SearchMemory } from './search-memory.js';
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

/** What only paths reach, hop by hop, like what is reached at an instant. */
function levelsOf(sure: ReadonlyMap<number, Reached>): Level[] {
  const byHops: [number, number][][] = [];
  for (const [entity, { hops, cost }] of sure) {
    byHops[hops] ??= [];
    byHops[hops].push([entity, cost]);
  }
  return Array.from(byHops, (level = []) => ({
    entities: Uint32Array.from(level, ([entity]) => entity),
    costs: Int32Array.from(level, ([, cost]) => cost),
  }));
}

/** Of one hop, the entities of least cost, then by their ids: no more than `most`. Only those that may be among them are compared. */
function leastOf(graph: CompactGraph, { entities, costs }: Level, most: number): number[] {
  if (most <= 0) return [];
  const limit = costs.length <= most ? Number.POSITIVE_INFINITY : (costs.slice().sort()[most - 1] as number);
  const places = [...costs.keys()].filter((place) => (costs[place] as number) <= limit);
  const [cost, entity] = [(place: number) => costs[place] as number, (place: number) => entities[place] as number];
  places.sort((a, b) => cost(a) - cost(b) || compareEntities(graph, entity(a), entity(b)));
  return places.slice(0, most).map(entity);
}

/** What lies around some entities. */
export interface NeighbourhoodQuestion {
  readonly sources: readonly number[];
  /** Hops. */
  readonly within: number;
  /** How many entities are shown. */
  readonly limit: number;
}

/**
 * What lies within the hops of some entities, nearest and strongest first when cut, and every link among what is shown. No further is looked than
 * to the hop by which there is more than may be shown.
 */
export function neighbourhood(
  fold: PreparedFold,
  { sources, within, limit }: NeighbourhoodQuestion,
  memory: SearchMemory,
  budget: Budget,
): GraphChart {
  const asked = { sources, within, enough: limit };
  const { levels, searchedHops } = fold.sight.isPeriod
    ? inPeriod(fold, asked, budget)
    : reachAtInstant(fold, asked, memory, budget);
  const shown = new Set<number>();
  let hubsSkipped = 0;
  let reached = 0;
  const own = new Set(sources);
  for (const level of levels) {
    for (const entity of leastOf(fold.graph, level, limit - shown.size)) shown.add(entity);
    for (const entity of level.entities) if (fold.isHub(entity) && !own.has(entity)) hubsSkipped += 1;
    reached += level.entities.length;
  }
  return {
    entities: [...shown],
    links: linksAmong(fold, shown),
    searchedHops,
    hubsSkipped,
    truncated: budget.exceeded || reached > shown.size,
  };
}

function inPeriod(fold: PreparedFold, asked: ReachQuestion, budget: Budget): Reach {
  const { reached, searchedHops } = reachInPeriod(fold, asked, budget);
  return { levels: levelsOf(confirmed(fold, asked.sources, reached, asked.within, budget)), searchedHops };
}
