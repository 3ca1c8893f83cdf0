import type { ExposureBasis } from '../generated/schema.js';

/** What an employee is compared by. */
export interface Comparable {
  /** Entity id; of merged records, the least. */
  readonly employee: string;
  readonly department: string | null;
  readonly rank: string | null;
  /** Seconds since 1970 UTC; null where it is not known. */
  readonly since: number | null;
}

/** A share of fewer than this many people tells more of them than of what is ordinary. */
export const LEAST_COMPARABLE = 20;

/** The first year of service of each band; who has served longer than the last begins is in the last. */
const SERVICE_BANDS = [0, 2, 5, 10, 20] as const;
const SECONDS_A_YEAR = 365.25 * 86_400;

/** By what employees are compared, the narrowest first; the last is everybody. */
export const BASES: readonly (readonly ExposureBasis[])[] = [
  ['DEPARTMENT', 'RANK', 'SERVICE'],
  ['DEPARTMENT', 'RANK'],
  ['DEPARTMENT'],
  [],
];

/** The band of service that somebody is in at a time, by its first year; seconds. -1 where it is not known since when they serve. */
export function serviceBand(since: number | null, at: number): number {
  if (since === null) return -1;
  const years = (at - since) / SECONDS_A_YEAR;
  return SERVICE_BANDS.findLast((first) => years >= first) ?? SERVICE_BANDS[0];
}

/** The name of those whom an employee is compared with on a basis at a time (seconds). */
export function peersOf({ department, rank, since }: Comparable, basis: readonly ExposureBasis[], at: number): string {
  const values = { DEPARTMENT: department, RANK: rank, SERVICE: serviceBand(since, at) };
  return JSON.stringify(basis.map((by) => values[by]));
}
