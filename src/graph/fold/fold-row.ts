import { type CompactGraph, KIND_BITS } from '../compact-graph.js';
import {
  CONFIDENCE_BITS,
  CONTEXT_SHIFT,
  FACT,
  KNOWN_FROM,
  KNOWN_TO,
  MARKING_SHIFT,
  PROVENANCE_SHIFT,
  REFUTES_BIT,
  VALID_FROM,
  VALID_TO,
} from '../facts.js';
import type { GraphFilter } from '../question.js';
import { foldLink } from './fold-link.js';
import type { Sight } from './sight.js';

/**
 * Folds every link of a row, where neither entities nor declarations matter: the same as `foldLink` for each, written out for built links
 * of one assertion, which most are.
 * @returns how many do not count
 */
export function foldRow(
  graph: CompactGraph,
  entity: number,
  sight: Sight,
  filter: GraphFilter,
  states: Uint8Array,
): number {
  const { rows, linkAt, firstFact, facts, linkTraits, baseLinks } = graph;
  const { labels, validFrom, validTo, knownAt } = sight;
  const { kinds, contexts, provenance, minConfidence } = filter;
  const end = rows[2 * entity + 1] as number;
  let left = 0;
  for (let place = rows[2 * entity] as number; place < end; place += 1) {
    const link = linkAt[place] as number;
    const fact = firstFact[link] as number;
    if ((firstFact[link + 1] as number) - fact !== 1 || link >= baseLinks) {
      const state = foldLink(graph, link, sight, filter);
      if (state <= 0) left += 1;
      states[place] = Math.max(state, 0);
      continue;
    }
    const at = fact * FACT;
    const marks = facts[at] as number;
    const confidence = marks & CONFIDENCE_BITS;
    const counts =
      confidence >= minConfidence &&
      (facts[at + VALID_FROM] as number) < validTo &&
      (facts[at + VALID_TO] as number) > validFrom &&
      (facts[at + KNOWN_FROM] as number) <= knownAt &&
      (facts[at + KNOWN_TO] as number) > knownAt &&
      (marks & REFUTES_BIT) === 0 &&
      labels[marks >>> MARKING_SHIFT] === 1 &&
      ((contexts >>> ((marks >>> CONTEXT_SHIFT) & 1)) & 1) !== 0 &&
      ((provenance >>> ((marks >>> PROVENANCE_SHIFT) & 7)) & 1) !== 0 &&
      ((kinds >>> ((linkTraits[link] as number) & KIND_BITS)) & 1) !== 0;
    if (!counts) left += 1;
    states[place] = counts ? confidence + 1 : 0;
  }
  return left;
}
