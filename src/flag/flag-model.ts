import type { CauseKind as StepCause } from '../graph/steps/pair-change.js';
import type { FlagKind } from './rules/screening-rules.js';

/** Why a pair changed; `RULE`: since a job was given other rules. */
export type FlagCauseKind = StepCause | 'RULE';

/** What was decided of a flag. Only the service itself closes one whose link was retracted. */
export type FlagStatus = 'OPEN' | 'UNDER_REVIEW' | 'SNOOZED' | 'NO_CONCERN' | 'ESCALATED' | 'CLOSED_LINK_RETRACTED';

/** A flag as it is raised; whoever computes it, it is the same. */
export interface RaisedFlag {
  /** Made of the job, the step, the kind and the pair. */
  readonly id: string;
  readonly kind: FlagKind;
  /** Entity ids. */
  readonly employee: string;
  readonly group: string;
  /** The step: a revision and an instant, seconds since 1970. */
  readonly stepRevision: number;
  readonly stepInstant: number;
  /** 0: none within the hops. */
  readonly hopsBefore: number;
  readonly hopsAfter: number;
  /** Ids along the path, from the employee to the group; a path that ceased is told as it was. */
  readonly entities: readonly string[];
  /** Ids of the links of the path. */
  readonly links: readonly string[];
  /** From where the path is seen. */
  readonly pathRevision: number;
  readonly pathInstant: number;
  /** The sum of its links' integer costs. */
  readonly cost: number;
  /** 0 to 100: the least confidence of its links. */
  readonly weakest: number;
  readonly causeKind: FlagCauseKind;
  /** The same for all flags of one cause. */
  readonly causeKey: string;
  /** Ids of links that came, went or are graded otherwise. */
  readonly causeLinks: readonly string[];
  /** Whose employment, status or identity it was. */
  readonly causeEntity: string | null;
}

/** A flag as it is kept. */
export interface FlagModel extends RaisedFlag {
  /** The key of its job. */
  readonly job: string;
  /** Its place among the flags of its job, from 1. */
  readonly number: number;
  readonly status: FlagStatus;
  /** Grows with every change of its status. */
  readonly version: number;
  /** Seconds since 1970, by the service's clock. */
  readonly raisedAt: number;
  readonly snoozedUntil?: number | null;
}

/** A change of a flag's status. */
export interface FlagEventModel {
  readonly from: FlagStatus;
  readonly to: FlagStatus;
  readonly reason: string;
  /** Who decided; null: the service itself. */
  readonly by: string | null;
  readonly at: number;
  /** The flag's version by then. */
  readonly version: number;
}

/** A flag's status at a time: a snooze that is over is none. */
export function statusAt({ status, snoozedUntil }: FlagModel, now: number): FlagStatus {
  return status === 'SNOOZED' && (snoozedUntil ?? 0) <= now ? 'OPEN' : status;
}
