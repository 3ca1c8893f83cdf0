import { NONE } from '../columns.js';
import type { CompactGraph } from '../compact-graph.js';
import { sideValue } from '../side-table.js';
import { DECLARANT, FACT_WORDS, FIRST_KNOWN } from './overlay.js';

/** The declarant of an assertion that says it has one who is neither end; `NONE` where that is not kept. */
export function somebodyOf({ baseAssertions, declarants, overlay }: CompactGraph, fact: number): number {
  if (fact < baseAssertions) return sideValue(declarants, fact) ?? NONE;
  return (overlay.factWords[(fact - baseAssertions) * FACT_WORDS + DECLARANT] as number) >>> 0;
}

/** When the force first knew of an assertion that says it was at another time than `knownFrom`; packed. */
export function firstKnownOf({ baseAssertions, firstKnown, overlay }: CompactGraph, fact: number): number {
  if (fact < baseAssertions) return sideValue(firstKnown, fact) as number;
  return overlay.factWords[(fact - baseAssertions) * FACT_WORDS + FIRST_KNOWN] as number;
}
