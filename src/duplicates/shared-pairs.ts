import type { EntityKind } from '../generated/schema.js';
import type { SharedThing } from './duplicate-model.js';
import { pairName } from './find-pairs.js';

/** Who used a thing, or lived at an address, and when; seconds since 1970 UTC, half-open, null is unbounded. */
export interface HeldThing {
  readonly kind: EntityKind;
  readonly label: string;
  readonly holdings: readonly (readonly [person: string, validFrom: number | null, validTo: number | null])[];
}

const MEASURES: { readonly [kind in EntityKind]?: SharedThing['measure'] } = {
  PHONE: 'SHARED_PHONE',
  VEHICLE: 'SHARED_VEHICLE',
  ACCOUNT: 'SHARED_ACCOUNT',
  LOCATION: 'SHARED_ADDRESS',
};

type Holding = HeldThing['holdings'][number];

function overlap([, from, to]: Holding, [, otherFrom, otherTo]: Holding): boolean {
  return (to === null || otherFrom === null || otherFrom < to) && (otherTo === null || from === null || from < otherTo);
}

/** What each two people had at the same time, by the name of the pair; things of one label once, in order of their labels. */
export function sharedPairs(things: readonly HeldThing[]): ReadonlyMap<string, readonly SharedThing[]> {
  const shared = new Map<string, SharedThing[]>();
  for (const { kind, label, holdings } of [...things].sort((a, b) => (a.label < b.label ? -1 : 1))) {
    const measure = MEASURES[kind];
    if (measure === undefined) continue;
    const pairs = new Set<string>();
    for (const [at, one] of holdings.entries())
      for (const other of holdings.slice(at + 1))
        if (one[0] !== other[0] && overlap(one, other)) pairs.add(pairName(one[0], other[0]));
    for (const name of pairs) shared.set(name, [...(shared.get(name) ?? []), { measure, label }]);
  }
  return shared;
}
