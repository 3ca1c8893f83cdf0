import type { Closing, ClosingReason } from './row-store.js';

const REASONS: Readonly<Record<ClosingReason, string>> = {
  CORRECTED: 'corrected by its source',
  ENDED: 'ended by its source',
  DELETED: 'deleted by its source',
  ABSENT: 'no longer in its source',
};

/** A closing as its statement takes it. */
export interface ClosingRow {
  readonly element: string;
  readonly knownTo: number;
  readonly reason: string;
  /** True where the version is still what its row says: the row itself states the end. */
  readonly keepsKey: boolean;
  readonly statedTo: number | null;
}

/** Closings as their statements take them; nothing is known until before it was known. */
export function closingRows(closed: readonly Closing[]): ClosingRow[] {
  return closed.map(({ held, knownTo, reason }) => ({
    element: held.element,
    knownTo: Math.max(knownTo, held.knownFrom),
    reason: REASONS[reason],
    keepsKey: reason === 'ENDED',
    statedTo: reason === 'ENDED' ? knownTo : held.statedTo,
  }));
}
