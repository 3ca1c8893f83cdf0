/** What `closed` holds where nothing has set the end of the force's knowledge. */
export const NEVER = 0x7fff_ffff;

/** When something was so and known, packed by `seconds.ts`, and in which revisions that was written. */
export interface Versioned {
  readonly validFrom: number;
  readonly validTo: number;
  readonly knownFrom: number;
  readonly knownTo: number;
  /** The revision that wrote it. */
  readonly opened: number;
  /** The revision that set `knownTo`, or `NEVER`. */
  readonly closed: number;
}

/** From which revision on `knownTo` counts: at once where no revision set it. */
export function closedAt({ closed }: Versioned): number {
  return closed === NEVER ? 0 : closed;
}

/** What a source says of a link; codes and numbers as in `AssertionColumns`. */
export interface AssertionVersion extends Versioned {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly confidence: number;
  readonly provenance: number;
  readonly flags: number;
  readonly marking: number;
  /** The caller's code, or `NONE`. */
  readonly subkind: number;
  /** The entity whose own word it is, or `NONE`. */
  readonly declarant: number;
  /** When the force first knew, packed. */
  readonly firstKnownFrom: number;
}

/** A dated fact of an entity. */
export interface FacetVersion extends Versioned {
  readonly value: number;
  readonly marking: number;
}

/** What a source says of two entities being one. */
export interface MergeVersion extends Versioned {
  readonly from: number;
  readonly to: number;
  /** 1 where it denies that they are one. */
  readonly refutes: 0 | 1;
  readonly marking: number;
}

/** An entity that is new, or is to be another at once, for every revision. */
export interface EntityChange {
  readonly entity: number;
  readonly kind: number;
  readonly groupKind: number;
  readonly marking: number;
  /** The revision that wrote it: a new one is not seen before it. */
  readonly opened: number;
}

/** All that is said of some pairs and entities by now, whatever the graph holds of them: applying it twice does no harm. */
export interface GraphChange {
  /** The graph is complete up to it once the change is applied; single rows may be later. */
  readonly revision: number;
  /** New ones are numbered on from `graph.entities`, in any order of their ids. */
  readonly entities: readonly EntityChange[];
  /** Of all entities that are no longer in the order of their ids, those before this change included: where each stands among the built ones. */
  readonly appendedOrder: Float64Array;
  /** Every assertion between two entities. */
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly assertions: readonly AssertionVersion[];
  }[];
  /** Every employment of an entity. */
  readonly employments: readonly { readonly entity: number; readonly rows: readonly FacetVersion[] }[];
  /** Every status of a group. */
  readonly statuses: readonly { readonly entity: number; readonly rows: readonly FacetVersion[] }[];
  /** Everything said of two entities being one. */
  readonly merges: readonly { readonly a: number; readonly b: number; readonly rows: readonly MergeVersion[] }[];
}
