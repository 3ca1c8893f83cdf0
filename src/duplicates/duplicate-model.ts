import type { DuplicateMeasure, EntityKind } from '../generated/schema.js';
import type { View } from '../neo4j/view.js';

/** What is compared of an entity, as its node holds it. */
export interface Profile {
  readonly id: string;
  readonly kind: EntityKind;
  /** A person's or a group's names and aliases. */
  readonly names: readonly string[];
  readonly dateOfBirth: string | null;
  /** `system + "\n" + id` each. */
  readonly externalIds: readonly string[];
  /** A number, mark or account name in normal form. */
  readonly identifier: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
}

/** A thing that two people both used, or an address at which both lived, during overlapping times. */
export interface SharedThing {
  readonly measure: 'SHARED_PHONE' | 'SHARED_VEHICLE' | 'SHARED_ACCOUNT' | 'SHARED_ADDRESS';
  readonly label: string;
}

/** A comparison that speaks for or against two entities being one. */
export interface DuplicateReasonModel {
  readonly measure: DuplicateMeasure;
  /** What was compared: of the first entity, and of the second. */
  readonly compared: readonly [string, string];
  readonly agreement: string;
  /** 0 to 1. */
  readonly likeness: number;
  /** Bits: above 0 speaks for one, below for two. */
  readonly weight: number;
}

/** Two entities that may be one; `first` is the smaller id, or the entity that was asked about. */
export interface DuplicatePair {
  readonly first: string;
  readonly second: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly DuplicateReasonModel[];
  /** Something visible says that they are two. */
  readonly refuted: boolean;
}

/** A pair in an answer, with the view it is of. */
export interface DuplicateCandidateModel {
  readonly pair: DuplicatePair;
  readonly view: View;
}
