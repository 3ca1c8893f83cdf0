import type { PersonModel } from '../entity/entity-model.js';
import { BadUserInput } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { entitiesAt } from '../path/path-facts.js';
import { walkFilter } from '../path/walk-filter.js';
import { entityId, hops as hopsOf } from '../server/arguments.js';
import { resolveTime } from '../time/resolve-time.js';
import { exposureAt } from './exposure-at.js';

/** How many hops are ordinary. */
export const exposureResolvers: Resolvers = {
  Query: {
    exposure: async (_, { employee: asked, within: hops, filter }, context) => {
      const within = hopsOf(hops);
      const employee = entityId('employee', asked);
      if (filter?.validDuring)
        throw new BadUserInput('filter.validDuring', 'exposure is for an instant: use `filter.at`.');
      const time = resolveTime(filter ?? {}, context.view.now);
      const { view } = context;
      const table = await exposureAt(context, { view, time, filter: walkFilter(filter), within });
      if (table.comparable(employee) === null) return null;
      return { employee: table.standsFor(employee), hops: table.nearest(employee), table, view, time };
    },
  },
  Exposure: {
    employee: async (model, _, context) => (await entitiesAt(context, model, [model.employee]))[0] as PersonModel,
    within: ({ table }) => table.within,
    baseline: ({ employee, hops, table }) => table.of(employee, hops) as NonNullable<ReturnType<typeof table.of>>,
    byHops: ({ employee, table }) =>
      Array.from({ length: table.within }, (_, place) => ({
        hops: place + 1,
        baseline: table.of(employee, place + 1) as NonNullable<ReturnType<typeof table.of>>,
      })),
    validAt: ({ time }) => time.validFrom,
    knownAt: ({ time }) => time.knownAt,
  },
  ExposureBaseline: { basis: ({ basis }) => [...basis] },
  EmployeeGroupLink: {
    exposure: async ({ pair, page, view, time }, _, context) => {
      const { filter, within } = page.question;
      const table = await exposureAt(context, { view, time, filter, within });
      return table.of(pair.employee, pair.hops);
    },
  },
};
