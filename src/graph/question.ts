import type { Codes } from './codes.js';

/** Which links count on a walk and what it may pass through; codes of `codes.ts`. */
export interface GraphFilter {
  readonly kinds: Codes;
  readonly contexts: Codes;
  /** 0 to 100. */
  readonly minConfidence: number;
  readonly provenance: Codes;
  readonly declared: Codes;
  /** Of a group at an end, the caller's codes; null: any, and none. */
  readonly groupStatus: Codes | null;
  /** Numbers of entities. */
  readonly avoid: readonly number[];
  /** Kinds of entity. */
  readonly through: Codes;
  readonly maxDegree: number;
  readonly disputed: boolean;
  readonly disputedMerges: boolean;
}

/** A point or period in the world and a point of knowledge; seconds since 1970. */
export interface GraphTime {
  /** Inclusive. */
  readonly validFrom: number;
  /** Exclusive; one second after `validFrom` for an instant. */
  readonly validTo: number;
  readonly knownAt: number;
}

/** Who asks, as of when, and over which links. */
export interface Standpoint {
  /** Numbers of the marking labels that the viewer may see. */
  readonly labels: readonly number[];
  /** Numbers of entities that do not exist for the viewer, whatever their marking. */
  readonly hidden?: readonly number[] | undefined;
  readonly time: GraphTime;
  /** Changes up to this revision count. */
  readonly revision: number;
  readonly filter: GraphFilter;
}

/** Which paths come first: by hops, then strength, then ids; or by strength, then hops, then ids. */
export type Order = 'SHORTEST' | 'STRONGEST';
