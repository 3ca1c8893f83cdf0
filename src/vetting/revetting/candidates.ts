import type { VettingStandard } from '../../generated/schema.js';
import type { Reach } from '../../path/path-finder.js';
import { type Concern, type Suggested, VETTING_OUTCOMES, type VettingPolicy } from '../policy/policy-model.js';
import type { Clearance } from './clearance.js';

/** What one screening by a concern came to. */
export interface ScreenedConcern {
  readonly standard: VettingStandard;
  readonly concern: Concern;
  /** By employee: hops to the nearest group that concerns. */
  readonly nearest: ReadonlyMap<string, number>;
  readonly reach: Reach;
}

/** An employee whom a concern of their own standard reaches, as far as a screening tells. */
export interface Candidate {
  readonly employee: string;
  readonly concern: Concern;
  readonly hops: number;
  readonly clearance: Clearance;
}

/** The concerns of both standards that suggest any of some outcomes, those of a standard the gravest first. */
export function concernsOf(
  { standards }: VettingPolicy,
  outcomes: readonly Suggested[],
): { readonly standard: VettingStandard; readonly concern: Concern }[] {
  return Object.values(standards).flatMap(({ name, concerns }) =>
    concerns.filter(({ outcome }) => outcomes.includes(outcome)).map((concern) => ({ standard: name, concern })),
  );
}

/**
 * The employees whom a concern of their own standard reaches, each by the gravest: by outcome, then hops, then the order of the concerns, then id.
 * @param screened a standard's in its order
 */
export function candidatesOf(
  screened: readonly ScreenedConcern[],
  clearances: ReadonlyMap<string, Clearance>,
): Candidate[] {
  const found = new Map<string, Candidate & { readonly place: number }>();
  for (const [place, { standard, concern, nearest }] of screened.entries())
    for (const [employee, hops] of nearest) {
      const clearance = clearances.get(employee);
      if (clearance?.standard === standard && !found.has(employee))
        found.set(employee, { employee, concern, hops, clearance, place });
    }
  const gravity = ({ concern }: Candidate) => VETTING_OUTCOMES.indexOf(concern.outcome);
  return [...found.values()].sort(
    (a, b) => gravity(a) - gravity(b) || a.hops - b.hops || a.place - b.place || (a.employee < b.employee ? -1 : 1),
  );
}
