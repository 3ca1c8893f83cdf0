import { accessPage } from '../access/access-page.js';
import type { PersonModel } from '../entity/entity-model.js';
import { BadUserInput } from '../errors.js';
import type { CriminalStatusModel, EmploymentModel } from '../facet/facet-model.js';
import { isCurrent, isKnown } from '../facet/facet-repository.js';
import type { Resolvers } from '../generated/schema.js';
import { pathPage } from '../path/path-resolvers.js';
import { entityId, listOf } from '../server/arguments.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { listPeople, type NameKey } from './person-repository.js';

const LONGEST_PREFIX = 200;

/** People, their employments and criminal statuses, and their paths to groups. */
export const personResolvers: Resolvers = {
  Person: {
    employed: async ({ id }, { at }, { loaders, view }) => {
      const time = resolveTime({ at }, view.now, 'at');
      return (await loaders.facets.load(id)).some((facet) => facet.facet === 'Employment' && isCurrent(facet, time));
    },
    employments: async ({ id }, { at }, { loaders, view }) => {
      const time = resolveTime({ at }, view.now, 'at');
      const facets = await loaders.facets.load(id);
      return facets.filter((facet): facet is EmploymentModel => facet.facet === 'Employment' && isKnown(facet, time));
    },
    criminalStatuses: async ({ id }, { at }, { loaders, view }) => {
      const time = resolveTime({ at }, view.now, 'at');
      const facets = await loaders.facets.load(id);
      return facets.filter(
        (facet): facet is CriminalStatusModel => facet.facet === 'CriminalStatus' && isKnown(facet, time),
      );
    },
    linksToGroups: ({ id }, { groupKind, ...args }, context) => pathPage(context, id, { groupKind }, args),
    accessed: ({ id }, { from, to, first, after }, context) =>
      accessPage(context, { employees: [id], from, to }, first, after),
  },
  Query: {
    person: async (_, { id }, { loaders }) => {
      const entity = await loaders.entities.load(entityId('id', id));
      return entity?.kind === 'PERSON' ? (entity as PersonModel) : null;
    },
    people: async (_, { filter, first, after }, context) => {
      const { employed, departments, nameStartsWith, at } = filter ?? {};
      if ((nameStartsWith?.length ?? 0) > LONGEST_PREFIX)
        throw new BadUserInput('filter.nameStartsWith', `takes at most ${LONGEST_PREFIX} characters.`);
      if (departments && employed === false)
        throw new BadUserInput('filter.departments', 'narrows current employees; it does not go with employed: false.');
      const time = resolveTime({ at }, context.view.now);
      const question = { people: filter ?? null };
      const place = placeOf<NameKey>(context.view, time, question, after);
      const narrow = {
        employed: employed ?? (departments ? true : null),
        departments: departments ? listOf('filter.departments', departments, 1, 100) : null,
        nameStartsWith: nameStartsWith ?? null,
      };
      const limit = pageSize(first) + 1;
      const rows = await listPeople(context.database, place.view, place.time, narrow, place.after, limit);
      return connectionOf(rows, first, place, ({ name, id }) => ({ name, id }));
    },
  },
};
