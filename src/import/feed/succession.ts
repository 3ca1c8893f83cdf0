/** The version of a source's row that the graph holds; times in seconds, null is unbounded. */
export interface HeldVersion {
  /** Digest of what the row said. */
  readonly digest: number | null;
  /** The end of the force's knowledge as the row itself stated it; null where it stated none. */
  readonly statedTo: number | null;
  readonly knownFrom: number;
  readonly knownTo: number | null;
  /** Since when the force first knew, through all versions; null where that is `knownFrom`. */
  readonly firstKnownFrom: number | null;
}

/** When the force knew, as far as a row says so itself; seconds, null where it does not. */
export interface StatedTimes {
  readonly knownFrom: number | null;
  readonly knownTo: number | null;
}

/** For how long the force knew what a version says; seconds, half-open. */
export interface KnownInterval {
  readonly knownFrom: number;
  readonly knownTo: number | null;
  readonly firstKnownFrom: number;
}

/** What a row does to the version that is held under its key. */
export type Succession =
  | { readonly action: 'unchanged' }
  /** The row says the same, and that the force's knowledge of it ended. */
  | { readonly action: 'end'; readonly knownTo: number }
  /** The row says something else: the held version closes, and another opens. */
  | { readonly action: 'replace'; readonly closeAt: number; readonly opened: KnownInterval };

/** The interval of a row that is new. */
export function firstInterval(stated: StatedTimes, asOf: number): KnownInterval {
  const knownFrom = stated.knownFrom ?? asOf;
  return { knownFrom, knownTo: stated.knownTo, firstKnownFrom: knownFrom };
}

/**
 * Compares a row with the version held under its key. What changed is known from the day the row states, where that is
 * later than what was held, else from the feed's own time. A row that states a day before the force's first knowledge of
 * it, or an end of its own, puts the whole interval right: the held version keeps no time of its own and is seen only at
 * the revisions before. Where versions before the held one are on record, these stand.
 * @param asOf the time the feed speaks of, seconds
 */
export function succession(held: HeldVersion, digest: number, stated: StatedTimes, asOf: number): Succession {
  const sameContent = held.digest === digest;
  if (sameContent && held.statedTo === stated.knownTo) return { action: 'unchanged' };
  if (sameContent && held.statedTo === null && stated.knownTo !== null)
    return { action: 'end', knownTo: stated.knownTo };
  const first = held.firstKnownFrom ?? held.knownFrom;
  const isFirst = first === held.knownFrom;
  const { knownFrom, knownTo } = stated;
  const firstKnownFrom = Math.min(first, knownFrom ?? first);
  if (knownTo !== null || (isFirst && knownFrom !== null && knownFrom < first)) {
    const from = isFirst ? (knownFrom ?? held.knownFrom) : Math.max(knownFrom ?? 0, held.knownFrom);
    return { action: 'replace', closeAt: held.knownFrom, opened: { knownFrom: from, knownTo, firstKnownFrom } };
  }
  const since = knownFrom !== null && knownFrom > held.knownFrom ? knownFrom : asOf;
  const closeAt = Math.max(since, held.knownFrom);
  return { action: 'replace', closeAt, opened: { knownFrom: closeAt, knownTo: null, firstKnownFrom } };
}
