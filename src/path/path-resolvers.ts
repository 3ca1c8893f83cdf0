import { BadUserInput } from '../errors.js';
import type { LinkFilter, PathEnd, PathOrder, Resolvers } from '../generated/schema.js';
import { handlingOf } from '../link/link-resolvers.js';
import { between, entityId, hops, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { connectionOf, pageSize, placeOf, revisionToken } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { entitiesAt, linksAt } from './path-facts.js';
import type { PathTarget, Reach, WalkQuestion } from './path-finder.js';
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
  const found = await context.finder.paths({ ...walk, from, to, order, parallel, count: skipped + first + 1 });
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

/** Paths, charts and counts. */
export const pathResolvers: Resolvers = {
  Query: {
    paths: (_, { from, to, ...args }, context) => pathPage(context, entityId('from', from), targetOf(to), args),
    connect: async (_, { ids, within, filter, pathsPerPair }, context): Promise<ChartModel> => {
      const named = [...new Set(listOf('ids', ids, 2, 20))];
      if (named.length < 2) throw new BadUserInput('ids', 'takes at least two different ids.');
      const walk = walkOf(context, hops(within), filter);
      const found = await context.finder.connect({
        ...walk,
        ids: named,
        pathsPerPair: between('pathsPerPair', pathsPerPair, 1, 10),
      });
      return { found, view: walk.view, time: walk.time };
    },
    neighbourhood: async (_, { id, hops: within, filter, limit }, context): Promise<ChartModel> => {
      const walk = walkOf(context, hops(within, 'hops'), filter);
      const ids = [entityId('id', id)];
      const found = await context.finder.neighbourhood({ ...walk, ids, limit: between('limit', limit, 1, 2_000) });
      return { found, view: walk.view, time: walk.time };
    },
    expand: async (_, { ids, filter, limit }, context): Promise<ChartModel> => {
      const walk = walkOf(context, 1, filter);
      const named = [...new Set(listOf('ids', ids, 1, 500))];
      const found = await context.finder.neighbourhood({
        ...walk,
        ids: named,
        limit: between('limit', limit, 1, 2_000),
      });
      return { found, view: walk.view, time: walk.time };
    },
    linkCounts: async (_, { ids, filter }, context) => {
      const walk = walkOf(context, 1, filter);
      return [...(await context.finder.linkCounts({ ...walk, ids: [...new Set(listOf('ids', ids, 1, 500))] }))];
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
    entities: (chart, _, context) => entitiesAt(context, chart, chart.found.entities),
    links: (chart, _, context) => linksAt(context, chart, chart.found.links),
    completeness: ({ found, view, time }) => ({ ...reachOf(found), view, time }),
  },
  Completeness: {
    asOfRevision: ({ view }) => revisionToken(view, view.revision),
    validAt: ({ time }) => (time.validTo - time.validFrom > 1 ? null : time.validFrom),
    knownAt: ({ time }) => time.knownAt,
    unknownIds: ({ unknownIds }) => [...unknownIds],
  },
};
