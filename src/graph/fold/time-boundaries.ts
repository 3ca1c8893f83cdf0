import type { CompactGraph } from '../compact-graph.js';
import { FACT, KNOWN_FROM, KNOWN_TO, VALID_FROM, VALID_TO } from '../facts.js';
import type { Sight } from './sight.js';

/** A stretch of packed time: what lies after `low` and not after `high`. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** Seconds: how much further than it was asked for is looked, since the next question is of a little later. */
const AHEAD = 31 * 86_400;

function between(a: number, b: number): Stretch {
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

function covers(wide: Stretch, { low, high }: Stretch): boolean {
  return low === high || (wide.low <= low && wide.high >= high);
}

function isIn({ low, high }: Stretch, boundary: number): boolean {
  return boundary > low && boundary <= high;
}

/** The link that an assertion is of: O(log links). */
function linkOfFact({ firstFact, links }: CompactGraph, fact: number): number {
  let [low, high] = [0, links];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstFact[middle] as number) <= fact) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Of which links something begins or ends between two instants. One pass over the assertions that were there when the graph
 * was built finds the boundaries of a month, which are kept; those that were appended are few, and looked through each time.
 */
export class TimeBoundaries {
  #valid: Stretch = { low: 0, high: 0 };
  #known: Stretch = { low: 0, high: 0 };
  /** Assertions of which a boundary lies in the kept stretches. */
  #facts: number[] = [];
  #baseAssertions = -1;

  /** Looks through the built assertions for what begins or ends between two standpoints, and soon after, unless that is known. O(assertions). */
  look(graph: CompactGraph, one: Sight, other: Sight): void {
    this.#cover(graph, between(one.validFrom, other.validFrom + 1), between(one.knownAt, other.knownAt + 1));
  }

  /** The same as `linksBetween`, where that takes no pass over all assertions; else null. */
  knownBetween(graph: CompactGraph, one: Sight, other: Sight): Set<number> | null {
    const isKnown =
      this.#baseAssertions === graph.baseAssertions &&
      covers(this.#valid, between(one.validFrom, other.validFrom)) &&
      covers(this.#known, between(one.knownAt, other.knownAt));
    return isKnown ? this.linksBetween(graph, one, other) : null;
  }

  /** The links of which some assertion begins or ends, in the world or in the force's knowledge, between two standpoints. */
  linksBetween(graph: CompactGraph, one: Sight, other: Sight): Set<number> {
    const valid = between(one.validFrom, other.validFrom);
    const known = between(one.knownAt, other.knownAt);
    const links = new Set<number>();
    if (valid.low === valid.high && known.low === known.high) return links;
    this.#cover(graph, valid, known);
    const look = (fact: number) => {
      if (hasBoundary(graph.facts, fact * FACT, valid, known)) links.add(linkOfFact(graph, fact));
    };
    for (const fact of this.#facts) look(fact);
    for (let fact = graph.baseAssertions; fact < graph.assertions; fact += 1) look(fact);
    return links;
  }

  #cover({ facts, baseAssertions }: CompactGraph, valid: Stretch, known: Stretch): void {
    const isSame = this.#baseAssertions === baseAssertions;
    if (isSame && covers(this.#valid, valid) && covers(this.#known, known)) return;
    this.#baseAssertions = baseAssertions;
    this.#valid = { low: valid.low, high: valid.high + AHEAD };
    this.#known = { low: known.low, high: known.high + AHEAD };
    this.#facts = [];
    for (let fact = 0; fact < baseAssertions; fact += 1)
      if (hasBoundary(facts, fact * FACT, this.#valid, this.#known)) this.#facts.push(fact);
  }
}

function hasBoundary(facts: Int32Array, at: number, valid: Stretch, known: Stretch): boolean {
  return (
    isIn(valid, facts[at + VALID_FROM] as number) ||
    isIn(valid, facts[at + VALID_TO] as number) ||
    isIn(known, facts[at + KNOWN_FROM] as number) ||
    isIn(known, facts[at + KNOWN_TO] as number)
  );
}
