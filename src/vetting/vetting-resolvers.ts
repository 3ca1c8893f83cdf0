import type { EntityModel, PersonModel } from '../entity/entity-model.js';
import { asOf } from '../facet/as-of.js';
import { entityNamed, facetsOf, facetsOfPerson, ownerOf, ownersOf } from '../facet/dated-facets.js';
import { pageByTime } from '../facet/dated-page.js';
import { datedEntity, detailField, namedField } from '../facet/detail-field.js';
import type { ApplicationFilter, Resolvers } from '../generated/schema.js';
import { choicesOf, periodOf, textsOf } from '../server/filter-values.js';
import { type ApplicationsFilter, listApplications } from './application-repository.js';

const DETAILS = 'ApplicationDetails';

function narrowed(filter: ApplicationFilter): ApplicationsFilter {
  const { decisions, reasons, lastDecision, decidedFrom, decidedTo } = filter;
  const decided = periodOf('decidedTo', decidedFrom, decidedTo);
  return {
    ...periodOf('receivedTo', filter.receivedFrom, filter.receivedTo),
    people: textsOf('people', filter.people),
    departments: textsOf('departments', filter.departments),
    anyDecision: [decisions, reasons, decidedFrom, decidedTo].every((asked) => asked == null),
    decisions: choicesOf('decisions', decisions),
    reasons: choicesOf('reasons', reasons),
    lastDecision: lastDecision ?? false,
    decidedFrom: decided.from,
    decidedTo: decided.to,
  };
}

/** Applications to join the force, and the decisions on them. */
export const vettingResolvers: Resolvers = {
  Application: {
    person: namedField<PersonModel>(DETAILS, 'person'),
    receivedAt: detailField(DETAILS, 'receivedAt'),
    role: detailField(DETAILS, 'role'),
    department: detailField(DETAILS, 'department'),
    standard: detailField(DETAILS, 'standard'),
    policyVersion: detailField(DETAILS, 'policyVersion'),
    knownFrom: detailField(DETAILS, 'knownFrom'),
    decisions: async (parent, { at }, context) => {
      const decisions = await facetsOf(parent.id, asOf(parent, context, at), 'VettingDecision');
      return decisions.sort((a, b) => a.decidedAt - b.decidedAt);
    },
  },
  VettingDecision: {
    application: (facet, _, context) => ownerOf<EntityModel>(facet, asOf(facet, context)),
    approver: (facet, _, context) => entityNamed<PersonModel>(facet, asOf(facet, context), 'approver'),
    reasons: ({ reasons }) => [...reasons],
  },
  Person: {
    applications: async (parent, { at }, context) => {
      const as = asOf(parent, context, at);
      const details = await facetsOfPerson(parent.id, as, DETAILS);
      return ownersOf(
        details.sort((a, b) => a.receivedAt - b.receivedAt),
        as,
      );
    },
  },
  Query: {
    application: (_, { id, at }, context) => datedEntity(context, 'APPLICATION', DETAILS, { id, at }),
    applications: (_, args, context) => {
      const narrow = narrowed(args.filter ?? {});
      return pageByTime(context, 'applications', args, (page) => listApplications(context.database, narrow, page));
    },
  },
};
