import { DECLARED, DECLARED_LATE, NOT_APPLICABLE, SELF_DECLARATION, UNDECLARED } from '../codes.js';
import { NONE } from '../columns.js';
import type { CompactGraph } from '../compact-graph.js';
import {
  DECLARANT_SHIFT,
  FACT,
  GREATER_END,
  KNOWN_FROM,
  LESSER_END,
  PROVENANCE_SHIFT,
  REFUTES_BIT,
  REGRADED_BIT,
  SOMEBODY,
} from '../facts.js';
import { firstKnownOf, somebodyOf } from '../overlay/rare-facts.js';
import type { Employees } from './employees.js';
import { isVisible } from './fold-link.js';
import type { MergedEntities } from './merged-entities.js';
import type { Sight } from './sight.js';

/** What declared states are told from. */
export interface DeclarationSight {
  readonly graph: CompactGraph;
  readonly sight: Sight;
  readonly merged: MergedEntities;
  readonly employees: Employees;
}

/** Who an assertion says it is the own word of, by the one that stands for them; -1 for nobody. */
function declarantOf(
  { graph, sight, merged }: DeclarationSight,
  fact: number,
  lesser: number,
  greater: number,
): number {
  const marks = graph.facts[fact * FACT] as number;
  const who = (marks >>> DECLARANT_SHIFT) & 3;
  if (who === LESSER_END) return lesser;
  if (who === GREATER_END) return greater;
  const somebody = who === SOMEBODY ? somebodyOf(graph, fact) : NONE;
  return somebody !== NONE && sight.seesEntity(somebody) ? merged.standsFor(somebody) : -1;
}

/**
 * What the employees at the ends of a link said of it: declared by the own word of one of them, late where the force first knew from elsewhere.
 * @param lesser,greater the ends, by those that stand for them
 */
export function declaredState(from: DeclarationSight, link: number, lesser: number, greater: number): number {
  const { graph, sight, employees } = from;
  const isOf = [lesser, greater].filter((end) => employees.has(end));
  if (isOf.length === 0) return NOT_APPLICABLE;
  let own = Number.POSITIVE_INFINITY;
  let others = Number.POSITIVE_INFINITY;
  for (let fact = graph.firstFact[link] as number; fact < (graph.firstFact[link + 1] as number); fact += 1) {
    const marks = graph.facts[fact * FACT] as number;
    if (!isVisible(graph, fact, sight) || (marks & REFUTES_BIT) !== 0) continue;
    const isRegraded = (marks & REGRADED_BIT) !== 0;
    const known = isRegraded ? firstKnownOf(graph, fact) : graph.facts[fact * FACT + KNOWN_FROM];
    const isOwn =
      ((marks >>> PROVENANCE_SHIFT) & 7) === SELF_DECLARATION &&
      isOf.includes(declarantOf(from, fact, lesser, greater));
    if (isOwn) own = Math.min(own, known as number);
    else others = Math.min(others, known as number);
  }
  if (own === Number.POSITIVE_INFINITY) return UNDECLARED;
  return others < own ? DECLARED_LATE : DECLARED;
}
