import type { ApprovalKind, ApprovalState } from '../generated/schema.js';
import type { View } from '../neo4j/view.js';

/** How far an approval is, its time apart. */
export type ApprovalStatus = Exclude<ApprovalState, 'EXPIRED'>;

/** An approval as it is kept; instants are seconds since 1970, by the service's clock. */
export interface ApprovalModel {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly status: ApprovalStatus;
  /** Of an entry. */
  readonly subject?: string | null;
  readonly compartment?: string | null;
  /** Id, of a leak analysis. */
  readonly allegation?: string | null;
  readonly requestedBy: string;
  readonly requestedAt: number;
  readonly reason: string;
  readonly decidedBy?: string | null;
  readonly decidedAt?: number | null;
  /** Exclusive. */
  readonly until?: number | null;
  /** Grows with everything that is done about it. */
  readonly version: number;
}

/** What somebody did about an approval. */
export interface ApprovalEventModel {
  readonly to: ApprovalStatus;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  /** The approval's version by then. */
  readonly version: number;
}

/** How far an approval is at a time: what waits or is in force may be over. */
export function stateAt({ status, until }: ApprovalModel, now: number): ApprovalState {
  const isOpen = status === 'REQUESTED' || status === 'APPROVED';
  return isOpen && until != null && until <= now ? 'EXPIRED' : status;
}

/** Which approvals there are for a viewer. */
export interface ApprovalSight {
  readonly kinds: readonly ApprovalKind[];
  /** Numbers of the markings that the viewer may see. */
  readonly markings: readonly number[];
  readonly hidden: readonly string[];
  readonly revision: number;
}

/** Which approvals there are for a viewer: those of compartments for an administrator, those of leak analysis for an investigator. */
export function approvalSight({ viewer, markings, hidden, revision }: View): ApprovalSight {
  const kinds: ApprovalKind[] = [];
  if (viewer.roles.includes('ADMIN')) kinds.push('COMPARTMENT_ENTRY');
  if (viewer.roles.includes('INVESTIGATOR')) kinds.push('LEAK_ANALYSIS');
  return { kinds, markings, hidden, revision };
}

/** Which approvals a viewer may read: the auditor reads who enters, and decides nothing. */
export function readingSight(view: View): ApprovalSight {
  const sight = approvalSight(view);
  const isAuditor = view.viewer.roles.includes('AUDITOR') && !sight.kinds.includes('COMPARTMENT_ENTRY');
  return isAuditor ? { ...sight, kinds: [...sight.kinds, 'COMPARTMENT_ENTRY'] } : sight;
}
