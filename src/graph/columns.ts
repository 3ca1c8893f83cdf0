/** When something was so and known, a place each, packed by `seconds.ts`; half-open. */
export interface TimeColumns {
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  readonly knownFrom: Int32Array;
  readonly knownTo: Int32Array;
}

/** Entities, numbered from 0 in ascending order of their ids, so that comparing numbers compares ids. */
export interface EntityColumns {
  readonly count: number;
  /** Codes of `ENTITY_KINDS`. */
  readonly kind: Uint8Array;
  /** The caller's code of a group's kind; 0 for what is no group. */
  readonly groupKind: Uint8Array;
  /** Numbers of marking labels, dense from 0. */
  readonly marking: Uint16Array;
}

/** Set in `flags`: the assertion denies its link. */
export const REFUTES = 1;
/** Set in `flags`: the link is a professional one. */
export const PROFESSIONAL = 2;
/** Set in `flags`: the confidence is not that of the grading. */
export const OVERRIDDEN = 4;
/** What `declarant` and `subkind` hold where there is none. */
export const NONE = 0xffff_ffff;

/** What sources say of links, as of one revision, in any order; those of one link have the same kind, subkind and ends. */
export interface AssertionColumns extends TimeColumns {
  readonly count: number;
  /** Numbers of entities. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Codes of `LINK_KINDS`. */
  readonly kind: Uint8Array;
  /** 0 to 100. */
  readonly confidence: Uint8Array;
  /** Codes of `PROVENANCES`. */
  readonly provenance: Uint8Array;
  /** `REFUTES`, `PROFESSIONAL`, `OVERRIDDEN`. */
  readonly flags: Uint8Array;
  readonly marking: Uint16Array;
  /** The caller's code, or `NONE`; null where no link has one. */
  readonly subkind: Uint32Array | null;
  /** The entity whose own word it is, or `NONE`; null where there are no declarations. */
  readonly declarant: Uint32Array | null;
  /** When the force first knew; null where it is `knownFrom` throughout. */
  readonly firstKnownFrom: Int32Array | null;
}

/** Dated facts of entities, as of one revision, in any order: employments or the statuses of groups. */
export interface FacetColumns extends TimeColumns {
  readonly count: number;
  readonly entity: Uint32Array;
  /** The caller's code: of a department; of a status, 0 to 30. */
  readonly value: Uint16Array;
  readonly marking: Uint16Array;
}

/** What sources say of two entities being one, as of one revision, in any order. */
export interface MergeColumns extends TimeColumns {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 where it denies that they are one. */
  readonly refutes: Uint8Array;
  readonly marking: Uint16Array;
}

/** All that the compact graph is built from. */
export interface GraphColumns {
  readonly entities: EntityColumns;
  readonly assertions: AssertionColumns;
  readonly employments: FacetColumns;
  readonly statuses: FacetColumns;
  readonly merges: MergeColumns;
  /** Kinds of link whose two ways round are two links; codes of `LINK_KINDS`. */
  readonly directedKinds: number;
}
