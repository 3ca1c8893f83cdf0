import type { Day } from '../days.js';

/** An allegation with what is behind it, before anything is written. */
export interface PlannedCase {
  /** The index of the allegation. */
  readonly allegation: number;
  /** The number of the operation it is about; null where it is about none. */
  readonly operation: number | null;
  /** The day the operation failed, or was carried out. */
  readonly event: Day | null;
  /** The index of the group that gains. */
  readonly beneficiary: number | null;
  /** Nominals by index that the operation is after. */
  readonly targets: readonly number[];
  /** The employee who leaked; null for none. */
  readonly leaker: number | null;
  /** Employees whom the case names as subjects of the allegation, rightly or not; often none. */
  readonly named: readonly number[];
}

/** Work on an operation. */
export interface PlannedAssignment {
  readonly employee: number;
  readonly role: string;
  readonly from: Day;
  /** The first day after it. */
  readonly to: Day;
}

/** An operation before it is written. */
export interface PlannedOperation {
  readonly planned: Day;
  /** The day it is carried out, or fails; it may lie beyond the last day. */
  readonly executed: Day;
  /** How it ended by what is alleged; null where nothing is, or it did no harm. */
  readonly outcome: 'COMPROMISED' | 'DROPPED' | null;
  /** It is one an allegation is about. */
  readonly alleged: boolean;
  readonly group: number;
  readonly groupTargeted: boolean;
  readonly targets: readonly number[];
  /** Numbers of the records about its targets that were there before it. */
  readonly records: readonly (readonly number[])[];
  readonly team: readonly PlannedAssignment[];
  /** Its own intelligence reports, each about one of its targets. */
  readonly reports: readonly PlannedReport[];
}

/** An intelligence report of an operation. */
export interface PlannedReport {
  readonly subject: number;
  readonly created: Day;
}

/** Somebody looks one thing up, at some time of duty between two days, both included. */
export interface PlannedSession {
  readonly from: Day;
  readonly to: Day;
  readonly record: number;
  /** How likely a purpose is stated. */
  readonly stated: number;
  /** How likely it is by a search for its subject rather than by the record. */
  readonly indirect: number;
  readonly accountOnly: boolean;
  /** The number of the operation that is the purpose; null for everyday reasons. */
  readonly operation: number | null;
}

/** How an employee is connected with a group: through nominals, the last of them a member. */
export interface PlannedChain {
  readonly employee: number;
  readonly through: readonly number[];
  readonly group: number;
  /** What is on file was so, and known, before this day. */
  readonly by: Day;
  /** The place of the link that is on no file (0 is the employee's own); null for none. */
  readonly missing: number | null;
  /** The place of a link that came to be known only later, and from when on; null for none. */
  readonly later: { readonly place: number; readonly from: Day } | null;
  /** How the employee knows the first of them: in any way, as a neighbour, or from a contact that began on a day. */
  readonly way: 'ANY' | 'NEIGHBOUR' | { readonly contactSince: Day };
  /** How likely the employee declared it. */
  readonly declared: number;
}

/** A kind of truth. */
export type LabelKind = 'LEAKER' | 'NO_LEAKER' | 'LOOK_ALIKE' | 'INFILTRATOR' | 'APPROACHED' | 'CONFLICTED_ACCESS';

/** How far a planted connection is on file: all of it by the event, all of it later, or not all. */
export type Recorded = 'RECORDED' | 'RECORDED_LATER' | 'UNRECORDED';

/** One fact that only the labels know. */
export interface PlannedLabel {
  readonly kind: LabelKind;
  readonly allegation?: number;
  readonly operation?: number;
  readonly event?: Day;
  readonly employee?: number;
  readonly group?: number;
  readonly hops?: number;
  readonly recorded?: Recorded;
  readonly nominal?: number;
  readonly detail?: string;
}

/** Everything that is planned around operations and cases; it grows with operations and cases, not with look-ups. */
export interface CasePlan {
  readonly cases: readonly PlannedCase[];
  readonly caseOf: ReadonlyMap<number, PlannedCase>;
  /** By number, the earliest first. */
  readonly operations: readonly PlannedOperation[];
  /** By employee: the operations they work on. */
  readonly work: ReadonlyMap<number, readonly { readonly operation: number; readonly assignment: PlannedAssignment }[]>;
  /** By employee: what they look up besides everyday work and operations. */
  readonly sessions: ReadonlyMap<number, readonly PlannedSession[]>;
  readonly chains: readonly PlannedChain[];
  /** By record number: the nominal it is about, for records that had to be about somebody. */
  readonly subjects: ReadonlyMap<number, number>;
  /** By `membershipKey`: the day by which a membership was so and known. */
  readonly membersBy: ReadonlyMap<number, Day>;
  /** By group: a day on which it was active. */
  readonly groupsBy: ReadonlyMap<number, Day>;
  /** Groups at odds, and the day by which that was known. */
  readonly rivalries: readonly { readonly one: number; readonly other: number; readonly by: Day }[];
  /** The operation and the place in it of every report, in the order of their record numbers after those of every day. */
  readonly reports: readonly { readonly operation: number; readonly report: PlannedReport }[];
  /** By operation: the record number of its first report. */
  readonly firstReports: readonly number[];
  readonly labels: readonly PlannedLabel[];
}

/** One number for a nominal's membership of a group. */
export function membershipKey(group: number, nominal: number): number {
  return group * 2 ** 32 + nominal;
}
