import type { CompactGraph } from '../compact-graph.js';
import { FACT, MARKING_SHIFT } from '../facts.js';
import type { Sight } from './sight.js';

/**
 * How many links each entity has by markings alone, at whatever time: never fewer than a viewer sees at one. It orders the work of a search, and
 * must not tell of what is hidden from the viewer. O(links), so it is kept for each set of markings.
 * @returns null where the viewer may see everything: then it is the length of the row
 */
export function clearanceDegrees(graph: CompactGraph, sight: Sight): Uint32Array | null {
  if (sight.seesAll) return null;
  const degrees = new Uint32Array(graph.entities);
  const { offsets, neighbours, linkAt, firstFact, facts } = graph;
  for (let entity = 0; entity < graph.entities; entity += 1) {
    if (!sight.seesEntity(entity)) continue;
    let degree = 0;
    for (let place = offsets[entity] as number; place < (offsets[entity + 1] as number); place += 1) {
      if (!sight.seesEntities && !sight.seesEntity(neighbours[place] as number)) continue;
      const link = linkAt[place] as number;
      for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1) {
        if (sight.labels[(facts[fact * FACT] as number) >>> MARKING_SHIFT] !== 1) continue;
        degree += 1;
        break;
      }
    }
    degrees[entity] = degree;
  }
  return degrees;
}
