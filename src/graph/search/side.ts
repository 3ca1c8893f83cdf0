/** One side of a search between two entities. */
export interface Side {
  /** Entities in the order that it came to them; the last level is `begin` to `end`. */
  readonly queue: Uint32Array;
  readonly isNear: boolean;
  begin: number;
  end: number;
  /** Levels that it has come to beyond its own end. */
  level: number;
  /** Links that the last level has at most. */
  work: number;
  /** What marks what it has come to: all of it, or its last level. */
  mark: number;
  /** The least cost from the last level to its own end. */
  least: number;
}

/** The start's or the end's side, which has come to that one entity. */
export function sideAt(isNear: boolean, queue: Uint32Array, entity: number, mark: number): Side {
  queue[0] = entity;
  return { queue, isNear, begin: 0, end: 1, level: 0, work: 1, mark, least: 0 };
}

/** True where nothing more can be found: a side has nowhere to go on from, or they have gone as far as they may. */
export function isDone(near: Side, far: Side, within: number): boolean {
  return near.begin === near.end || far.begin === far.end || near.level + far.level >= within;
}
