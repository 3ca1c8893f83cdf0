import { type CompactGraph, entityCapacity } from '../compact-graph.js';
import { FACT, MARKING_SHIFT } from '../facts.js';
import type { Sight } from '../fold/sight.js';
import { lowerBounds } from '../overlay/lowered-bounds.js';

/** What no search looks further than; the bound of what is not connected to the class at all. */
export const UNREACHED = 255;

/** Who is said to be one with whom, by anything the viewer's markings let be seen at some time. */
function partners({ merges }: CompactGraph, { labels }: Sight): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let row = 0; row < merges.a.length; row += 1) {
    if (labels[merges.marking[row] as number] !== 1) continue;
    const [a, b] = [merges.a[row] as number, merges.b[row] as number];
    found.set(a, [...(found.get(a) ?? []), b]);
    found.set(b, [...(found.get(b) ?? []), a]);
  }
  return found;
}

function isEverSeen({ firstFact, facts }: CompactGraph, link: number, { labels }: Sight): boolean {
  for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1)
    if (labels[(facts[fact * FACT] as number) >>> MARKING_SHIFT] === 1) return true;
  return false;
}

/**
 * The hops from each entity to the nearest of a class over all that the viewer's markings let be seen at some time, whatever the filter: never more
 * than under one. Two entities of which somebody says that they are one are no hop apart. O(links), so it is kept.
 */
export function classBounds(graph: CompactGraph, sight: Sight, members: Iterable<number>): Uint8Array {
  const { rows, neighbours, linkAt } = graph;
  const bounds = new Uint8Array(entityCapacity(graph)).fill(UNREACHED);
  const same = partners(graph, sight);
  let level: number[] = [];
  const reach = (entity: number, hops: number, into: number[]) => {
    if (bounds[entity] !== UNREACHED || !sight.clears(entity)) return;
    bounds[entity] = hops;
    into.push(entity);
  };
  const reachPartners = (hops: number) => {
    for (const entity of level) for (const partner of same.get(entity) ?? []) reach(partner, hops, level);
  };
  for (const member of members) reach(member, 0, level);
  if (same.size > 0) reachPartners(0);
  for (let hops = 1; level.length > 0 && hops < UNREACHED; hops += 1) {
    const next: number[] = [];
    for (const entity of level)
      for (let place = rows[2 * entity] as number; place < (rows[2 * entity + 1] as number); place += 1) {
        const neighbour = neighbours[place] as number;
        if (bounds[neighbour] !== UNREACHED) continue;
        if (sight.seesAll || isEverSeen(graph, linkAt[place] as number, sight)) reach(neighbour, hops, next);
      }
    level = next;
    if (same.size > 0) reachPartners(hops);
  }
  return bounds;
}

interface Kept {
  readonly bounds: Uint8Array;
  /** Entries of the graph's log that they take notice of. */
  touches: number;
}

/** Bounds to classes that were asked for lately, by markings and class: a byte an entity each. */
export class ClassBounds {
  #graph: CompactGraph;
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();

  /** @param most how many to keep */
  constructor(graph: CompactGraph, most = 8) {
    this.#graph = graph;
    this.#most = most;
  }

  /** Goes on to a later version of the graph: bounds are brought up to date when they are next asked for. */
  moveTo(graph: CompactGraph): void {
    this.#graph = graph;
  }

  /** The bounds to the groups of a kind. */
  toGroups(sight: Sight, groupKind: number): Uint8Array {
    const { groups, groupKind: kinds } = this.#graph;
    return this.#of(sight, `group ${groupKind}`, () =>
      Array.from(groups).filter((group) => kinds[group] === groupKind),
    );
  }

  /** The bounds to everybody who is or was an employee. */
  toEmployees(sight: Sight): Uint8Array {
    const { entity, marking } = this.#graph.employments;
    const isSeen = (_: number, row: number) => sight.labels[marking[row] as number] === 1;
    return this.#of(sight, 'employees', () => Array.from(entity).filter(isSeen));
  }

  #of(sight: Sight, name: string, members: () => number[]): Uint8Array {
    const key = `${sight.clearance} ${name}`;
    const graph = this.#graph;
    const { touches } = graph.overlay;
    const kept = this.#kept.get(key) ?? { bounds: classBounds(graph, sight, members()), touches };
    if (kept.touches < touches) {
      const same = partners(graph, sight);
      lowerBounds(kept.bounds, graph, kept.touches, members(), {
        clears: (entity) => sight.clears(entity),
        isEverSeen: (link) => isEverSeen(graph, link, sight),
        partnersOf: (entity) => same.get(entity) ?? [],
      });
      kept.touches = touches;
    }
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value as string);
    return kept.bounds;
  }
}
