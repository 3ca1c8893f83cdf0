import type { EntityModel, OperationModel, PersonModel } from '../entity/entity-model.js';
import { asOf } from '../facet/as-of.js';
import { entityNamed, facetsOf, ownerOf } from '../facet/dated-facets.js';
import { pageByTime } from '../facet/dated-page.js';
import { datedEntity, detailField, namedField, namedFields } from '../facet/detail-field.js';
import type { Resolvers } from '../generated/schema.js';
import { choicesOf, periodOf, textsOf } from '../server/filter-values.js';
import { listAllegations } from './allegation-repository.js';

const DETAILS = 'AllegationDetails';

/** Allegations, whom they say was told, and what came of them. */
export const allegationResolvers: Resolvers = {
  Allegation: {
    reference: detailField(DETAILS, 'reference'),
    allegationKind: detailField(DETAILS, 'kind'),
    receivedAt: detailField(DETAILS, 'receivedAt'),
    subjects: namedFields<PersonModel>(DETAILS, 'subject'),
    operation: namedField<OperationModel>(DETAILS, 'operation'),
    effect: detailField(DETAILS, 'effect'),
    information: async (parent, args, context) => [
      ...((await detailField(DETAILS, 'information')(parent, args, context)) ?? []),
    ],
    beforeEvent: detailField(DETAILS, 'beforeEvent'),
    occurredFrom: detailField(DETAILS, 'occurredFrom'),
    occurredTo: detailField(DETAILS, 'occurredTo'),
    harm: detailField(DETAILS, 'harm'),
    inducement: detailField(DETAILS, 'inducement'),
    report: namedField<EntityModel>(DETAILS, 'report'),
    knownFrom: detailField(DETAILS, 'knownFrom'),
    recipients: (parent, { at }, context) => facetsOf(parent.id, asOf(parent, context, at), 'AllegationRecipient'),
    outcomes: async (parent, { at }, context) => {
      const outcomes = await facetsOf(parent.id, asOf(parent, context, at), 'Outcome');
      return outcomes.sort((a, b) => a.decidedAt - b.decidedAt);
    },
  },
  AllegationRecipient: {
    recipient: (facet, _, context) => entityNamed<EntityModel>(facet, asOf(facet, context), 'recipient'),
    allegation: (facet, _, context) => ownerOf<EntityModel>(facet, asOf(facet, context)),
  },
  AllegationOutcome: {
    person: async (facet, _, context) =>
      (await entityNamed<PersonModel>(facet, asOf(facet, context), 'person')) as PersonModel,
    allegation: (facet, _, context) => ownerOf<EntityModel>(facet, asOf(facet, context)),
  },
  Query: {
    allegation: (_, { id, at }, context) => datedEntity(context, 'ALLEGATION', DETAILS, { id, at }),
    allegations: (_, args, context) => {
      const filter = args.filter ?? {};
      const narrow = {
        ...periodOf('receivedTo', filter.receivedFrom, filter.receivedTo),
        kinds: choicesOf('kinds', filter.kinds),
        effects: choicesOf('effects', filter.effects),
        subjects: textsOf('subjects', filter.subjects),
        operations: textsOf('operations', filter.operations),
        information: choicesOf('information', filter.information),
        beforeEvent: filter.beforeEvent ?? null,
        anyRecipient: filter.recipientKinds == null && filter.relationships == null,
        recipientKinds: choicesOf('recipientKinds', filter.recipientKinds),
        relationships: choicesOf('relationships', filter.relationships),
      };
      return pageByTime(context, 'allegations', args, (page) => listAllegations(context.database, narrow, page));
    },
  },
};
