import type { CompactGraph } from '../compact-graph.js';
import { type DatedRows, TIMES } from '../dated.js';
import { FACT, KNOWN_FROM, VALID_FROM } from '../facts.js';
import { packedInstant, secondsOf } from '../seconds.js';

/**
 * The instants at which something begins or ends, in the world or in the force's knowledge: an assertion, an employment, a status or a merge.
 * O(assertions).
 * @param after seconds since 1970, exclusive
 * @param upTo seconds since 1970, inclusive
 * @returns seconds since 1970, ascending, once each
 */
export function instantsBetween(graph: CompactGraph, after: number, upTo: number): number[] {
  const found = new Set<number>();
  const [low, high] = [packedInstant(after), packedInstant(upTo)];
  const look = (times: Int32Array, first: number, end: number, stride: number) => {
    for (let at = first; at < end; at += stride)
      for (let word = at; word < at + TIMES; word += 1) {
        const packed = times[word] as number;
        if (packed > low && packed <= high) found.add(packed);
      }
  };
  // The four times of an assertion stand side by side, after its first word.
  look(graph.facts, Math.min(VALID_FROM, KNOWN_FROM), graph.assertions * FACT, FACT);
  const { employments, statuses, merges } = graph;
  for (const { times } of [employments, statuses, merges] satisfies DatedRows[]) look(times, 0, times.length, TIMES);
  return Array.from(found, secondsOf).sort((a, b) => a - b);
}
