import type { EntityModel, PersonModel } from '../entity/entity-model.js';
import { asOf } from '../facet/as-of.js';
import { facetsOfPerson, ownersOf } from '../facet/dated-facets.js';
import { pageByTime } from '../facet/dated-page.js';
import { datedEntity, detailField, namedField } from '../facet/detail-field.js';
import type { Resolvers } from '../generated/schema.js';
import { choicesOf, periodOf, textsOf } from '../server/filter-values.js';
import { listDeclarations } from './declaration-repository.js';

const DETAILS = 'DeclarationDetails';

/** Vulnerable-association records, from the list and from the employee's end. */
export const declarationResolvers: Resolvers = {
  Declaration: {
    employee: namedField<PersonModel>(DETAILS, 'employee'),
    associate: namedField<EntityModel>(DETAILS, 'associate'),
    association: detailField(DETAILS, 'association'),
    origin: detailField(DETAILS, 'origin'),
    at: detailField(DETAILS, 'at'),
    outcome: detailField(DETAILS, 'outcome'),
    conditions: detailField(DETAILS, 'conditions'),
    reviewAt: detailField(DETAILS, 'reviewAt'),
    validFrom: detailField(DETAILS, 'validFrom'),
    validTo: detailField(DETAILS, 'validTo'),
    knownFrom: detailField(DETAILS, 'knownFrom'),
  },
  Person: {
    declarations: async (parent, { at }, context) => {
      const as = asOf(parent, context, at);
      const details = await facetsOfPerson(parent.id, as, DETAILS);
      return ownersOf(
        details.sort((a, b) => a.at - b.at),
        as,
      );
    },
  },
  Query: {
    declaration: (_, { id, at }, context) => datedEntity(context, 'DECLARATION', DETAILS, { id, at }),
    declarations: (_, args, context) => {
      const filter = args.filter ?? {};
      const narrow = {
        ...periodOf('madeTo', filter.madeFrom, filter.madeTo),
        employees: textsOf('employees', filter.employees),
        associates: textsOf('associates', filter.associates),
        associations: choicesOf('associations', filter.associations),
        origins: choicesOf('origins', filter.origins),
        outcomes: choicesOf('outcomes', filter.outcomes),
      };
      return pageByTime(context, 'declarations', args, (page) => listDeclarations(context.database, narrow, page));
    },
  },
};
