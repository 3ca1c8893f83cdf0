import { type CompactGraph, entityCapacity } from '../compact-graph.js';
import { FACT, MARKING_SHIFT } from '../facts.js';
import type { Sight } from './sight.js';
import { sizeOf } from './sizes.js';

/** How many links each entity has at most, by markings alone. */
export interface ClearanceDegrees {
  /** By entity; null where the viewer may see everything: then it is the length of the row. */
  readonly degrees: Uint32Array | null;
  /** By entity: the same in a byte, by `sizeOf`: searches look it up for everything that they come to, and mostly wait for what they look up. */
  readonly sizes: Uint8Array;
}

function degreeOf({ rows, neighbours, linkAt, firstFact, facts }: CompactGraph, sight: Sight, entity: number): number {
  const end = rows[2 * entity + 1] as number;
  if (sight.seesAll) return end - (rows[2 * entity] as number);
  if (!sight.clears(entity)) return 0;
  let degree = 0;
  for (let place = rows[2 * entity] as number; place < end; place += 1) {
    if (!sight.seesEntities && !sight.clears(neighbours[place] as number)) continue;
    const link = linkAt[place] as number;
    for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1) {
      if (sight.labels[(facts[fact * FACT] as number) >>> MARKING_SHIFT] !== 1) continue;
      degree += 1;
      break;
    }
  }
  return degree;
}

function count(of: ClearanceDegrees, graph: CompactGraph, sight: Sight, entity: number): void {
  const degree = degreeOf(graph, sight, entity);
  if (of.degrees !== null) of.degrees[entity] = degree;
  of.sizes[entity] = sizeOf(degree);
}

/**
 * How many links each entity has by markings alone, at whatever time and revision: never fewer than a viewer sees at one. It orders the work of a
 * search, and must not tell of what is hidden from the viewer. O(links), so it is kept for each set of markings.
 */
export function clearanceDegrees(graph: CompactGraph, sight: Sight): ClearanceDegrees {
  const capacity = entityCapacity(graph);
  const found = {
    degrees: sight.seesAll ? null : new Uint32Array(capacity),
    sizes: new Uint8Array(capacity),
  };
  for (let entity = 0; entity < graph.entities; entity += 1) count(found, graph, sight, entity);
  return found;
}

/** Counts the links of some entities again, for a later version of the graph. */
export function recount(of: ClearanceDegrees, graph: CompactGraph, sight: Sight, entities: Iterable<number>): void {
  for (const entity of entities) count(of, graph, sight, entity);
}
