import { randomUUID } from 'node:crypto';
import type { Handling, InformationAssessment, LinkContext, Provenance } from '../generated/schema.js';
import { confidenceOf, type EvaluationNumber } from './confidence.js';

/** How good a source and its information are, by UK 3x5x2. */
export interface Grading {
  readonly sourceEvaluation: EvaluationNumber;
  readonly informationAssessment: InformationAssessment;
  readonly handling: Handling;
  readonly handlingConditions: string | null;
  /** 0 to 100; null: by the table. */
  readonly confidence: number | null;
  readonly confidenceReason: string | null;
}

/** What a source says of a link, before it is written. Times are seconds since 1970 UTC; null is unbounded. */
export interface NewAssertion {
  readonly subkind: string | null;
  readonly provenance: Provenance;
  readonly sourceKey: string;
  readonly refutes: boolean;
  readonly declarant: string | null;
  readonly context: LinkContext;
  readonly role: string | null;
  readonly count: number | null;
  readonly grading: Grading;
  /** Number of its marking. */
  readonly marking: number;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  /** Earlier than `knownFrom` where the force knew before a regrade. */
  readonly firstKnownFrom?: number;
  readonly knownTo: number | null;
  /** `source + "\n" + key`, for what a source gave. */
  readonly importKey?: string;
}

/** The properties of a new assertion's relationship, its random id among them; null ones are not stored. */
export function assertionProperties(assertion: NewAssertion) {
  const { grading } = assertion;
  // Named one by one: spreading costs several microseconds an assertion, which an import of millions feels.
  return {
    assertionId: randomUUID(),
    subkind: assertion.subkind,
    provenance: assertion.provenance,
    sourceKey: assertion.sourceKey,
    refutes: assertion.refutes,
    declarant: assertion.declarant,
    context: assertion.context,
    role: assertion.role,
    count: assertion.count,
    sourceEvaluation: grading.sourceEvaluation,
    informationAssessment: grading.informationAssessment,
    handling: grading.handling,
    handlingConditions: grading.handlingConditions,
    confidence: grading.confidence ?? confidenceOf(grading.sourceEvaluation, grading.informationAssessment),
    confidenceReason: grading.confidenceReason,
    marking: assertion.marking,
    validFrom: assertion.validFrom,
    validTo: assertion.validTo,
    knownFrom: assertion.knownFrom,
    firstKnownFrom: assertion.firstKnownFrom ?? assertion.knownFrom,
    knownTo: assertion.knownTo,
    importKey: assertion.importKey ?? null,
  };
}
