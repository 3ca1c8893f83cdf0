import type { PreparedFold } from '../fold/prepared-fold.js';
import type { GraphFilter } from '../question.js';

import type { ScreenQuestion, ScreenRun } from './screen.js';
import { type Looked, lookedFrom } from './unsettled.js';

/**
 * A screening that is kept, so that it can be brought up to date. It is of one graph and its later versions, not of what compaction makes of it.
 * Bringing it up to date changes its planes: a state is good once. What was near staff once stays marked so.
 */
export interface ScreenState extends ScreenRun {
  readonly question: ScreenQuestion;
  readonly looked: Looked;
  readonly filter: GraphFilter;
  /** Of the graph. */
  readonly baseAssertions: number;
}

/** What is kept of a screening. */
export function stateOf(fold: PreparedFold, question: ScreenQuestion, run: ScreenRun): ScreenState {
  const { filter, graph } = fold;
  const { baseAssertions } = graph;
  return { ...run, question, looked: lookedFrom(fold), filter, baseAssertions };
}

/** True where the planes of a state can be brought up to date: it is of the same graph, and asks the same of it by the same viewer. */
export function isComparable(
  { question, looked, filter, baseAssertions, table }: ScreenState,
  fold: PreparedFold,
  within: number,
): boolean {
  const before = looked.sight;
  const now = fold.sight;
  return (
    !table.truncated &&
    question.within === within &&
    baseAssertions === fold.graph.baseAssertions &&
    before.clearance === now.clearance &&
    !before.isPeriod &&
    !now.isPeriod &&
    JSON.stringify(filter) === JSON.stringify(fold.filter)
  );
}
