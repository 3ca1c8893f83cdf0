import type { FoundPath, ScreenedPair, Screening } from '../path/path-finder.js';
import type { Beneficiary } from './leak-models.js';

/** Who is near to one that gained. */
export interface NearOne {
  /** Entity id; null: to any active organised crime group. */
  readonly beneficiary: string | null;
  /** By employee id. */
  readonly hops: ReadonlyMap<string, number>;
  /** The row of the screening table that leads there; null where the path is at hand. */
  pairOf(employee: string): ScreenedPair | null;
  /** The path where it is at hand. */
  pathOf?(employee: string): FoundPath | undefined;
}

/** An employee's nearest beneficiary, which is the one that the fewest employees are as near to. */
export interface Near {
  readonly to: NearOne;
  readonly hops: number;
  /** The share of employees who are as near, times how many beneficiaries were tried; at most 1. */
  readonly chance: number;
}

const MOST_PAIRS = 200_000;

/** Who is near to each of some groups, by a screening against them. */
export function nearGroups(screening: Screening, groups: readonly Beneficiary[]): NearOne[] {
  const byGroup = new Map<string, Map<string, number>>(groups.map(({ id }) => [id, new Map()]));
  for (const { employee, group, hops } of screening.rowsAfter(null, MOST_PAIRS)) {
    // Of merged groups, the rows name the one that stands for all.
    const held = byGroup.get(group) ?? new Map<string, number>();
    byGroup.set(group, held.set(employee, hops));
  }
  return [...byGroup].map(([group, hops]) => ({
    beneficiary: group,
    hops,
    pairOf: (employee) => ({ employee, group, hops: hops.get(employee) as number }),
  }));
}

/** Who is near to any of the groups of a screening. */
export function nearAny(screening: Screening): NearOne {
  const hops = screening.nearest();
  const pairOf = (employee: string) => {
    const before = { employee, group: '', hops: hops.get(employee) as number };
    return screening.rowsAfter(before, 1)[0] ?? null;
  };
  return { beneficiary: null, hops, pairOf };
}

/** Who is near to a person, by the paths from the person to employees. */
export function nearPerson({ id }: Beneficiary, paths: readonly FoundPath[]): NearOne {
  const turned = new Map(
    paths.map(({ entities, links }) => [
      entities.at(-1) as string,
      { entities: entities.toReversed(), links: links.toReversed() },
    ]),
  );
  return {
    beneficiary: id,
    hops: new Map([...turned].map(([employee, { links }]) => [employee, links.length])),
    pairOf: () => null,
    pathOf: (employee) => turned.get(employee),
  };
}

/**
 * By employee: whom they are nearest to, which is the one that the fewest are as near to. That it is the best of several is allowed for by
 * counting each as a chance (Bonferroni). O(pairs).
 * @param staff how many employees there are
 */
export function nearestOf(all: readonly NearOne[], staff: number): ReadonlyMap<string, Near> {
  const nearest = new Map<string, Near>();
  const tried = all.filter(({ hops }) => hops.size > 0).length;
  for (const to of all) {
    const exactly: number[] = [];
    for (const hops of to.hops.values()) exactly[hops] = (exactly[hops] ?? 0) + 1;
    const asNear: number[] = [0];
    for (let hops = 1; hops < exactly.length; hops += 1)
      asNear[hops] = (asNear[hops - 1] as number) + (exactly[hops] ?? 0);
    for (const [employee, hops] of to.hops) {
      const chance = Math.min(1, ((asNear[hops] as number) * tried) / Math.max(1, staff));
      const held = nearest.get(employee);
      // On even terms, the first: those who are named come before those who may have gained.
      if (held === undefined || chance < held.chance) nearest.set(employee, { to, hops, chance });
    }
  }
  return nearest;
}
