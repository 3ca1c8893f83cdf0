import type { CriminalStatusKind, GroupStatus, ThreatBand, VettingLevel } from '../generated/schema.js';
import type { DatedFacet, NamedAs } from './dated-facet.js';
import type {
  AllegationDetailsModel,
  AllegationRecipientModel,
  ApplicationDetailsModel,
  AssignmentModel,
  CaseDetailsModel,
  DeclarationDetailsModel,
  IntelligenceReportDetailsModel,
  OutcomeModel,
  TargetModel,
  VettingDecisionModel,
} from './record-models.js';

/** A period of employment. */
export interface EmploymentModel extends DatedFacet {
  readonly facet: 'Employment';
  readonly staffNumber: string | null;
  readonly rank: string | null;
  readonly department: string | null;
  readonly vettingLevel: VettingLevel | null;
}

/** A person's criminal status for a time. */
export interface CriminalStatusModel extends DatedFacet {
  readonly facet: 'CriminalStatus';
  readonly status: CriminalStatusKind;
}

/** A group's status for a time. */
export interface GroupStatusModel extends DatedFacet {
  readonly facet: 'GroupStatus';
  readonly status: GroupStatus;
  readonly threatBand: ThreatBand | null;
}

/** Any dated facet. */
export type FacetModel =
  | EmploymentModel
  | CriminalStatusModel
  | GroupStatusModel
  | AllegationDetailsModel
  | AllegationRecipientModel
  | OutcomeModel
  | ApplicationDetailsModel
  | VettingDecisionModel
  | DeclarationDetailsModel
  | IntelligenceReportDetailsModel
  | CaseDetailsModel
  | AssignmentModel
  | TargetModel;

/** The facet of a Neo4j label. */
export type FacetOf<Label extends FacetModel['facet']> = Extract<FacetModel, { facet: Label }>;

/** Facets that are types of the API by themselves, and their GraphQL types; the rest are read by the fields of their entity. */
export const FACET_TYPES = {
  Employment: 'Employment',
  CriminalStatus: 'CriminalStatus',
  AllegationRecipient: 'AllegationRecipient',
  Outcome: 'AllegationOutcome',
  VettingDecision: 'VettingDecision',
  Assignment: 'Assignment',
  Target: 'Target',
} as const satisfies { readonly [label in FacetModel['facet']]?: string };

/** A facet that an id of the API can name. */
export type NodeFacetModel = FacetOf<keyof typeof FACET_TYPES>;

/** The entity without which a facet says nothing: where the viewer may not see it, there is no such facet for them. */
export const ESSENTIAL_NAMES: { readonly [label in FacetModel['facet']]?: NamedAs } = {
  Outcome: 'person',
  ApplicationDetails: 'person',
  DeclarationDetails: 'employee',
  Assignment: 'employee',
  Target: 'target',
};
