import type { CompactGraph } from '../compact-graph.js';
import { TIMES } from '../dated.js';
import { FACT, KNOWN_FROM, VALID_FROM } from '../facts.js';

/** A stretch of time, packed; half-open. */
interface Span {
  low: number;
  high: number;
}

/** Around an instant and a point of knowledge: within these nothing begins or ends, for anybody. */
export interface StableSpan {
  readonly valid: Span;
  readonly known: Span;
}

/** Narrows spans by what begins and ends: by words `first` to `first + 3` of every row, before the word `end`. */
function narrow(
  times: Int32Array,
  stride: number,
  first: number,
  { valid, known }: StableSpan,
  at: StableInstant,
  end = times.length,
): void {
  for (let row = first; row < end; row += stride)
    for (let word = 0; word < TIMES; word += 1) {
      const boundary = times[row + word] as number;
      const span = word < KNOWN_FROM - VALID_FROM ? valid : known;
      if (boundary <= (word < KNOWN_FROM - VALID_FROM ? at.validAt : at.knownAt)) {
        if (boundary > span.low) span.low = boundary;
      } else if (boundary < span.high) span.high = boundary;
    }
}

/** An instant and a point of knowledge, packed. */
export interface StableInstant {
  readonly validAt: number;
  readonly knownAt: number;
}

/** The stretch of time around an instant in which no assertion begins or ends that was there when the graph was built: O(these). */
export function builtSpan({ facts, baseAssertions }: CompactGraph, at: StableInstant): StableSpan {
  const whole = () => ({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  const span = { valid: whole(), known: whole() };
  narrow(facts, FACT, VALID_FROM, span, at, baseAssertions * FACT);
  return span;
}

/** The part of it in which every fold stays as it is: O(appended assertions + dated facts of entities). */
export function stableSpan(graph: CompactGraph, at: StableInstant, { valid, known }: StableSpan): StableSpan {
  const { facts, assertions, baseAssertions } = graph;
  const span = { valid: { ...valid }, known: { ...known } };
  narrow(facts, FACT, baseAssertions * FACT + VALID_FROM, span, at, assertions * FACT);
  for (const { times } of [graph.employments, graph.statuses, graph.merges]) narrow(times, TIMES, 0, span, at);
  return span;
}

/** True where an instant lies in a stretch of time. */
export function isWithin({ valid, known }: StableSpan, { validAt, knownAt }: StableInstant): boolean {
  return validAt >= valid.low && validAt < valid.high && knownAt >= known.low && knownAt < known.high;
}
