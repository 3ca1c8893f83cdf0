import { sharedFloat64, sharedInt32, sharedUint32 } from '../shared-arrays.js';

/**
 * What came after the graph was built, in memory that threads share: arrays that later versions of the graph write on in, beyond what this
 * one knows of.
 */
export interface Overlay {
  /** The graph is complete up to it; 0 where nothing was applied yet. */
  readonly revision: number;
  /** How many places of `neighbours` and `linkAt` are in use. */
  readonly places: number;
  /** Of each entity that was appended, where it stands among the built ones by id: that of built entity `e` is `e`. */
  readonly appendedOrder: Float64Array;
  /** Of each entity that was appended: the revision that wrote it. */
  readonly appendedAt: Int32Array;
  /** No entity was written after it. */
  readonly lastAppendedAt: number;
  /** Of each link that was appended, `LINK_WORDS`. */
  readonly linkWords: Uint32Array;
  /** Of each assertion that was appended, `FACT_WORDS`. */
  readonly factWords: Int32Array;
  /** Entries of the log in use. */
  readonly touches: number;
  /** By entry: the entity. */
  readonly touched: Uint32Array;
  /** By entry: what of it; see `touched.ts`. */
  readonly touchedParts: Uint32Array;
  /** By entry, ascending: a revision up to which it may have changed. */
  readonly touchedAt: Int32Array;
}

/** Words of an appended link: its lesser end, its greater end, the caller's code of its subkind or `NONE`. */
export const LINK_WORDS = 3;
/** Words of an appended assertion. */
export const FACT_WORDS = 4;
/** Offsets of these. */
export const OPENED = 0;
export const CLOSED = 1;
export const DECLARANT = 2;
export const FIRST_KNOWN = 3;

/** How much there may come; numbers of new things. */
export interface OverlayRoom {
  readonly entities: number;
  readonly links: number;
  readonly assertions: number;
}

/** The overlay of a graph that was just built, with places in use. */
export function emptyOverlay(places: number, { entities, links, assertions }: OverlayRoom): Overlay {
  const entries = 2 * links + entities;
  return {
    revision: 0,
    places,
    appendedOrder: sharedFloat64(0),
    appendedAt: sharedInt32(entities),
    lastAppendedAt: 0,
    linkWords: sharedUint32(links * LINK_WORDS),
    factWords: sharedInt32(assertions * FACT_WORDS),
    touches: 0,
    touched: sharedUint32(entries),
    touchedParts: sharedUint32(entries),
    touchedAt: sharedInt32(entries),
  };
}
