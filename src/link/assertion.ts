import type { Handling, InformationAssessment, LinkContext, LinkKind, Provenance } from '../generated/schema.js';
import type { EvaluationNumber } from './confidence.js';

/** What the walk and the fold need of an assertion. Times are seconds since 1970 UTC; null is unbounded. */
export interface AssertionCore {
  readonly kind: LinkKind;
  readonly subkind: string | null;
  readonly from: string;
  readonly to: string;
  readonly provenance: Provenance;
  readonly refutes: boolean;
  /** The employee whose declaration it is. */
  readonly declarant: string | null;
  readonly context: LinkContext;
  /** 0 to 100. */
  readonly confidence: number;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  /** When the force first knew; earlier than `knownFrom` where it was regraded since. */
  readonly firstKnownFrom: number;
}

/** An assertion whole, as it stands in Neo4j. */
export interface Assertion extends AssertionCore {
  readonly assertionId: string;
  readonly sourceKey: string;
  readonly role: string | null;
  readonly count: number | null;
  readonly sourceEvaluation: EvaluationNumber;
  readonly informationAssessment: InformationAssessment;
  readonly handling: Handling;
  readonly handlingConditions: string | null;
  readonly confidenceReason: string | null;
  /** Number of its marking. */
  readonly marking: number;
  readonly knownTo: number | null;
  readonly revision: number;
}
