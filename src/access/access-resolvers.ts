import type { EntityModel, PersonModel, RecordModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import type { Resolvers } from '../generated/schema.js';
import { accessPage } from './access-page.js';

/** Records and look-ups. */
export const accessResolvers: Resolvers = {
  Record: {
    about: ({ id }, _, { loaders }) => loaders.subjects.load(id),
    accessedBy: ({ id }, { from, to, first, after }, context) =>
      accessPage(context, { records: [id], from, to }, first, after),
  },
  RecordSubject: {
    entity: async ({ entityId }, _, { loaders }) => (await presentEntities(loaders, [entityId]))[0] as EntityModel,
  },
  AccessEvent: {
    employee: async ({ employeeId }, _, { loaders }) =>
      employeeId ? ((await loaders.entities.load(employeeId)) as PersonModel | null) : null,
    record: async ({ recordId }, _, { loaders }) =>
      recordId ? ((await loaders.entities.load(recordId)) as RecordModel | null) : null,
  },
  Query: {
    accessEvents: (_, { filter, first, after }, context) => accessPage(context, filter ?? {}, first, after),
  },
};
