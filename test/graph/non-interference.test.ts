import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RandomQuestion, randomGraph, randomQuestion } from '../path/random-graphs.js';
import { type GraphRows, OPEN } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';
import { pointedQuestion } from './pointed-questions.js';

const CASES = Number(process.env.GRAPH_CASES ?? 3_000);

/** The graph as it would be had the hidden rows never been written. */
function withoutHidden({ entities, assertions }: GraphRows, seen: ReadonlySet<string>): GraphRows {
  const isSeen = ({ marking }: { readonly marking: string }) => seen.has(marking);
  const left = entities.filter(isSeen).map((row) => ({
    ...row,
    employments: row.employments.filter(isSeen),
    statuses: row.statuses.filter(isSeen),
  }));
  const names = new Set(left.map(({ name }) => name));
  return {
    entities: left,
    assertions: assertions.filter((row) => isSeen(row) && names.has(row.from) && names.has(row.to)),
  };
}

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
