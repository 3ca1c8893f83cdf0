import type { CompactGraph } from '../compact-graph.js';
import { eachTouch } from './touched.js';

/** What bounds are lowered by. */
export interface BoundsWalk {
  /** True where the viewer's markings let an entity be seen. */
  readonly clears: (entity: number) => boolean;
  /** True where they let a link be seen at some time. */
  readonly isEverSeen: (link: number) => boolean;
  /** Those that somebody says are one with an entity. */
  readonly partnersOf: (entity: number) => readonly number[];
}

/**
 * Lowers bounds (hops to the nearest of a class, at least) by what the log tells of from an entry on, and by who belongs to the class now: so they
 * stay bounds, if not always the greatest, since what is there no more does not raise them. O(rows of what is touched or lowered).
 */
export function lowerBounds(
  bounds: Uint8Array,
  graph: CompactGraph,
  first: number,
  members: Iterable<number>,
  { clears, isEverSeen, partnersOf }: BoundsWalk,
): void {
  const { rows, neighbours, linkAt, overlay } = graph;
  let level: number[] = [];
  const lower = (entity: number, hops: number, into: number[]) => {
    if (hops >= (bounds[entity] as number) || !clears(entity)) return;
    bounds[entity] = hops;
    into.push(entity);
  };
  const eachNeighbour = (entity: number, tell: (neighbour: number) => void) => {
    for (let place = rows[2 * entity] as number; place < (rows[2 * entity + 1] as number); place += 1)
      if (isEverSeen(linkAt[place] as number)) tell(neighbours[place] as number);
  };
  for (const member of members) lower(member, 0, level);
  eachTouch(overlay, first, (entity) => {
    for (const partner of partnersOf(entity)) lower(entity, bounds[partner] as number, level);
    eachNeighbour(entity, (neighbour) => lower(entity, (bounds[neighbour] as number) + 1, level));
  });
  while (level.length > 0) {
    const next: number[] = [];
    for (const entity of level) {
      const hops = bounds[entity] as number;
      for (const partner of partnersOf(entity)) lower(partner, hops, next);
      eachNeighbour(entity, (neighbour) => lower(neighbour, hops + 1, next));
    }
    level = next;
  }
}
