import { type AllegationsFilter, ANY_ALLEGATION, listAllegations } from '../allegation/allegation-repository.js';
import { listDeclarations } from '../declaration/declaration-repository.js';
import { type NamePage, pageByName, pageByTime } from '../facet/dated-page.js';
import type {
  DeclarationOrigin,
  DisclosureFigure,
  GroupStatus,
  IntelligenceReportStatus,
  VettingFigure,
} from '../generated/schema.js';
import { pageOfGroups } from '../group/group-repository.js';
import { listIntelligenceReports } from '../intelligence/intelligence-repository.js';
import { pageOfPeople } from '../person/person-repository.js';
import type { Context } from '../server/context.js';
import { ANY_APPLICATION, type ApplicationsFilter, listApplications } from '../vetting/application-repository.js';
import { type AssessmentModel, atClose } from './assessment-model.js';
import type { FinancialYear } from './financial-years.js';
import { findAssociatedOfficers, findLinkedRecipients, pageOfAll } from './people-repository.js';

/** Which page of a list. */
export interface PageOf {
  readonly first: number;
  readonly after?: string | null;
}

const CRIMINALS = ['ORGANISED_CRIME_GROUP', 'CRIMINAL'] as const;
const CLOSE = ['FAMILY', 'FRIEND'] as const;

/** What narrows the disclosures of a period to those that a figure counts. */
const DISCLOSURES: { readonly [figure in DisclosureFigure]: Partial<AllegationsFilter> } = {
  ALLEGATIONS: {},
  TO_CRIMINALS: { anyRecipient: false, recipientKinds: CRIMINALS },
  TO_ORGANISED_CRIME: { anyRecipient: false, recipientKinds: ['ORGANISED_CRIME_GROUP'] },
  TO_FAMILY_OR_FRIENDS: { anyRecipient: false, recipientKinds: CRIMINALS, relationships: CLOSE },
  OPERATION_COMPROMISED: { effects: ['COMPROMISED'] },
  OPERATION_DROPPED: { effects: ['DROPPED'] },
  POLICE_ACTIVITY_BEFORE_EVENT: { information: ['POLICE_ACTIVITY'], beforeEvent: true },
};

/** What a cursor of a figure's rows belongs to, and the time of the list. */
function asked({ from, to, askedKnownAt }: AssessmentModel, { first, after }: PageOf, rest: object = {}) {
  return { filter: { at: { knownAt: askedKnownAt }, from, to, ...rest }, first, after };
}

/** The people behind the number of employees. */
export function employeeRows(context: Context, assessment: AssessmentModel, page: PageOf) {
  const filter = { employed: true, departments: null, nameStartsWith: null };
  return pageByName(context, 'assessment.employees', asked(assessment, page), (place) =>
    pageOfPeople(context.database, filter, { ...place, ...atClose(assessment) }),
  );
}

/** The groups behind a number of organised crime groups. */
export function groupRows(context: Context, assessment: AssessmentModel, status: GroupStatus, page: PageOf) {
  const filter = { kinds: ['ORGANISED_CRIME_GROUP'], statuses: [status] } as const;
  return pageByName(context, 'assessment.groups', asked(assessment, page, { status }), (place) =>
    pageOfGroups(context.database, filter, { ...place, ...atClose(assessment) }),
  );
}

/** The allegations of disclosure that a filter narrows to. */
export function allegationRows(
  context: Context,
  assessment: AssessmentModel,
  narrower: Partial<AllegationsFilter>,
  page: PageOf,
) {
  const { from, to } = assessment.period;
  const filter = { ...ANY_ALLEGATION, ...narrower, from, to, kinds: ['DISCLOSURE_OF_INFORMATION'] } as const;
  return pageByTime(context, 'assessment.disclosures', asked(assessment, page, narrower), (place) =>
    listAllegations(context.database, filter, place),
  );
}

/** The allegations behind a figure of disclosures. */
export function disclosureRows(context: Context, assessment: AssessmentModel, figure: DisclosureFigure, page: PageOf) {
  return allegationRows(context, assessment, DISCLOSURES[figure], page);
}

/** The recipients who are family or friends of the employee and linked to organised crime. */
export function recipientRows(context: Context, assessment: AssessmentModel, page: PageOf) {
  const read = async (place: NamePage) =>
    pageOfAll(
      await findLinkedRecipients(context.database, { ...place, ...atClose(assessment) }, assessment.period),
      place,
    );
  return pageByName(context, 'assessment.recipients', asked(assessment, page), read);
}

/** The serving officers with a record of an association with a criminal. */
export function officerRows(context: Context, assessment: AssessmentModel, notAllDeclared: boolean, page: PageOf) {
  const read = async (place: NamePage) => {
    const officers = await findAssociatedOfficers(
      context.database,
      { ...place, ...atClose(assessment) },
      assessment.period.to,
    );
    const wanted = officers.filter(({ undeclared }) => undeclared || !notAllDeclared);
    return pageOfAll(
      wanted.map(({ entity }) => entity),
      place,
    );
  };
  return pageByName(context, 'assessment.officers', asked(assessment, page, { notAllDeclared }), read);
}

/** The records of associations with criminals of a year. */
export function associationRows(
  context: Context,
  assessment: AssessmentModel,
  { name, from, to }: FinancialYear,
  origin: DeclarationOrigin | null,
  page: PageOf,
) {
  const any = { employees: null, associates: null, outcomes: null };
  const filter = { ...any, from, to, associations: ['CRIMINAL'], origins: origin && [origin] } as const;
  return pageByTime(context, 'assessment.associations', asked(assessment, page, { name, origin }), (place) =>
    listDeclarations(context.database, filter, place),
  );
}

/** The applications behind a figure of a year. */
export function applicationRows(
  context: Context,
  assessment: AssessmentModel,
  { name, from, to }: FinancialYear,
  figure: VettingFigure,
  page: PageOf,
) {
  const connections = figure === 'FAILED_FOR_CRIMINAL_CONNECTIONS';
  const filter: ApplicationsFilter = {
    ...ANY_APPLICATION,
    from,
    to,
    anyDecision: figure === 'APPLICANTS',
    lastDecision: true,
    decisions: ['FAIL'],
    reasons: connections ? ['CRIMINAL_CONNECTIONS'] : null,
  };
  return pageByTime(context, 'assessment.applications', asked(assessment, page, { name, figure }), (place) =>
    listApplications(context.database, filter, place),
  );
}

/** The intelligence reports behind a figure; open or filed at the end of the period. */
export function reportRows(
  context: Context,
  assessment: AssessmentModel,
  units: readonly string[] | null,
  status: IntelligenceReportStatus | null,
  page: PageOf,
) {
  const { from, to } = assessment.period;
  const filter = { from, to, status, receivingUnits: units, subjects: null };
  return pageByTime(context, 'assessment.reports', asked(assessment, page, { units, status }), (place) =>
    listIntelligenceReports(context.database, filter, place, to - 1),
  );
}
