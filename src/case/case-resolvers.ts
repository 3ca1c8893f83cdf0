import type { EntityModel, PersonModel } from '../entity/entity-model.js';
import { pageByName } from '../facet/dated-page.js';
import { datedEntity, detailField, namedFields } from '../facet/detail-field.js';
import type { Resolvers } from '../generated/schema.js';
import { textsOf } from '../server/filter-values.js';
import { listCases } from './case-repository.js';

const DETAILS = 'CaseDetails';

/** The unit's enquiries. */
export const caseResolvers: Resolvers = {
  Case: {
    reference: detailField(DETAILS, 'reference'),
    title: detailField(DETAILS, 'title'),
    openedAt: detailField(DETAILS, 'openedAt'),
    closedAt: detailField(DETAILS, 'closedAt'),
    allegations: namedFields<EntityModel>(DETAILS, 'allegation'),
    members: namedFields<PersonModel>(DETAILS, 'member'),
    subjects: namedFields<EntityModel>(DETAILS, 'subject'),
    knownFrom: detailField(DETAILS, 'knownFrom'),
  },
  Query: {
    case: (_, { id, at }, context) => datedEntity(context, 'CASE', DETAILS, { id, at }),
    cases: (_, args, context) => {
      const filter = args.filter ?? {};
      const narrow = {
        open: filter.open ?? null,
        allegations: textsOf('allegations', filter.allegations),
        members: textsOf('members', filter.members),
        subjects: textsOf('subjects', filter.subjects),
      };
      return pageByName(context, 'cases', args, (page, moment) => listCases(context.database, narrow, page, moment));
    },
  },
};
