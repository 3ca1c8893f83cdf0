import type { EntityModel } from '../entity/entity-model.js';
import { asOf } from '../facet/as-of.js';
import { detailsOf } from '../facet/dated-facets.js';
import { pageByTime } from '../facet/dated-page.js';
import { datedEntity, detailField, namedFields } from '../facet/detail-field.js';
import type { IntelligenceReportDetailsModel } from '../facet/record-models.js';
import type { IntelligenceReportStatus, Resolvers } from '../generated/schema.js';
import { EVALUATIONS } from '../link/link-resolvers.js';
import { periodOf, textsOf } from '../server/filter-values.js';
import { momentOf } from '../time/record-time.js';
import { listIntelligenceReports } from './intelligence-repository.js';

const DETAILS = 'IntelligenceReportDetails';

/** Open or filed at a moment, seconds; null before the report was received. */
export function statusAt(
  { receivedAt, filedAt }: Pick<IntelligenceReportDetailsModel, 'receivedAt' | 'filedAt'>,
  moment: number,
): IntelligenceReportStatus | null {
  if (filedAt != null && filedAt <= moment) return 'FILED';
  return receivedAt <= moment ? 'OPEN' : null;
}

/** Intelligence reports, open and filed. */
export const intelligenceResolvers: Resolvers = {
  IntelligenceReport: {
    reference: detailField(DETAILS, 'reference'),
    receivedAt: detailField(DETAILS, 'receivedAt'),
    receivingUnit: detailField(DETAILS, 'receivingUnit'),
    category: detailField(DETAILS, 'category'),
    status: async (parent, { at }, context) => {
      const as = asOf(parent, context, at);
      const details = await detailsOf(parent.id, as, DETAILS);
      return details && statusAt(details, momentOf(as.time));
    },
    filedAt: detailField(DETAILS, 'filedAt'),
    subjects: namedFields<EntityModel>(DETAILS, 'subject'),
    sourceEvaluation: async (parent, args, context) => {
      const evaluation = await detailField(DETAILS, 'sourceEvaluation')(parent, args, context);
      return evaluation == null ? null : EVALUATIONS[evaluation];
    },
    informationAssessment: detailField(DETAILS, 'informationAssessment'),
    handling: detailField(DETAILS, 'handling'),
    handlingConditions: detailField(DETAILS, 'handlingConditions'),
    knownFrom: detailField(DETAILS, 'knownFrom'),
  },
  Query: {
    intelligenceReport: (_, { id, at }, context) => datedEntity(context, 'INTELLIGENCE_REPORT', DETAILS, { id, at }),
    intelligenceReports: (_, args, context) => {
      const filter = args.filter ?? {};
      const narrow = {
        ...periodOf('receivedTo', filter.receivedFrom, filter.receivedTo),
        status: filter.status ?? null,
        receivingUnits: textsOf('receivingUnits', filter.receivingUnits),
        subjects: textsOf('subjects', filter.subjects),
      };
      return pageByTime(context, 'intelligenceReports', args, (page, moment) =>
        listIntelligenceReports(context.database, narrow, page, moment),
      );
    },
  },
};
