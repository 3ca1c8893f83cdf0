import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RandomQuestion, randomGraph, randomQuestion } from '../path/random-graphs.js';
import { OPEN } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';
import { pointedQuestion } from './pointed-questions.js';
import { withoutHidden } from './without-hidden.js';

const CASES = Number(process.env.GRAPH_CASES ?? 3_000);

function answers(graph: GraphQuestions, { asked, from, to, limit, ...rest }: RandomQuestion, maxSteps: number) {
  const limits = { maxSteps };
  const around = { ...graph.question(asked), ids: [graph.number(from), graph.number(to)], limit, limits };
  const { entities, links, ...reach } = graph.finder.neighbourhood(around);
  return {
    pair: graph.paths({ ...asked, ...rest, from, to }),
    one: graph.paths({ ...asked, from, to, order: 'SHORTEST', count: 1 }),
    employees: graph.paths({ ...asked, ...rest, from, to: { employees: true } }),
    screening: graph.screen(asked),
    around: { ...graph.chart({ entities, links }), ...reach },
  };
}

describe('what a viewer may not see', () => {
  it('changes nothing of any answer, its counts and its completeness', () => {
    fc.assert(
      fc.property(
        fc.noBias(randomGraph),
        fc.noBias(fc.oneof(randomQuestion, pointedQuestion)),
        fc.nat(30),
        (rows, question, maxSteps) => {
          const { sees = [], revision = 1 } = question.asked;
          const seen = withoutHidden(rows, new Set([OPEN, ...sees]));
          const whole = answers(new GraphQuestions(rows, revision), question, maxSteps);
          expect(whole).toEqual(answers(new GraphQuestions(seen, revision), question, maxSteps));
        },
      ),
      { numRuns: Math.ceil(CASES / 3) },
    );
  }, 600_000);
});
