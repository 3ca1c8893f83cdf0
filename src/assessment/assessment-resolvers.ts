import type { Resolvers } from '../generated/schema.js';
import { DISCLOSED_INFORMATION, OUTCOMES } from '../import/rows/values.js';
import { visibility } from '../neo4j/view.js';
import { listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { revisionToken } from '../server/cursor.js';
import { type AssessmentModel, assessmentOf, flowTime, stockTime } from './assessment-model.js';
import {
  countAssociations,
  countDisclosures,
  countEmployees,
  countGroups,
  countIntelligence,
  countOutcomes,
  countVetting,
  type GroupCounts,
  unitsOfSources,
} from './assessment-repository.js';
import {
  allegationRows,
  applicationRows,
  associationRows,
  disclosureRows,
  employeeRows,
  groupRows,
  officerRows,
  recipientRows,
  reportRows,
} from './assessment-rows.js';
import type { ServingOfficerModel } from './figure-models.js';
import { outcomePage } from './outcome-page.js';
import { findAssociatedOfficers, findLinkedRecipients } from './people-repository.js';

const MOST_UNITS = 100;

/** Two figures are of one count. */
const counted = new WeakMap<AssessmentModel, Promise<GroupCounts>>();

function groups(assessment: AssessmentModel, { database, view }: Context): Promise<GroupCounts> {
  const counts = counted.get(assessment) ?? countGroups(database, view, stockTime(assessment));
  counted.set(assessment, counts);
  return counts;
}

async function servingOfficers(assessment: AssessmentModel, { database, view }: Context): Promise<ServingOfficerModel> {
  const params = visibility(view, stockTime(assessment));
  const officers = await findAssociatedOfficers(database, params, assessment.period.to);
  const notAllDeclared = officers.filter(({ undeclared }) => undeclared).length;
  return { assessment, withVulnerableAssociation: officers.length, notAllDeclared };
}

/** The threat assessment: its figures, and the rows behind each. A figure that is not asked for is not counted. */
export const assessmentResolvers: Resolvers = {
  ThreatAssessment: {
    asOfRevision: (_, __, { view }) => revisionToken(view, view.revision),
    employees: (assessment, _, { database, view }) => countEmployees(database, view, stockTime(assessment)),
    employeeRows: (assessment, page, context) => employeeRows(context, assessment, page),
    organisedCrimeGroups: async (assessment, _, context) => (await groups(assessment, context)).active,
    organisedCrimeGroupRows: (assessment, page, context) => groupRows(context, assessment, 'ACTIVE', page),
    emergingGroups: async (assessment, _, context) => (await groups(assessment, context)).emerging,
    emergingGroupRows: (assessment, page, context) => groupRows(context, assessment, 'EMERGING', page),
    disclosure: async (assessment, _, { database, view }) => ({
      ...(await countDisclosures(database, view, flowTime(assessment), assessment.period)),
      assessment,
    }),
    vulnerableAssociations: async (assessment, _, { database, view }) => {
      const counts = await countAssociations(database, view, flowTime(assessment), assessment.years);
      return assessment.years.flatMap((financialYear, index) => {
        const figures = counts[index];
        return figures ? [{ ...figures, financialYear, assessment }] : [];
      });
    },
    servingOfficers: (assessment, _, context) => servingOfficers(assessment, context),
    vetting: async (assessment, _, { database, view }) => {
      const counts = await countVetting(database, view, flowTime(assessment), assessment.years);
      return assessment.years.flatMap((financialYear, index) => {
        const figures = counts[index];
        return figures ? [{ ...figures, financialYear, assessment }] : [];
      });
    },
    intelligence: async (assessment, _, { database, view }) => {
      const units = assessment.askedUnits ?? (await unitsOfSources(database));
      const counts = await countIntelligence(database, view, flowTime(assessment), assessment.period, units);
      return { ...counts, units, assessment };
    },
    outcomes: async (assessment, _, { database, view }) => {
      const counts = await countOutcomes(database, view, flowTime(assessment), assessment.period);
      return counts
        .sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
        .map((counted) => ({ ...counted, assessment }));
    },
  },
  DisclosureFigures: {
    toFamilyOrFriendsLinkedToOrganisedCrime: async ({ assessment }, _, { database, view }) => {
      const params = visibility(view, stockTime(assessment));
      return (await findLinkedRecipients(database, params, assessment.period)).length;
    },
    byInformation: ({ assessment, byInformation }) =>
      DISCLOSED_INFORMATION.map((information) => ({
        assessment,
        information,
        count: byInformation[information],
      })).filter(({ count }) => count > 0),
    rows: ({ assessment }, { of, ...page }, context) => disclosureRows(context, assessment, of, page),
    peopleLinkedToOrganisedCrime: ({ assessment }, page, context) => recipientRows(context, assessment, page),
  },
  InformationCount: {
    rows: ({ assessment, information }, page, context) =>
      allegationRows(context, assessment, { information: [information] }, page),
  },
  VulnerableAssociationYear: {
    year: ({ financialYear }) => financialYear.name,
    rows: ({ assessment, financialYear }, { origin, ...page }, context) =>
      associationRows(context, assessment, financialYear, origin ?? null, page),
  },
  ServingOfficerFigures: {
    rows: ({ assessment }, { notAllDeclared, ...page }, context) =>
      officerRows(context, assessment, notAllDeclared, page),
  },
  VettingYear: {
    year: ({ financialYear }) => financialYear.name,
    rows: ({ assessment, financialYear }, { of, ...page }, context) =>
      applicationRows(context, assessment, financialYear, of, page),
  },
  IntelligenceFigures: {
    units: ({ units }) => units && [...units],
    open: ({ received, filed }) => received - filed,
    rows: ({ assessment, units }, { status, ...page }, context) =>
      reportRows(context, assessment, units, status ?? null, page),
  },
  OutcomeCount: {
    rows: ({ assessment, outcome }, page, context) => {
      const { period, askedKnownAt } = assessment;
      return outcomePage(context, { outcome, period, knownAt: askedKnownAt }, page);
    },
  },
  Query: {
    threatAssessment: (_, { from, to, knownAt, units }, { view }) =>
      assessmentOf(
        { from, to, knownAt: knownAt ?? null, units: units ? listOf('units', units, 1, MOST_UNITS) : null },
        view.now,
      ),
  },
};
