import type { ExposureBasis } from '../generated/schema.js';
import { BASES, type Comparable, LEAST_COMPARABLE, peersOf } from './comparable.js';

/** The share of comparable employees that are as close or closer. */
export interface ExposureBaselineModel {
  /** How many employees are comparable, the one asked about included. */
  readonly comparable: number;
  /** How many of them are as close or closer, the one asked about included. */
  readonly asClose: number;
  /** `asClose` of `comparable`, 0 to 1. */
  readonly share: number;
  /** By what they are comparable; none: by nothing, which is every employee. */
  readonly basis: readonly ExposureBasis[];
}

/** How near everybody was. */
export interface Nearness {
  readonly staff: readonly Comparable[];
  /** The entity that stands for another, where that is merged with others. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** By employee: the fewest hops to any of the groups; those who have none are absent. */
  readonly nearest: ReadonlyMap<string, number>;
  /** Hops that were searched. */
  readonly within: number;
  /** When, seconds. */
  readonly at: number;
}

/** How near an employee is, by place the number of hops: how many are exactly so near; those of no path are counted under 0. */
type Histogram = number[];

/**
 * How many hops are ordinary at a time: of each employee, the share of those like them who are as close. Built in one pass over the employees;
 * an answer looks at no more than 4 histograms of at most 9 numbers.
 */
export class ExposureTable {
  readonly #near: Nearness;
  readonly #staff: ReadonlyMap<string, Comparable>;
  readonly #histograms: readonly ReadonlyMap<string, Histogram>[];

  constructor(near: Nearness) {
    this.#near = near;
    this.#staff = new Map(near.staff.map((comparable) => [comparable.employee, comparable]));
    this.#histograms = BASES.map((basis) => histogramsOf(near, basis));
  }

  /** Everybody it compares, in no order. */
  get staff(): readonly Comparable[] {
    return this.#near.staff;
  }

  /** Hops that were searched. */
  get within(): number {
    return this.#near.within;
  }

  /** The entity that stands for an employee; itself where it is merged with no other. */
  standsFor(employee: string): string {
    return this.#near.standsFor.get(employee) ?? employee;
  }

  /** What an employee is compared by; null for somebody who is none at the time. */
  comparable(employee: string): Comparable | null {
    return this.#staff.get(this.standsFor(employee)) ?? null;
  }

  /** The fewest hops of an employee to any of the groups; null where there are more than were searched, or no path. */
  nearest(employee: string): number | null {
    return this.#near.nearest.get(this.standsFor(employee)) ?? null;
  }

  /**
   * How ordinary it is to be so near, by as much as at least 20 employees have in common.
   * @param hops at most `within`; null for no path, which everybody is as close as
   * @returns null for somebody who is no employee at the time
   */
  of(employee: string, hops: number | null): ExposureBaselineModel | null {
    const own = this.comparable(employee);
    if (own === null) return null;
    for (const [place, basis] of BASES.entries()) {
      const counts = this.#histograms[place]?.get(peersOf(own, basis, this.#near.at)) ?? [];
      const comparable = sum(counts);
      if (comparable < LEAST_COMPARABLE && basis.length > 0) continue;
      const asClose = hops === null ? comparable : sum(counts.slice(1, hops + 1));
      return { comparable, asClose, share: asClose / comparable, basis };
    }
    return null;
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function histogramsOf({ staff, nearest, within, at }: Nearness, basis: readonly ExposureBasis[]) {
  const histograms = new Map<string, Histogram>();
  for (const comparable of staff) {
    const peers = peersOf(comparable, basis, at);
    const counts = histograms.get(peers) ?? new Array<number>(within + 1).fill(0);
    const hops = nearest.get(comparable.employee) ?? 0;
    counts[hops] = (counts[hops] ?? 0) + 1;
    histograms.set(peers, counts);
  }
  return histograms;
}
