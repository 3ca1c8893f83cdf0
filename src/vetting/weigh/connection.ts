import type { GroupStatus, LinkKind } from '../../generated/schema.js';
import type { Interval } from '../../link/fold.js';

/** Evidence that a link was so for a time; seconds since 1970 UTC. */
export interface Support extends Interval {
  /** 0 to 100. */
  readonly confidence: number;
  /** Since when the force has known it as it is graded now. */
  readonly knownFrom: number;
}

/** A link as vetting weighs it: all that is known of it as far back as the policy looks. */
export interface WeighedLink {
  /** The link's opaque id. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly supports: readonly Support[];
  /** When other evidence says that it was not so. */
  readonly refutals: readonly Interval[];
}

/** A status of a group for a time. */
export interface HeldStatus extends Interval {
  readonly status: GroupStatus;
}

/** A path from somebody to a group, as vetting weighs it. */
export interface Connection {
  /** Entity id of the group at its end. */
  readonly group: string;
  readonly statuses: readonly HeldStatus[];
  readonly links: readonly WeighedLink[];
}

/** How a link stands in an interval. */
export interface Standing {
  /** 0 to 100: of the best evidence; null where it was not so. */
  readonly confidence: number | null;
  readonly disputed: boolean;
}

/** Whether something was so at any moment of a half-open interval. */
export function meets({ from, to }: Interval, window: { readonly from: number; readonly to: number }): boolean {
  return (from === null || from < window.to) && (to === null || window.from < to);
}

/** How a link stands in a half-open interval, seconds. */
export function standingOf({ supports, refutals }: WeighedLink, window: { from: number; to: number }): Standing {
  const confidences = supports.filter((support) => meets(support, window)).map(({ confidence }) => confidence);
  return {
    confidence: confidences.length === 0 ? null : Math.max(...confidences),
    disputed: refutals.some((refutal) => meets(refutal, window)),
  };
}
