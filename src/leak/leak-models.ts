import type { ExposureTable } from '../exposure/exposure-table.js';
import type { BeneficiaryReason } from '../generated/schema.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { FoundPath } from '../path/path-finder.js';
import type { connectionOf } from '../server/cursor.js';
import type { RankedCandidate, Ranking } from './rank-candidates.js';

/** Who gained by a leak, or may have. */
export interface Beneficiary {
  readonly id: string;
  readonly kind: 'PERSON' | 'GROUP';
  readonly reason: BeneficiaryReason;
}

/** What leaked, when, and to whom. */
export interface LeakCase {
  readonly allegation: string | null;
  readonly operation: string;
  /** The moment of the compromise, seconds. */
  readonly event: number;
  /** Ids of the operation, the people and the groups that the information was about. */
  readonly subjects: readonly string[];
  readonly beneficiaries: readonly Beneficiary[];
  /** False where nobody says which group gained: then nearness to any active one counts, by how ordinary that is. */
  readonly isBeneficiaryKnown: boolean;
  /** True where a recipient is a journalist, or the disclosure one that the law protects. */
  readonly isProtected: boolean;
  /** Ids of employees whom the allegation names. */
  readonly named: readonly string[];
}

/** What was asked. */
export interface LeakQuestion {
  readonly view: View;
  /** When paths hold and are known. */
  readonly time: ResolvedTime;
  /** Days before the event. */
  readonly window: number;
  /** Hops. */
  readonly within: number;
}

/** What the search came to. */
export interface LeakAnswer extends LeakQuestion {
  readonly leak: LeakCase;
  readonly ranking: Ranking;
  readonly table: ExposureTable;
  /** By employee with a path: the best to who gained. */
  readonly paths: ReadonlyMap<string, FoundPath>;
  /** By employee: ids of the access events, earliest first. */
  readonly lookUps: ReadonlyMap<string, readonly string[]>;
  readonly hubsSkipped: number;
  readonly truncated: boolean;
}

/** A row of the answer. */
export interface LeakCandidateModel {
  readonly answer: LeakAnswer;
  readonly candidate: RankedCandidate;
  readonly rank: number;
}

/** Somebody who is ruled out, in the answer. */
export interface RuledOutModel {
  readonly reason: 'NO_LOOK_UP' | 'NO_PATH';
  readonly answer: LeakAnswer;
}

/** An entity of the answer, and the reason it is there. */
export interface BeneficiaryModel extends Beneficiary {
  readonly answer: LeakAnswer;
}

/** A page of the answer. */
export type LeakConnectionModel = ReturnType<typeof connectionOf<LeakCandidateModel, number>> & {
  readonly answer: LeakAnswer;
};
