import type { CompactGraph } from '../compact-graph.js';
import { FACT, VALID_FROM, VALID_TO } from '../facts.js';
import { LINK_WORDS } from '../overlay/overlay.js';
import { ATTRIBUTES, eachTouch, LINKS } from '../overlay/touched.js';
import type { StableInstant } from './stable-span.js';

/**
 * Entities whose row, or whether they may be passed through, may have come out otherwise before what the log tells of from an entry on. Where it is
 * told anew what an entity is or who may see it, its neighbours are among them.
 */
export function rowsTouchedFrom(graph: CompactGraph, first: number): Set<number> {
  const { rows, neighbours, overlay } = graph;
  const found = new Set<number>();
  eachTouch(overlay, first, (entity, parts) => {
    if ((parts & (LINKS | ATTRIBUTES)) === 0) return;
    found.add(entity);
    if ((parts & ATTRIBUTES) === 0) return;
    for (let place = rows[2 * entity] as number; place < (rows[2 * entity + 1] as number); place += 1)
      found.add(neighbours[place] as number);
  });
  return found;
}

/** Adds the ends of appended links of which some assertion begins or ends between two instants. O(appended assertions). */
export function addRowsBetween(
  { facts, firstFact, links, baseLinks, overlay }: CompactGraph,
  a: StableInstant,
  b: StableInstant,
  into: Set<number>,
): void {
  const isBetween = (boundary: number, one: number, other: number) => boundary <= one !== boundary <= other;
  for (let link = baseLinks; link < links; link += 1) {
    const end = (firstFact[link + 1] as number) * FACT;
    for (let at = (firstFact[link] as number) * FACT; at < end; at += FACT) {
      let isCrossed = false;
      for (let word = VALID_FROM; word < FACT; word += 1) {
        const boundary = facts[at + word] as number;
        isCrossed ||=
          word <= VALID_TO ? isBetween(boundary, a.validAt, b.validAt) : isBetween(boundary, a.knownAt, b.knownAt);
      }
      if (!isCrossed) continue;
      const words = (link - baseLinks) * LINK_WORDS;
      into.add(overlay.linkWords[words] as number).add(overlay.linkWords[words + 1] as number);
      break;
    }
  }
}
