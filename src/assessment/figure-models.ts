import type { PersonModel } from '../entity/entity-model.js';
import type { DisclosedInformation, Outcome } from '../generated/schema.js';
import type { AssessmentModel } from './assessment-model.js';
import type { FinancialYear } from './financial-years.js';

/** What is counted of the allegations of disclosure of a period. */
export interface DisclosureCounts {
  readonly allegations: number;
  readonly toCriminals: number;
  readonly toOrganisedCrime: number;
  readonly toFamilyOrFriends: number;
  readonly operationCompromised: number;
  readonly operationDropped: number;
  readonly policeActivityBeforeEvent: number;
  readonly byInformation: { readonly [information in DisclosedInformation]: number };
}

/** A figure's own assessment, by which the rows behind it are found. */
interface OfAssessment {
  readonly assessment: AssessmentModel;
}

/** The figures of disclosures. */
export interface DisclosureModel extends DisclosureCounts, OfAssessment {}

/** How many disclosures are of a sort of information. */
export interface InformationModel extends OfAssessment {
  readonly information: DisclosedInformation;
  readonly count: number;
}

/** What is counted of the records of associations with criminals of a year. */
export interface AssociationCounts {
  readonly records: number;
  readonly selfDeclared: number;
  readonly fromIntelligence: number;
}

/** The records of associations with criminals of a year. */
export interface AssociationYearModel extends AssociationCounts, OfAssessment {
  readonly financialYear: FinancialYear;
}

/** An employee of whom an association with a criminal was recorded. */
export interface AssociatedEmployee {
  readonly entity: PersonModel;
  /** Of the employments that are current. */
  readonly ranks: readonly string[];
  /** Whether a record of such an association came from intelligence. */
  readonly undeclared: boolean;
}

/** The serving officers of whom an association with a criminal was recorded. */
export interface ServingOfficerModel extends OfAssessment {
  readonly withVulnerableAssociation: number;
  readonly notAllDeclared: number;
}

/** What is counted of the applications of a year. */
export interface VettingCounts {
  readonly applicants: number;
  readonly failed: number;
  readonly failedForCriminalConnections: number;
}

/** The applications of a year. */
export interface VettingYearModel extends VettingCounts, OfAssessment {
  readonly financialYear: FinancialYear;
}

/** What is counted of the intelligence of a period. */
export interface IntelligenceCounts {
  readonly received: number;
  readonly filed: number;
}

/** The intelligence of a period. */
export interface IntelligenceModel extends IntelligenceCounts, OfAssessment {
  /** Whose intelligence is counted; null where everybody's is. */
  readonly units: readonly string[] | null;
}

/** How often an outcome was decided on. */
export interface OutcomeCountModel extends OfAssessment {
  readonly outcome: Outcome;
  readonly count: number;
}
