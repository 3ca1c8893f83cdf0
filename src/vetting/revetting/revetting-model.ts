import type { ResolvedTime, View } from '../../neo4j/view.js';
import type { FoundPath } from '../../path/path-finder.js';
import type { Concern, VettingPolicy } from '../policy/policy-model.js';
import type { Clearance } from './clearance.js';
import type { Cause, Knowable } from './knowable.js';

/** What a re-vetting is asked by. */
export interface RevettingQuestion {
  readonly view: View;
  /** Seconds: when it is so in the world, and as of when it is known. */
  readonly at: number;
  readonly policy: VettingPolicy;
}

/** A path, with the time that its facts are read at. */
export interface PlacedPath {
  readonly path: FoundPath;
  readonly time: ResolvedTime;
}

/** What was knowable of an employee when they were last cleared. */
export interface KnowableModel {
  readonly knowable: Knowable;
  /** As it was at the clearance, by what was then known or, where that is nothing, by what is known now; null for what arose later. */
  readonly pathThen: PlacedPath | null;
  /** The path that the cause is on. */
  readonly on: PlacedPath;
  readonly cause: Cause | null;
}

/** An employee who would not pass, with the path that decides. */
export interface RevettingRowModel extends RevettingQuestion {
  readonly employee: string;
  readonly concern: Concern;
  readonly clearance: Clearance;
  readonly deciding: PlacedPath;
  /** Null where it is not known when they were cleared. Found once, when it is first asked for. */
  readonly knowable: () => Promise<KnowableModel | null>;
  /** Hops that were searched. */
  readonly searched: number;
}
