import { setImmediate } from 'node:timers/promises';
import { ENTITY_KINDS, LINK_KINDS } from '../graph/codes.js';
import type { TimeColumns } from '../graph/columns.js';
import { type CompactGraph, KIND_BITS } from '../graph/compact-graph.js';
import {
  CONFIDENCE_BITS,
  CONTEXT_SHIFT,
  FACT,
  KNOWN_FROM,
  KNOWN_TO,
  MARKING_SHIFT,
  REFUTES_BIT,
  VALID_FROM,
  VALID_TO,
} from '../graph/facts.js';
import { facetColumns, mergeColumns } from '../graph/overlay/columns-of-graph.js';
import { CLOSED, FACT_WORDS, OPENED } from '../graph/overlay/overlay.js';
import { packedFrom, packedTo } from '../graph/seconds.js';
import { ownNumbers } from './content-columns.js';

/** Counts and sums by type (of relationship, facet or entity), then by what is summed. */
export type Sums = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What packed times hold where there is no beginning or no end. */
const UNBOUNDED = [packedFrom(null), packedTo(null)];

/** Adds up sums by type. */
class Adder {
  readonly sums = new Map<string, Record<string, number>>();

  /** The sums of a type, to be added to. */
  of(type: string): Record<string, number> {
    const held = this.sums.get(type);
    if (held) return held;
    const empty = { count: 0, marking: 0, validFrom: 0, validTo: 0, knownFrom: 0, knownTo: 0 };
    this.sums.set(type, empty);
    return empty;
  }
}

const plus = (sums: Record<string, number>, name: string, value: number) => {
  sums[name] = (sums[name] ?? 0) + value;
};
const bounded = (time: number) => (time === UNBOUNDED[0] || time === UNBOUNDED[1] ? 0 : time);

/** Adds an assertion of a graph, where it was there at the graph's revision. */
function addFact(sums: Record<string, number>, { facts, baseAssertions, overlay }: CompactGraph, fact: number): void {
  const words = (fact - baseAssertions) * FACT_WORDS;
  const isBuilt = fact < baseAssertions;
  if (!isBuilt && (overlay.factWords[words + OPENED] as number) > overlay.revision) return;
  const isClosed = isBuilt || (overlay.factWords[words + CLOSED] as number) <= overlay.revision;
  const at = fact * FACT;
  const marks = facts[at] as number;
  plus(sums, 'count', 1);
  plus(sums, 'confidence', marks & CONFIDENCE_BITS);
  plus(sums, 'marking', marks >>> MARKING_SHIFT);
  plus(sums, 'refuting', (marks & REFUTES_BIT) === 0 ? 0 : 1);
  plus(sums, 'professional', (marks >>> CONTEXT_SHIFT) & 1);
  plus(sums, 'validFrom', bounded(facts[at + VALID_FROM] as number));
  plus(sums, 'validTo', bounded(facts[at + VALID_TO] as number));
  plus(sums, 'knownFrom', bounded(facts[at + KNOWN_FROM] as number));
  plus(sums, 'knownTo', isClosed ? bounded(facts[at + KNOWN_TO] as number) : 0);
}

/** Adds the assertions of the links from some entities to those of greater numbers. */
function addLinks(kinds: readonly Record<string, number>[], graph: CompactGraph, first: number, end: number): void {
  const { rows, neighbours, linkAt, linkTraits, firstFact } = graph;
  for (let entity = first; entity < end; entity += 1)
    for (let place = rows[2 * entity] as number; place < (rows[2 * entity + 1] as number); place += 1) {
      if ((neighbours[place] as number) < entity) continue;
      const link = linkAt[place] as number;
      const sums = kinds[(linkTraits[link] as number) & KIND_BITS] as Record<string, number>;
      for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1)
        addFact(sums, graph, fact);
    }
}

function addDated(sums: Record<string, number>, columns: TimeColumns & { readonly marking: Uint16Array }): void {
  for (let row = 0; row < columns.marking.length; row += 1) {
    plus(sums, 'count', 1);
    plus(sums, 'marking', columns.marking[row] as number);
    for (const name of ['validFrom', 'validTo', 'knownFrom', 'knownTo'] as const)
      plus(sums, name, bounded(columns[name][row] as number));
  }
}

/** Entities between which others get a turn: a millisecond or two. */
const SLICE = 4_096;

/** The sums of what a graph holds, as of the revision it is complete up to: O(entities + assertions), in slices between which others get a turn. */
export async function sumsOfGraph(graph: CompactGraph): Promise<Sums> {
  const adder = new Adder();
  const kinds = LINK_KINDS.map((kind) => adder.of(kind));
  const entityKinds = ENTITY_KINDS.map((kind) => adder.of(kind));
  for (let first = 0; first < graph.entities; first += SLICE) {
    const end = Math.min(graph.entities, first + SLICE);
    addLinks(kinds, graph, first, end);
    for (let entity = first; entity < end; entity += 1) {
      const sums = entityKinds[graph.entityKind[entity] as number] as Record<string, number>;
      plus(sums, 'count', 1);
      plus(sums, 'marking', graph.entityMarking[entity] as number);
    }
    await setImmediate();
  }
  const numbers = ownNumbers(graph);
  const merges = mergeColumns(graph, numbers);
  const merged = adder.of('SAME_AS');
  addDated(merged, merges);
  merged.refuting = merges.refutes.reduce((sum, refutes) => sum + refutes, 0);
  addDated(adder.of('HAS_EMPLOYMENT'), facetColumns(graph, graph.employments, numbers));
  addDated(adder.of('HAS_STATUS'), facetColumns(graph, graph.statuses, numbers));
  return adder.sums;
}

/**
 * What differs between the sums of a database and those of a graph, a short text each, such as `FRIEND count 12, not 11`; of what only one of them
 * sums, nothing.
 */
export function differences(held: Sums, graph: Sums): string[] {
  const found: string[] = [];
  for (const type of [...new Set([...held.keys(), ...graph.keys()])].sort()) {
    const [there, here] = [held.get(type) ?? { count: 0 }, graph.get(type) ?? { count: 0 }];
    for (const [name, value] of Object.entries(here))
      if (there[name] !== undefined && there[name] !== value)
        found.push(`${type} ${name} ${there[name]}, not ${value}`);
  }
  return found;
}
