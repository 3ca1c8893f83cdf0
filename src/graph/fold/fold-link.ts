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
import { CLOSED, FACT_WORDS, OPENED } from '../overlay/overlay.js';
import type { GraphFilter } from '../question.js';
import type { Sight } from './sight.js';

/** What nothing that is seen supports: not a link to this viewer at this time. */
export const NO_LINK = -1;
/** A link that is there, and does not count under the filter. */
export const DOES_NOT_COUNT = 0;

/** True where an assertion is there to see at the time, whatever the revision: one that was there when the graph was built. */
function isSeen(facts: Int32Array, at: number, sight: Sight): boolean {
  return (
    sight.labels[(facts[at] as number) >>> MARKING_SHIFT] === 1 &&
    (facts[at + KNOWN_FROM] as number) <= sight.knownAt &&
    (facts[at + KNOWN_TO] as number) > sight.knownAt &&
    (facts[at + VALID_FROM] as number) < sight.validTo &&
    (facts[at + VALID_TO] as number) > sight.validFrom
  );
}

/** The same of one that was appended: it is there from the revision that wrote it, and is not closed before the one that closed it. */
function isSeenAppended({ facts, baseAssertions, overlay }: CompactGraph, fact: number, sight: Sight): boolean {
  const at = fact * FACT;
  const words = (fact - baseAssertions) * FACT_WORDS;
  const { factWords } = overlay;
  return (
    (factWords[words + OPENED] as number) <= sight.revision &&
    sight.labels[(facts[at] as number) >>> MARKING_SHIFT] === 1 &&
    (facts[at + KNOWN_FROM] as number) <= sight.knownAt &&
    ((facts[at + KNOWN_TO] as number) > sight.knownAt || (factWords[words + CLOSED] as number) > sight.revision) &&
    (facts[at + VALID_FROM] as number) < sight.validTo &&
    (facts[at + VALID_TO] as number) > sight.validFrom
  );
}

/** True where an assertion is there to see at the time and revision. */
export function isVisible(graph: CompactGraph, fact: number, sight: Sight): boolean {
  return fact < graph.baseAssertions ? isSeen(graph.facts, fact * FACT, sight) : isSeenAppended(graph, fact, sight);
}

/**
 * Folds the assertions of a link that somebody may see at a time, and filters what comes out; declared states apart.
 * @returns `NO_LINK`, `DOES_NOT_COUNT`, or one more than its confidence: 1 to 101
 */
export function foldLink(graph: CompactGraph, link: number, sight: Sight, filter: GraphFilter): number {
  const { facts, firstFact } = graph;
  const isBuilt = link < graph.baseLinks;
  let confidence = -1;
  let contexts = 0;
  let provenances = 0;
  let disputed = false;
  const end = (firstFact[link + 1] as number) * FACT;
  for (let at = (firstFact[link] as number) * FACT; at < end; at += FACT) {
    if (isBuilt ? !isSeen(facts, at, sight) : !isSeenAppended(graph, at / FACT, sight)) continue;
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
