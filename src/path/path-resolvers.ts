import { BadUserInput } from '../errors.js';
import type { LinkFilter, PathEnd, PathOrder, Resolvers } from '../generated/schema.js';
import { handlingOf } from '../link/link-resolvers.js';
import { between, entityId, hops, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { connectionOf, pageSize, placeOf, revisionToken } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { inParts } from '../turns.js';
import { borneOut, chartBorneOut, shownBy } from './borne-out.js';
import { entitiesAt, linksAt } from './path-facts.js';
import type { FoundChart, PathFinder, PathTarget, Reach, WalkQuestion } from './path-finder.js';
import type { ChartModel, PathModel } from './path-models.js';
import { walkFilter } from './walk-filter.js';

/** The arguments that every question for paths has. */
export interface PathArguments {
  within: number;
  filter?: LinkFilter | null | undefined;
  order: PathOrder;
  first: number;
  after?: string | null | undefined;
  parallel?: boolean;
}

/** A page of the best paths from an entity to another, or to each of a class. */
export async function pathPage(context: Context, from: string, to: PathTarget, args: PathArguments) {
  const { order, filter, parallel = false } = args;
  const first = pageSize(args.first);
  const within = hops(args.within);
  const time = resolveTime(filter ?? {}, context.view.now);
  const question = { paths: from, to, within, filter: filter ?? null, order, parallel };
  const place = placeOf<number>(context.view, time, question, args.after);
  const skipped = place.after ?? 0;
  const walk = { view: place.view, time: place.time, filter: walkFilter(filter), within, signal: context.signal };
  const asked = { ...walk, from, to, order, parallel, count: skipped + first + 1 };
  const ask = (finder: PathFinder) => finder.paths(asked);
  const found = await borneOut(
    context,
    walk,
    () => ask(context.finder),
    ask,
    ({ paths }) => shownBy(paths.slice(skipped, skipped + first)),
  );
  const rows = found.paths.slice(skipped).map((path): PathModel => ({ found: path, ...place }));
  const completeness = { ...reachOf(found), view: place.view, time: place.time };
  return { ...connectionOf(rows, first, place, (_, index) => skipped + index + 1), completeness };
}

function reachOf({ searchedHops, hubsSkipped, truncated, unknownIds }: Reach): Reach {
  return { searchedHops, hubsSkipped, truncated, unknownIds };
}

function targetOf(to: PathEnd): PathTarget {
  return to.groupKind ? { groupKind: to.groupKind } : { id: entityId('to.id', to.id ?? '') };
}

function walkOf(context: Context, within: number, filter: LinkFilter | null | undefined): WalkQuestion {
  const time = resolveTime(filter ?? {}, context.view.now);
  return { view: context.view, time, filter: walkFilter(filter), within, signal: context.signal };
}

/** A chart whose facts bear it out. */
async function chartOf(
  context: Context,
  walk: WalkQuestion,
  ask: (finder: PathFinder) => Promise<FoundChart>,
): Promise<ChartModel> {
  return { found: await chartBorneOut(context, walk, ask), view: walk.view, time: walk.time };
}

/** Paths, charts and counts. */
export const pathResolvers: Resolvers = {
  Query: {
    paths: (_, { from, to, ...args }, context) => pathPage(context, entityId('from', from), targetOf(to), args),
    connect: (_, { ids, within, filter, pathsPerPair: perPair }, context) => {
      const named = [...new Set(listOf('ids', ids, 2, 20))];
      if (named.length < 2) throw new BadUserInput('ids', 'takes at least two different ids.');
      const walk = walkOf(context, hops(within), filter);
      const pathsPerPair = between('pathsPerPair', perPair, 1, 10);
      return chartOf(context, walk, (finder) => finder.connect({ ...walk, ids: named, pathsPerPair }));
    },
    neighbourhood: (_, { id, hops: within, filter, limit }, context) => {
      const walk = walkOf(context, hops(within, 'hops'), filter);
      const asked = { ...walk, ids: [entityId('id', id)], limit: between('limit', limit, 1, 2_000) };
      return chartOf(context, walk, (finder) => finder.neighbourhood(asked));
    },
    expand: (_, { ids, filter, limit }, context) => {
      const walk = walkOf(context, 1, filter);
      const named = [...new Set(listOf('ids', ids, 1, 500))];
      const asked = { ...walk, ids: named, limit: between('limit', limit, 1, 2_000) };
      return chartOf(context, walk, (finder) => finder.neighbourhood(asked));
    },
    linkCounts: async (_, { ids, filter }, context) => {
      const walk = walkOf(context, 1, filter);
      const asked = { ...walk, ids: [...new Set(listOf('ids', ids, 1, 500))] };
      const ask = (finder: PathFinder) => finder.linkCounts(asked);
      const counted = await borneOut(
        context,
        walk,
        () => ask(context.finder),
        ask,
        (counts) => ({ entities: counts.map(({ entity }) => entity), links: [] }),
      );
      return [...counted];
    },
  },
  LinkCounts: {
    entity: async ({ entity }, _, context) => {
      const [found] = await entitiesAt(context, { view: context.view, time: resolveTime({}, context.view.now) }, [
        entity,
      ]);
      return found as NonNullable<typeof found>;
    },
    total: ({ byKind }) => [...byKind.values()].reduce((sum, count) => sum + count, 0),
    byKind: ({ byKind }) =>
      [...byKind].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  },
  Path: {
    hops: ({ found }) => found.links.length,
    entities: (path, _, context) => entitiesAt(context, path, path.found.entities),
    links: (path, _, context) => linksAt(context, path, path.found.links),
    strength: async (path, _, context) => {
      const links = await linksAt(context, path, path.found.links);
      return links.reduce((product, { facts }) => (product * facts.folded.confidence) / 100, 1);
    },
    weakest: async (path, _, context) => {
      const links = await linksAt(context, path, path.found.links);
      return Math.min(...links.map(({ facts }) => facts.folded.confidence));
    },
    independentSources: async (path, _, context) => {
      const links = await linksAt(context, path, path.found.links);
      const supporting = links.flatMap(({ facts }) => facts.assertions.filter(({ refutes }) => !refutes));
      return new Set(supporting.map(({ sourceKey }) => sourceKey)).size;
    },
    handling: async (path, _, context) => {
      const links = await linksAt(context, path, path.found.links);
      return links.some(({ facts }) => handlingOf(facts) === 'C') ? 'C' : 'P';
    },
  },
  Chart: {
    entities: async (chart, _, context) => inParts(await entitiesAt(context, chart, chart.found.entities)),
    links: async (chart, _, context) => inParts(await linksAt(context, chart, chart.found.links)),
    completeness: ({ found, view, time }) => ({ ...reachOf(found), view, time }),
  },
  Completeness: {
    asOfRevision: ({ view }) => revisionToken(view, view.revision),
    validAt: ({ time }) => (time.validTo - time.validFrom > 1 ? null : time.validFrom),
    knownAt: ({ time }) => time.knownAt,
    unknownIds: ({ unknownIds }) => [...unknownIds],
  },
};
