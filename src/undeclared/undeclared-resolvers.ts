import type { GroupModel, PersonModel } from '../entity/entity-model.js';
import { exposureAt } from '../exposure/exposure-at.js';
import { presentAt } from '../facet/dated-facets.js';
import type { Resolvers } from '../generated/schema.js';
import { entitiesAt, linksAt } from '../path/path-facts.js';
import { walkFilter } from '../path/walk-filter.js';
import { walkedLinks } from './association-links.js';
import { associationPage, yearsAt } from './association-page.js';
import { undeclaredPage } from './undeclared-links.js';

const SECONDS_A_DAY = 86_400;
const HOPS_OF_EXPOSURE = 4;

/** What nobody declared, and what ought to be. */
export const undeclaredResolvers: Resolvers = {
  Query: {
    undeclaredLinks: (_, args, context) => undeclaredPage(context, args),
    vulnerableAssociations: (_, { filter, first, after }, context) => associationPage(context, filter, first, after),
  },
  UndeclaredLink: {
    employee: async (row, _, context) => (await entitiesAt(context, row, [row.pair.employee]))[0] as PersonModel,
    group: async (row, _, context) => (await entitiesAt(context, row, [row.pair.group]))[0] as GroupModel,
    hops: ({ pair }) => pair.hops,
    path: async ({ path, view, time }) => ({ found: await path(), view, time }),
    hopsWithDeclared: async ({ withDeclared }) => (await withDeclared()).links.length,
    pathWithDeclared: async ({ withDeclared, view, time }) => ({ found: await withDeclared(), view, time }),
    exposure: async ({ pair, walk }, _, context) => (await exposureAt(context, walk)).of(pair.employee, pair.hops),
  },
  VulnerableAssociationConnection: {
    years: ({ view, time }, _, context) => yearsAt(context, view, time),
  },
  VulnerableAssociation: {
    employee: async (row, _, context) => (await entitiesAt(context, row, [row.employee]))[0] as PersonModel,
    associate: async (row, _, context) =>
      row.associate === null ? null : ((await entitiesAt(context, row, [row.associate]))[0] ?? null),
    concerns: ({ concerns }) => [...concerns],
    delayDays: ({ delay }) => (delay === null ? null : Math.floor(delay / SECONDS_A_DAY)),
    hasRecord: ({ records }) => records.length > 0,
    records: ({ records, asOf }) =>
      presentAt(
        asOf,
        records.map(({ id }) => id),
      ),
    links: (row, _, context) => linksAt(context, row, walkedLinks(row)),
    exposure: async ({ employee, view, time }, _, context) => {
      const table = await exposureAt(context, { view, time, filter: walkFilter(null), within: HOPS_OF_EXPOSURE });
      return table.of(employee, table.nearest(employee));
    },
  },
  VulnerableAssociationYear: {
    selfDeclaredShare: ({ records, selfDeclared }) => (records === 0 ? null : selfDeclared / records),
  },
};
