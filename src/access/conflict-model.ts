import type { AccessEventModel } from '../entity/entity-model.js';
import type { AboutRole, SubjectMatch } from '../generated/schema.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { FoundPath, WalkQuestion } from '../path/path-finder.js';

/** A look-up whose employee is known, by what is said of it or by the login account. */
export interface OwnedLookUp {
  readonly event: AccessEventModel;
  /** The employee as the look-up has them, or as other look-ups by the account do. */
  readonly employee: string;
  /** Whether only the login account says whose it is. */
  readonly byAccount: boolean;
}

/** Whom or what a look-up was of. */
export interface LookedUp {
  readonly id: string;
  readonly matched: SubjectMatch;
  /** What they are in the record; null where it was found by the search, or is a target. */
  readonly role: AboutRole | null;
  /** The operation whose target it is. */
  readonly operation: string | null;
}

/** A subject of a look-up whom the employee is linked to. */
export interface ConflictedSubjectModel extends LookedUp {
  /** 0: the employee. */
  readonly hops: number;
  /** Null for the employee. */
  readonly path: FoundPath | null;
  readonly view: View;
  /** When the look-up was made. */
  readonly time: ResolvedTime;
}

/** A look-up of somebody or something that the employee was linked to. */
export interface ConflictedAccessModel extends OwnedLookUp {
  /** Nearest first. */
  readonly subjects: readonly ConflictedSubjectModel[];
  /** The question it answers; its time is the period that was asked for. */
  readonly walk: WalkQuestion;
}
