/** A path by numbers: entities that stand for themselves and perhaps others, and the links between them. */
export interface GraphPath {
  readonly entities: readonly number[];
  readonly links: readonly number[];
  /** How many links between the same two entities each stands for, itself included. */
  readonly parallel: readonly number[];
  /** The sum of the links' integer costs. */
  readonly cost: number;
}

/** How far a search reached. */
export interface GraphReach {
  readonly searchedHops: number;
  /** Entities that it came to and only the number of their links kept it from passing through. */
  readonly hubsSkipped: number;
  /** True where the budget was spent before the search was done. */
  readonly truncated: boolean;
}

/** Paths, best first. */
export interface GraphPaths extends GraphReach {
  readonly paths: readonly GraphPath[];
}
