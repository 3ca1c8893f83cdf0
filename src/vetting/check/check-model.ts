import type { EntityModel } from '../../entity/entity-model.js';
import type { ResolvedTime, View } from '../../neo4j/view.js';
import type { FoundPath, Reach } from '../../path/path-finder.js';
import type { Standard, VettingPolicy } from '../policy/policy-model.js';
import type { Connection } from '../weigh/connection.js';
import type { Decision, Tolerance, Verdict } from '../weigh/weigh.js';
import type { Change } from '../weigh/would-change.js';

/** The view and time that what a check shows is read at: as far back as the policy looks. */
export interface Seen {
  readonly view: View;
  readonly time: ResolvedTime;
}

/** A vetting policy as it is applied to an application. */
export interface AppliedPolicyModel {
  readonly policy: VettingPolicy;
  readonly standard: Standard;
  /** The version that the application names. */
  readonly named: string | null;
}

/** A path that was weighed. */
export interface WeighedPathModel extends Seen {
  readonly path: FoundPath;
  readonly connection: Connection;
  readonly verdict: Verdict;
}

/** Why a path is tolerated, and the path. */
export interface ToleranceModel {
  readonly tolerance: Tolerance;
  readonly of: WeighedPathModel;
}

/** Something that would change an outcome, and the paths whose links it may be about. */
export interface ChangeModel {
  readonly change: Change;
  readonly paths: readonly WeighedPathModel[];
}

/** A check of an application. */
export interface VettingCheckModel extends Seen, AppliedPolicyModel {
  readonly application: EntityModel;
  /** Entity id of the applicant. */
  readonly person: string;
  /** Seconds. */
  readonly validAt: number;
  readonly knownAt: number;
  readonly decision: Decision;
  /** In the order in which they were listed: the decision names one by its place. */
  readonly paths: readonly WeighedPathModel[];
  readonly reach: Reach;
  /** Whether there may be further paths to the groups of concern. */
  readonly isCut: boolean;
}
