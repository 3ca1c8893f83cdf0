import type { AsOf } from '../facet/as-of.js';
import type {
  AssociateConcern,
  AssociationKind,
  CriminalStatusKind,
  DeclarationOrigin,
  DeclaredState,
  LinkKind,
  PageInfo,
  VulnerableAssociationCounts,
} from '../generated/schema.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { CompletenessModel } from '../path/path-models.js';
import type { ConnectionEdge } from '../server/cursor.js';

/** What one source says of a personal link between an employee and somebody; seconds since 1970 UTC. */
export interface TieAssertion {
  readonly kind: LinkKind;
  readonly subkind: string | null;
  readonly from: string;
  readonly to: string;
  /** The end that is the employee, or a record they are merged with. */
  readonly own: string;
  /** 0 to 100. */
  readonly confidence: number;
  /** Whether it is the employee's own word. */
  readonly isDeclaration: boolean;
  /** Since when the force has known of it. */
  readonly knownFrom: number;
}

/** An employee and somebody of concern whom they have personal links with; merged people by the least of their ids. */
export interface Tie {
  readonly employee: string;
  readonly associate: string;
  readonly isGroup: boolean;
  readonly isMember: boolean;
  readonly statuses: readonly CriminalStatusKind[];
  readonly assertions: readonly TieAssertion[];
}

/** A vulnerable-association record; merged people by the least of their ids, seconds since 1970 UTC. */
export interface AssociationRecord {
  readonly id: string;
  readonly employee: string;
  /** Null where the record names nobody whom the viewer may see. */
  readonly associate: string | null;
  readonly association: AssociationKind;
  readonly origin: DeclarationOrigin;
  /** When it was declared or discovered. */
  readonly at: number;
}

/** A vulnerable association of an employee: what is recorded of it, what links say of it, and whether the employee did. */
export interface Association {
  readonly employee: string;
  readonly associate: string | null;
  readonly concerns: readonly AssociateConcern[];
  readonly association: AssociationKind;
  /** Oldest first. */
  readonly records: readonly AssociationRecord[];
  readonly assertions: readonly TieAssertion[];
  readonly state: Exclude<DeclaredState, 'NOT_APPLICABLE'>;
  /** Seconds between the force's own knowledge and a late declaration; null otherwise. */
  readonly delay: number | null;
  /** Seconds; null where the employee never said it. */
  readonly declaredAt: number | null;
  /** When the force came to know from elsewhere, seconds; null where it only has the employee's word. */
  readonly knownElsewhereAt: number | null;
  /** 0 to 100: the best of its links'; null where there is none. */
  readonly confidence: number | null;
}

/** A vulnerable association in an answer, with the view and time it is seen at. */
export interface AssociationModel extends Association {
  readonly view: View;
  readonly time: ResolvedTime;
  readonly asOf: AsOf;
}

/** A page of vulnerable associations, with the view and time it is of. */
export interface AssociationPageModel {
  readonly edges: (ConnectionEdge<AssociationModel> | Promise<ConnectionEdge<AssociationModel>>)[];
  readonly pageInfo: PageInfo;
  readonly completeness: CompletenessModel;
  readonly counts: VulnerableAssociationCounts;
  readonly view: View;
  readonly time: ResolvedTime;
}
