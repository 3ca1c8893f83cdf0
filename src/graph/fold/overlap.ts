import type { CompactGraph } from '../compact-graph.js';
import { FACT, REFUTES_BIT, VALID_FROM, VALID_TO } from '../facts.js';
import { isVisible } from './fold-link.js';
import type { Sight } from './sight.js';

/**
 * When a link held, as far as somebody sees within the period: from and to by turns, packed. Each of these meets the period, so two of them that
 * meet each other do so within it.
 */
export function spansOf(graph: CompactGraph, link: number, sight: Sight): number[] {
  const { facts, firstFact } = graph;
  const spans: number[] = [];
  for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1) {
    const at = fact * FACT;
    if (!isVisible(graph, fact, sight) || ((facts[at] as number) & REFUTES_BIT) !== 0) continue;
    spans.push(facts[at + VALID_FROM] as number, facts[at + VALID_TO] as number);
  }
  return spans;
}

/** True where some interval of each share an instant. */
export function overlap(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2)
      if (Math.max(a[i] as number, b[j] as number) < Math.min(a[i + 1] as number, b[j + 1] as number)) return true;
  return false;
}
