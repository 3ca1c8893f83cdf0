import type { ResolvedTime } from '../neo4j/view.js';
import type { Assertion } from './assertion.js';
import type { FoldedLink } from './fold.js';
import type { AssertionKey, LinkKey } from './link-id.js';

/** What is known of a link: its visible assertions at a time, best first, and what they say together. */
export interface LinkFacts {
  /** The link's opaque id. */
  readonly id: string;
  readonly assertions: readonly Assertion[];
  readonly folded: FoldedLink;
}

/** A link in an answer, with the time it is seen at. */
export interface LinkModel {
  readonly key: LinkKey;
  readonly time: ResolvedTime;
  /** The ends as shown, by entity id: on a path, what stands for merged entities. */
  readonly from: string;
  readonly to: string;
  /** How many links between the two it stands for on a path; 1 elsewhere. */
  readonly parallel: number;
  readonly facts: LinkFacts;
}

/** An assertion in an answer. */
export interface EvidenceModel {
  readonly assertion: Assertion;
  readonly key: AssertionKey;
  readonly time: ResolvedTime;
}
