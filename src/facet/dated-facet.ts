import type { AsOf } from './as-of.js';

/** What an entity is to a facet that names it. */
export type NamedAs =
  | 'subject'
  | 'operation'
  | 'report'
  | 'employee'
  | 'person'
  | 'associate'
  | 'target'
  | 'approver'
  | 'recipient'
  | 'allegation'
  | 'member';

/** An entity that a facet names and the viewer may see. */
export interface Named {
  readonly as: NamedAs;
  readonly id: string;
}

/** What every dated facet of an entity has; seconds since 1970 UTC. */
export interface DatedFacet {
  readonly id: string;
  /** Id of the entity whose facet it is. */
  readonly ownerId: string;
  readonly names: readonly Named[];
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  readonly knownTo: number | null;
  /** What it is told of as of; the request's own view and now where it is absent. */
  readonly asOf?: AsOf;
}
