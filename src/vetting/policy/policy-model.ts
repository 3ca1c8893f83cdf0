import type { GroupStatus, LinkKind, VettingStandard } from '../../generated/schema.js';

/** What vetting may be suggested to come to, the gravest first. */
export const VETTING_OUTCOMES = ['FAIL', 'REFER', 'PASS'] as const;

/** One of them. */
export type Suggested = (typeof VETTING_OUTCOMES)[number];

/** What it takes for a path to count against an applicant. */
export interface Concern {
  readonly id: string;
  readonly outcome: Exclude<Suggested, 'PASS'>;
  /** In words. */
  readonly says: string;
  /** Hops, 1 to 8: a longer path does not count. */
  readonly within: number;
  /** 0 to 100, of every link. */
  readonly minConfidence: number;
  /** For how many years a link that ended counts; 0: not at all. */
  readonly endedWithinYears: number;
  readonly groupStatus: readonly GroupStatus[];
  /** Kinds of link that a path must do without to count. */
  readonly toleratedKinds: readonly LinkKind[];
  /** Whether a link counts that other evidence refutes. */
  readonly disputed: boolean;
}

/** How strictly an applicant is vetted. */
export interface Standard {
  readonly name: VettingStandard;
  readonly says: string;
  /** Those of outcome FAIL before those of outcome REFER. */
  readonly concerns: readonly Concern[];
}

/** A version of the vetting policy. */
export interface VettingPolicy {
  readonly version: string;
  /** The day from which it is in force, and its first instant in seconds. */
  readonly inForceFrom: string;
  readonly inForceAt: number;
  readonly standards: Readonly<Record<VettingStandard, Standard>>;
}

/** The farthest that any concern of a policy looks: hops, and years back. */
export function reachOf({ standards }: VettingPolicy): { readonly within: number; readonly years: number } {
  const concerns = Object.values(standards).flatMap((standard) => standard.concerns);
  return {
    within: Math.max(...concerns.map(({ within }) => within)),
    years: Math.max(...concerns.map(({ endedWithinYears }) => endedWithinYears)),
  };
}

/** A policy whose concerns look no farther than so many hops. */
export function nearerPolicy(policy: VettingPolicy, within: number): VettingPolicy {
  const nearer = (standard: Standard): Standard => ({
    ...standard,
    concerns: standard.concerns.map((concern) => ({ ...concern, within: Math.min(concern.within, within) })),
  });
  const { STANDARD, ADJUSTED } = policy.standards;
  return { ...policy, standards: { STANDARD: nearer(STANDARD), ADJUSTED: nearer(ADJUSTED) } };
}

/**
 * The policy that an application is vetted by: the version it names where there is one, else the one in force at a time (seconds), else the oldest.
 * @param policies at least one, in the order in which they came into force
 */
export function policyFor(policies: readonly VettingPolicy[], named: string | null, at: number): VettingPolicy {
  const version = policies.find((policy) => policy.version === named);
  const inForce = policies.findLast(({ inForceAt }) => inForceAt <= at);
  return version ?? inForce ?? (policies[0] as VettingPolicy);
}
