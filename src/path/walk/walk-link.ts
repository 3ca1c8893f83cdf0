import { costOf } from '../../link/confidence.js';
import type { FoldedLink, Interval } from '../../link/fold.js';
import { encodeLinkId, type LinkKey } from '../../link/link-id.js';

/** A link that counts, as a viewer sees it at a time. */
export class WalkLink {
  /** Canonical: undirected kinds put the smaller id first. */
  readonly key: LinkKey;
  /** 0 to 100. */
  readonly confidence: number;
  /** Integer cost of its confidence. */
  readonly cost: number;
  /** When it was so. */
  readonly intervals: readonly Interval[];
  #id: string | undefined;

  constructor(key: LinkKey, { confidence, intervals }: Pick<FoldedLink, 'confidence' | 'intervals'>) {
    this.key = key;
    this.confidence = confidence;
    this.cost = costOf(confidence);
    this.intervals = intervals;
  }

  /** Its opaque id: told only where it is asked for, since most links of a search are never shown. */
  get id(): string {
    this.#id ??= encodeLinkId(this.key);
    return this.#id;
  }

  /** True where it stands for another between the same two entities: more confident, then of the lesser id. */
  isBetterThan(other: WalkLink): boolean {
    return this.confidence > other.confidence || (this.confidence === other.confidence && this.id < other.id);
  }
}
