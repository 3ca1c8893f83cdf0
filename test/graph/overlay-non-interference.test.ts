import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RandomQuestion, randomQuestion } from '../path/random-graphs.js';
import { OPEN } from '../setup/graph-rows.js';
import type { GraphQuestions } from './graph-questions.js';
import { OverlaidGraph } from './overlaid-graph.js';
import { type History, randomHistory } from './overlay-history.js';
import { pointedQuestion } from './pointed-questions.js';
import { withoutHidden } from './without-hidden.js';

const CASES = Number(process.env.GRAPH_CASES ?? 500);

/** All that a viewer is told in the end, cut short by what it costs. */
function told(history: History, { asked, from, to, limit, ...rest }: RandomQuestion, maxSteps: number) {
  const overlaid = new OverlaidGraph(history);
  const limits = { maxSteps };
  let asks: GraphQuestions | undefined;
  for (const version of overlaid.versions()) asks = overlaid.asks(version);
  if (!asks) return null;
  const around = { ...asks.question(asked), ids: [asks.number(from), asks.number(to)], limit, limits };
  const { entities, links, ...reach } = asks.finder.neighbourhood(around);
  const pair = { ...asks.question(asked), from: asks.number(from), limits };
  const toEntity = { ...pair, to: { entity: asks.number(to) }, order: 'SHORTEST', count: 1, parallel: false } as const;
  const { paths, ...looked } = asks.finder.paths(toEntity);
  return {
    cut: { paths: paths.map((path) => asks.plain(path)), ...looked },
    hops: asked.during ? null : asks.finder.hops({ ...pair, to: asks.number(to) }),
    pair: asks.paths({ ...asked, ...rest, from, to }),
    one: asks.paths({ ...asked, from, to, order: 'SHORTEST', count: 1 }),
    employees: asks.paths({ ...asked, ...rest, from, to: { employees: true } }),
    screening: asked.during ? null : asks.screen(asked),
    around: { ...asks.chart({ entities, links }), ...reach },
  };
}

describe('what a viewer may not see of what came later', () => {
  it('changes nothing of any answer, its counts and its completeness', () => {
    fc.assert(
      fc.property(
        randomHistory,
        fc.noBias(fc.oneof(randomQuestion, pointedQuestion)),
        fc.constantFrom(2, 3, 4, 5, 6, 7, 8),
        fc.nat(30),
        (raised, question, revision, maxSteps) => {
          const history = { ...raised, raises: [] };
          const seen = new Set([OPEN, ...(question.asked.sees ?? [])]);
          const asked = { ...question, asked: { ...question.asked, revision } };
          const left = { ...history, rows: withoutHidden(history.rows, seen) };
          expect(told(history, asked, maxSteps)).toEqual(told(left, asked, maxSteps));
        },
      ),
      { numRuns: CASES },
    );
  }, 600_000);
});
