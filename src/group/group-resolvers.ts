import type { GroupModel } from '../entity/entity-model.js';
import { BadUserInput } from '../errors.js';
import type { FacetModel, GroupStatusModel } from '../facet/facet-model.js';
import { isCurrent } from '../facet/facet-repository.js';
import type { Resolvers } from '../generated/schema.js';
import type { ResolvedTime } from '../neo4j/view.js';
import { pathPage } from '../path/path-resolvers.js';
import { entityId } from '../server/arguments.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { listGroups } from './group-repository.js';

/** The status in force at a time: of several, the one that began last. */
function statusAt(facets: readonly FacetModel[], time: ResolvedTime): GroupStatusModel | null {
  const current = facets.filter(
    (facet): facet is GroupStatusModel => facet.facet === 'GroupStatus' && isCurrent(facet, time),
  );
  return current.at(-1) ?? null;
}

/** Groups, their status, and their paths to employees. */
export const groupResolvers: Resolvers = {
  Group: {
    status: async ({ id }, { at }, { loaders, view }) =>
      statusAt(await loaders.facets.load(id), resolveTime({ at }, view.now, 'at'))?.status ?? null,
    threatBand: async ({ id }, { at }, { loaders, view }) =>
      statusAt(await loaders.facets.load(id), resolveTime({ at }, view.now, 'at'))?.threatBand ?? null,
    linksToEmployees: ({ id }, args, context) => pathPage(context, id, { employees: true }, args),
  },
  Query: {
    group: async (_, { id }, { loaders }) => {
      const entity = await loaders.entities.load(entityId('id', id));
      return entity?.kind === 'GROUP' ? (entity as GroupModel) : null;
    },
    groups: async (_, { filter, first, after }, context) => {
      const { kinds, status, at } = filter ?? {};
      if (kinds?.length === 0 || status?.length === 0)
        throw new BadUserInput('filter', 'has an empty list: name at least one, or leave it out.');
      const time = resolveTime({ at }, context.view.now);
      const place = placeOf<{ name: string; id: string }>(context.view, time, { groups: filter ?? null }, after);
      const narrow = { kinds: kinds ?? null, statuses: status ?? null };
      const limit = pageSize(first) + 1;
      const rows = await listGroups(context.database, place.view, place.time, narrow, place.after, limit);
      return connectionOf(rows, first, place, ({ name, id }) => ({ name, id }));
    },
  },
};
