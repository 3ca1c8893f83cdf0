import type {
  AllegationKind,
  AssociationKind,
  DeclarationOrigin,
  DeclarationOutcome,
  DisclosedInformation,
  Handling,
  InformationAssessment,
  OperationEffect,
  Outcome,
  RecipientKind,
  RecipientRelationship,
  VettingReason,
  VettingResult,
  VettingStandard,
} from '../generated/schema.js';
import type { EvaluationNumber } from '../link/confidence.js';
import type { DatedFacet } from './dated-facet.js';

/** A version of what an allegation says; names its subjects, operation and report. */
export interface AllegationDetailsModel extends DatedFacet {
  readonly facet: 'AllegationDetails';
  readonly reference: string | null;
  readonly kind: AllegationKind;
  readonly receivedAt: number;
  readonly effect: OperationEffect;
  readonly information: readonly DisclosedInformation[];
  readonly beforeEvent: boolean | null;
  readonly occurredFrom: number | null;
  readonly occurredTo: number | null;
  readonly harm: string | null;
  readonly inducement: string | null;
}

/** To whom an allegation says that information went. */
export interface AllegationRecipientModel extends DatedFacet {
  readonly facet: 'AllegationRecipient';
  readonly recipientKind: RecipientKind;
  readonly relationship: RecipientRelationship;
}

/** What came of an allegation for the person it names. */
export interface OutcomeModel extends DatedFacet {
  readonly facet: 'Outcome';
  readonly outcome: Outcome;
  readonly decidedAt: number;
}

/** A version of what an application says; names the person. */
export interface ApplicationDetailsModel extends DatedFacet {
  readonly facet: 'ApplicationDetails';
  readonly receivedAt: number;
  readonly role: string | null;
  readonly department: string | null;
  readonly standard: VettingStandard | null;
  readonly policyVersion: string | null;
}

/** A decision on an application; names the approver. */
export interface VettingDecisionModel extends DatedFacet {
  readonly facet: 'VettingDecision';
  readonly decision: VettingResult;
  readonly decidedAt: number;
  readonly standard: VettingStandard | null;
  readonly policyVersion: string | null;
  readonly reasons: readonly VettingReason[];
  readonly openSourceScope: string | null;
  readonly openSourceResult: string | null;
}

/** A version of a vulnerable-association record; names the employee and the associate. */
export interface DeclarationDetailsModel extends DatedFacet {
  readonly facet: 'DeclarationDetails';
  readonly association: AssociationKind;
  readonly origin: DeclarationOrigin;
  readonly at: number;
  readonly outcome: DeclarationOutcome | null;
  readonly conditions: string | null;
  readonly reviewAt: number | null;
}

/** A version of what an intelligence report says; names its subjects. */
export interface IntelligenceReportDetailsModel extends DatedFacet {
  readonly facet: 'IntelligenceReportDetails';
  readonly reference: string;
  readonly receivedAt: number;
  readonly receivingUnit: string | null;
  readonly category: string | null;
  readonly filedAt: number | null;
  readonly sourceEvaluation: EvaluationNumber | null;
  readonly informationAssessment: InformationAssessment | null;
  readonly handling: Handling | null;
  readonly handlingConditions: string | null;
}

/** A version of what a case says; names its allegations, members and subjects. */
export interface CaseDetailsModel extends DatedFacet {
  readonly facet: 'CaseDetails';
  readonly reference: string;
  readonly title: string | null;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
}

/** An employee's assignment to an operation. */
export interface AssignmentModel extends DatedFacet {
  readonly facet: 'Assignment';
  readonly role: string | null;
}

/** Whom an operation is aimed at. */
export interface TargetModel extends DatedFacet {
  readonly facet: 'Target';
}
