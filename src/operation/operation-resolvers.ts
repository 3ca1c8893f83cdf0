import type { EntityModel, OperationModel, PersonModel } from '../entity/entity-model.js';
import { BadUserInput } from '../errors.js';
import { asOf } from '../facet/as-of.js';
import { entityNamed, facetsOf, facetsOfPerson, ownerOf } from '../facet/dated-facets.js';
import { pageByName } from '../facet/dated-page.js';
import type { OperationFilter, Resolvers } from '../generated/schema.js';
import { entityId } from '../server/arguments.js';
import { choicesOf, textsOf } from '../server/filter-values.js';
import { listOperations, type OperationsFilter } from './operation-repository.js';

const LONGEST_PREFIX = 200;

function narrowed({ statuses, nameStartsWith, employees, targets }: OperationFilter): OperationsFilter {
  if ((nameStartsWith?.length ?? 0) > LONGEST_PREFIX)
    throw new BadUserInput('filter.nameStartsWith', `takes at most ${LONGEST_PREFIX} characters.`);
  return {
    statuses: choicesOf('statuses', statuses),
    nameStartsWith: nameStartsWith ?? null,
    employees: textsOf('employees', employees),
    targets: textsOf('targets', targets),
  };
}

/** Operations, who is assigned to them, and whom they are aimed at. */
export const operationResolvers: Resolvers = {
  Operation: {
    assignments: (parent, { at }, context) => facetsOf(parent.id, asOf(parent, context, at), 'Assignment'),
    targets: (parent, { at }, context) => facetsOf(parent.id, asOf(parent, context, at), 'Target'),
  },
  Assignment: {
    operation: (facet, _, context) => ownerOf<OperationModel>(facet, asOf(facet, context)),
    employee: async (facet, _, context) =>
      (await entityNamed<PersonModel>(facet, asOf(facet, context), 'employee')) as PersonModel,
  },
  Target: {
    operation: (facet, _, context) => ownerOf<OperationModel>(facet, asOf(facet, context)),
    target: async (facet, _, context) =>
      (await entityNamed<EntityModel>(facet, asOf(facet, context), 'target')) as EntityModel,
  },
  Person: {
    assignments: (parent, { at }, context) => facetsOfPerson(parent.id, asOf(parent, context, at), 'Assignment'),
  },
  Query: {
    operation: async (_, { id }, { loaders }) => {
      const entity = await loaders.entities.load(entityId('id', id));
      return entity?.kind === 'OPERATION' ? (entity as OperationModel) : null;
    },
    operations: (_, args, context) => {
      const narrow = narrowed(args.filter ?? {});
      return pageByName(context, 'operations', args, (page) => listOperations(context.database, narrow, page));
    },
  },
};
