import { createHash } from 'node:crypto';
import type { GroupModel, PersonModel } from '../entity/entity-model.js';
import { BadUserInput } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { entitiesAt } from '../path/path-facts.js';
import type { ScreenedPair } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import { hops, listOf } from '../server/arguments.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';

const MOST_GROUPS = 1_000;

function isAfter(pair: ScreenedPair, key: ScreenedPair): boolean {
  if (pair.hops !== key.hops) return pair.hops > key.hops;
  if (pair.employee !== key.employee) return pair.employee > key.employee;
  return pair.group > key.group;
}

/** The screening table. */
export const screeningResolvers: Resolvers = {
  Query: {
    employeeGroupLinks: async (_, args, context) => {
      const first = pageSize(args.first);
      const within = hops(args.within);
      if (args.filter?.validDuring)
        throw new BadUserInput('filter.validDuring', 'screening is for an instant: use `filter.at`.');
      const groups = args.groups ? [...new Set(listOf('groups', args.groups, 1, MOST_GROUPS))].sort() : null;
      const departments = args.departments ? listOf('departments', args.departments, 1, 100).sort() : null;
      const filter = {
        ...args.filter,
        groupStatus: args.filter?.groupStatus ?? (groups ? null : (['ACTIVE'] as const)),
      };
      const walk = walkFilter({ ...filter, groupStatus: filter.groupStatus ? [...filter.groupStatus] : null });
      const question = { screening: within, filter, groups, departments };
      const time = resolveTime(filter, context.view.now);
      const place = placeOf<ScreenedPair>(context.view, time, question, args.after);
      const { view } = place;
      const name = createHash('sha256')
        .update(JSON.stringify([question, view.revision, view.markings, place.time]))
        .digest('base64url');
      const screening = await context.screenings.get(name, () =>
        context.finder.screen({ view, time: place.time, filter: walk, within, groups, departments }),
      );
      const { after } = place;
      const start = after ? screening.pairs.findIndex((pair) => isAfter(pair, after)) : 0;
      const pairs = start < 0 ? [] : screening.pairs.slice(start, start + first + 1);
      const rows = pairs.map((pair) => ({ pair, screening, view, time: place.time }));
      const { searchedHops, hubsSkipped, truncated, unknownIds } = screening;
      return {
        ...connectionOf(rows, first, place, ({ pair }) => pair),
        completeness: { searchedHops, hubsSkipped, truncated, unknownIds, view, time: place.time },
        totalCount: screening.pairs.length,
      };
    },
  },
  EmployeeGroupLink: {
    employee: async (row, _, context) => (await entitiesAt(context, row, [row.pair.employee]))[0] as PersonModel,
    group: async (row, _, context) => (await entitiesAt(context, row, [row.pair.group]))[0] as GroupModel,
    hops: ({ pair }) => pair.hops,
    path: ({ pair, screening, view, time }) => ({ found: screening.pathOf(pair), view, time }),
  },
};
