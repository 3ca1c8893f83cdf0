import type { PooledShare } from './shares.js';

/** A measure over all forces. */
export interface MeasureRow {
  readonly area: 'leak candidates' | 'infiltration' | 'conflicted access' | 'false flags by community';
  readonly name: string;
  /** The share over all forces, or the ratio. */
  readonly value: number | null;
  readonly share: PooledShare | null;
  /** What is aimed at; null where the measure is only told. */
  readonly aim: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly met: boolean | null;
  readonly detail: string;
}

/** What is aimed at. */
export type Aim = MeasureRow['aim'];
/** Whether an aim is met; null where there is none. */
export function isMet(value: number | null, aim: Aim): boolean | null {
  if (aim === null) return null;
  if (value === null) return false;
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

/** A row for a share. */
export function shareRow(
  area: MeasureRow['area'],
  name: string,
  share: PooledShare,
  aim: Aim = null,
  detail = '',
): MeasureRow {
  const { hits, of, pooled } = share;
  const told = `${hits} of ${of}${detail && `; ${detail}`}`;
  return { area, name, value: pooled, share, aim, met: isMet(pooled, aim), detail: told };
}
