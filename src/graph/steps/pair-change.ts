import type { GraphPath } from '../search/found-path.js';
import type { StepPoint } from './steps-between.js';

/**
 * What became of an employee and a group: newly within the hops, fewer hops, as few hops by a stronger path, more hops, as many hops by no path as
 * strong, none within the hops any more.
 */
export type PairChangeKind = 'NEW' | 'CLOSER' | 'STRONGER' | 'FARTHER' | 'WEAKER' | 'CEASED';

/**
 * Why: a link that came or went, one that is graded otherwise, a date that passed, an employment or the status of a group that began or ended, people
 * who became one or two, or something else (an entity that has no longer, or now has, too many links to be passed through).
 */
export type CauseKind = 'LINK' | 'GRADE' | 'DATE' | 'EMPLOYMENT' | 'GROUP_STATUS' | 'MERGE' | 'OTHER';

/** What brought a change about. */
export interface Cause {
  readonly kind: CauseKind;
  /** Links of the path that were not, or are no longer, there like that; by their ids. */
  readonly links: readonly number[];
  /** Whose employment, status or identity it was; null where it was a link. */
  readonly entity: number | null;
}

/** A change of one pair at one step. */
export interface PairChange {
  readonly step: StepPoint;
  readonly kind: PairChangeKind;
  readonly employee: number;
  readonly group: number;
  /** 0: none within the hops. */
  readonly hopsBefore: number;
  readonly hopsAfter: number;
  /** The best path as it is now; as it was, where there is none as good any more. */
  readonly path: GraphPath;
  readonly cause: Cause;
}
