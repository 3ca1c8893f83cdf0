import type { Day } from '../days.js';

/** What an allegation is of. */
export type AllegationKind =
  | 'DISCLOSURE_OF_INFORMATION'
  | 'INFILTRATION'
  | 'APPROACH'
  | 'INAPPROPRIATE_ASSOCIATION'
  | 'MISUSE_OF_SYSTEMS'
  | 'OTHER';

/** What is said to have been disclosed. */
export type Information = 'POLICE_ACTIVITY' | 'VICTIM_DETAILS' | 'RIVALS' | 'SUBJECT_OF_INVESTIGATION' | 'UNKNOWN';

/** What a recipient is to the allegation. */
export type RecipientKind = 'ORGANISED_CRIME_GROUP' | 'CRIMINAL' | 'JOURNALIST' | 'PROTECTED_DISCLOSURE' | 'OTHER';

/** To whom information is said to have gone. */
export interface PlannedRecipient {
  /** By index; one from `plan.nominals` on is planted by the assessment and known to nobody but whom it names. Null: no person is named. */
  readonly nominal: number | null;
  /** By index: the group the nominal is in, or that is itself the recipient where no person is named; null: none is known. */
  readonly group: number | null;
  readonly kind: RecipientKind;
  /** What the recipient is to the subject. */
  readonly relationship: 'FAMILY' | 'FRIEND' | 'OTHER' | 'NONE';
}

/** An allegation before it is written. */
export interface PlannedAllegation {
  /** Its place among all the allegations of a force: the number in its key. */
  readonly index: number;
  readonly kind: AllegationKind;
  /** The London day it was received. */
  readonly received: Day;
  /** As it is written: an instant or a day. */
  readonly receivedAt: string;
  /** Where it is not NONE, its operation is that of the case planned for it, and a recipient is a group or a member of one. */
  readonly effect: 'NONE' | 'COMPROMISED' | 'DROPPED';
  /** Whether what was disclosed was passed before the event; null is unknown. */
  readonly before: boolean | null;
  readonly information: readonly Information[];
  readonly recipients: readonly PlannedRecipient[];
  /** Employees by index; empty where nobody knows who it was. A case may name others. */
  readonly subjects: readonly number[];
  /** A disclosure received in the period of the figures. */
  readonly counted: boolean;
}
