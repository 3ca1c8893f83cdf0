import type { CompactGraph } from '../compact-graph.js';
import { KIND_BITS } from '../compact-graph.js';
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
import type { Sight } from './sight.js';

/** What nothing that is seen supports: not a link to this viewer at this time. */
export const NO_LINK = -1;
/** A link that is there, and does not count under the filter. */
export const DOES_NOT_COUNT = 0;

/** True where an assertion is there to see at the time. */
export function isVisible(facts: Int32Array, at: number, sight: Sight): boolean {
  return (
    sight.labels[(facts[at] as number) >>> MARKING_SHIFT] === 1 &&
    (facts[at + KNOWN_FROM] as number) <= sight.knownAt &&
    (facts[at + KNOWN_TO] as number) > sight.knownAt &&
    (facts[at + VALID_FROM] as number) < sight.validTo &&
    (facts[at + VALID_TO] as number) > sight.validFrom
  );
}

/**
 * Folds the assertions of a link that somebody may see at a time, and filters what comes out; declared states apart.
 * @returns `NO_LINK`, `DOES_NOT_COUNT`, or one more than its confidence: 1 to 101
 */
export function foldLink(graph: CompactGraph, link: number, sight: Sight, filter: GraphFilter): number {
  const { facts, firstFact } = graph;
  let confidence = -1;
  let contexts = 0;
  let provenances = 0;
  let disputed = false;
  const end = (firstFact[link + 1] as number) * FACT;
  for (let at = (firstFact[link] as number) * FACT; at < end; at += FACT) {
    if (!isVisible(facts, at, sight)) continue;
    const marks = facts[at] as number;
    if ((marks & REFUTES_BIT) !== 0) {
      disputed = true;
      continue;
    }
    const its = marks & CONFIDENCE_BITS;
    if (its > confidence) confidence = its;
    contexts |= 1 << ((marks >>> CONTEXT_SHIFT) & 1);
    provenances |= 1 << ((marks >>> PROVENANCE_SHIFT) & 7);
  }
  if (confidence < 0) return NO_LINK;
  const counts =
    ((filter.kinds >>> ((graph.linkTraits[link] as number) & KIND_BITS)) & 1) !== 0 &&
    confidence >= filter.minConfidence &&
    (contexts & filter.contexts) !== 0 &&
    (provenances & filter.provenance) !== 0 &&
    (filter.disputed || !disputed);
  return counts ? confidence + 1 : DOES_NOT_COUNT;
}
