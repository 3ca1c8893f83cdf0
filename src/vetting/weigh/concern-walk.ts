import { ALL_LINK_KINDS } from '../../link/link-kind.js';
import type { ResolvedTime } from '../../neo4j/view.js';
import type { WalkFilter } from '../../path/path-finder.js';
import { walkFilter } from '../../path/walk-filter.js';
import type { Concern } from '../policy/policy-model.js';
import { windowOf } from './weigh.js';

/** What a concern's paths lead to. */
export const CONCERNING = 'ORGANISED_CRIME_GROUP';

/** What a search needs to find the paths that a concern reaches, and no others. */
export interface ConcernWalk {
  readonly time: ResolvedTime;
  readonly filter: WalkFilter;
  /** Hops. */
  readonly within: number;
}

/** A concern as a search: its paths at an instant in the world, as known at another; seconds. */
export function concernWalk(concern: Concern, validAt: number, knownAt: number): ConcernWalk {
  const { minConfidence, groupStatus, toleratedKinds, disputed, within } = concern;
  const window = windowOf(concern, validAt);
  const { kinds, ...filter } = walkFilter({ minConfidence, groupStatus: [...groupStatus], disputed });
  const counting = ALL_LINK_KINDS.filter((kind) => kinds.has(kind) && !toleratedKinds.includes(kind));
  return {
    time: { validFrom: window.from, validTo: window.to, knownAt },
    filter: { ...filter, kinds: new Set(counting) },
    within,
  };
}
