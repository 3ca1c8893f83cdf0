import { holds } from '../codes.js';

import { type CompactGraph, TURNED } from '../compact-graph.js';
import { declarantBits, FACT, KNOWN_FROM, KNOWN_TO, marksOf, REGRADED_BIT, VALID_FROM, VALID_TO } from '../facts.js';
import { type AssertionVersion, closedAt, type GraphChange } from './change.js';
import { orderOf } from './order.js';
import { CLOSED, DECLARANT, FACT_WORDS, FIRST_KNOWN, LINK_WORDS, OPENED } from './overlay.js';

/** The links that a pair has from now on. */
export interface PairLinks {
  readonly lesser: number;
  readonly greater: number;
  readonly first: number;
  readonly end: number;
}

/** What tells the links of a pair apart: the code of the kind, and `TURNED` where it matters. */
function traitsOf(graph: CompactGraph, { kind, from, to }: AssertionVersion): number {
  // Of links without direction the one from the lesser id is told, which is not the lesser number where an end was appended.
  const isDirected = holds(graph.directedKinds, kind);
  const [first, second] = isDirected || orderOf(graph, from) < orderOf(graph, to) ? [from, to] : [to, from];
  return first < second ? kind : kind | TURNED;
}

/** Appends links and assertions behind those that a graph has in use, and counts them. */
export class LinkAppender {
  links: number;
  assertions: number;
  readonly #graph: CompactGraph;

  /** @param graph its entities and their order are those after the change */
  constructor(graph: CompactGraph) {
    this.#graph = graph;
    this.links = graph.links;
    this.assertions = graph.assertions;
  }

  /** Appends all that is said of a pair; null where there is no room. What joins an entity to itself is left out. */
  append({ a, b, assertions }: GraphChange['pairs'][number]): PairLinks | null {
    const graph = this.#graph;
    const [lesser, greater] = a < b ? [a, b] : [b, a];
    const first = this.links;
    const told = assertions.map((version) => ({ version, traits: traitsOf(graph, version) }));
    told.sort((x, y) => x.traits - y.traits || x.version.subkind - y.version.subkind);
    for (const [index, { version, traits }] of told.entries()) {
      const before = told[index - 1];
      const isSame = before && before.traits === traits && before.version.subkind === version.subkind;
      if (!isSame && !this.#beginLink(lesser, greater, traits, version.subkind)) return null;
      if (!this.#appendFact(version, lesser, greater)) return null;
    }
    return { lesser, greater, first, end: this.links };
  }

  #beginLink(lesser: number, greater: number, traits: number, subkind: number): boolean {
    const { linkTraits, overlay, baseLinks } = this.#graph;
    if (this.links >= linkTraits.length) return false;
    linkTraits[this.links] = traits;
    overlay.linkWords.set([lesser, greater, subkind], (this.links - baseLinks) * LINK_WORDS);
    this.links += 1;
    return true;
  }

  #appendFact(version: AssertionVersion, lesser: number, greater: number): boolean {
    const { facts, firstFact, overlay, baseAssertions } = this.#graph;
    const at = this.assertions * FACT;
    if (at >= facts.length) return false;
    if (version.confidence > 100) throw new RangeError(`an assertion has a confidence of ${version.confidence}`);
    const isRegraded = version.firstKnownFrom !== version.knownFrom;
    const { confidence, flags, provenance, marking, declarant } = version;
    facts[at] =
      marksOf(confidence, flags, provenance, marking) |
      declarantBits(declarant, lesser, greater) |
      (isRegraded ? REGRADED_BIT : 0);
    facts[at + VALID_FROM] = version.validFrom;
    facts[at + VALID_TO] = version.validTo;
    facts[at + KNOWN_FROM] = version.knownFrom;
    facts[at + KNOWN_TO] = version.knownTo;
    const words = (this.assertions - baseAssertions) * FACT_WORDS;
    overlay.factWords[words + OPENED] = version.opened;
    overlay.factWords[words + CLOSED] = closedAt(version);
    overlay.factWords[words + DECLARANT] = version.declarant;
    overlay.factWords[words + FIRST_KNOWN] = version.firstKnownFrom;
    this.assertions += 1;
    firstFact[this.links] = this.assertions;
    return true;
  }
}
