import type { EntityModel, OperationModel, PersonModel } from '../entity/entity-model.js';
import { exposureAt } from '../exposure/exposure-at.js';
import type { Resolvers } from '../generated/schema.js';
import { instant } from '../neo4j/view.js';
import { entitiesAt } from '../path/path-facts.js';
import type { ConflictedAccessModel, ConflictedSubjectModel } from './conflict-model.js';
import { conflictPage } from './conflict-page.js';

const HOPS_OF_EXPOSURE = 4;

function nearest({ subjects }: ConflictedAccessModel): ConflictedSubjectModel {
  return subjects[0] as ConflictedSubjectModel;
}

/** Look-ups of whom and what one is linked to. */
export const conflictResolvers: Resolvers = {
  Query: {
    conflictedAccess: (_, args, context) => conflictPage(context, args),
  },
  ConflictedAccess: {
    lookUp: ({ event }) => event,
    employee: async ({ employee, walk }, _, context) => (await entitiesAt(context, walk, [employee]))[0] as PersonModel,
    byAccountOnly: ({ byAccount }) => byAccount,
    hops: (row) => nearest(row).hops,
    subjects: ({ subjects }) => [...subjects],
    exposure: async ({ employee, walk }, _, context) => {
      const { view, filter, time } = walk;
      // One moment for all rows: a table for the time of each would cost more than the answer.
      const at = Math.min(time.validTo - 1, time.knownAt);
      const table = await exposureAt(context, {
        view,
        time: instant(at, time.knownAt),
        filter,
        within: HOPS_OF_EXPOSURE,
      });
      return table.of(employee, table.nearest(employee));
    },
  },
  ConflictedSubject: {
    subject: async (subject, _, context) => (await entitiesAt(context, subject, [subject.id]))[0] as EntityModel,
    operation: async (subject, _, context) =>
      subject.operation === null
        ? null
        : ((await entitiesAt(context, subject, [subject.operation]))[0] as OperationModel),
    path: ({ path, view, time }) => (path === null ? null : { found: path, view, time }),
  },
};
