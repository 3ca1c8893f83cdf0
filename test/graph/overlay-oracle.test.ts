import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RandomQuestion, randomQuestion } from '../path/random-graphs.js';
import { GraphQuestions } from './graph-questions.js';
import { OracleComparison } from './oracle-comparison.js';
import { OverlaidGraph } from './overlaid-graph.js';
import { answersTo } from './overlay-answers.js';
import { BASE, randomHistory } from './overlay-history.js';
import { pointedQuestion } from './pointed-questions.js';

/** Random histories; more of them for a longer look. */
const CASES = Number(process.env.GRAPH_CASES ?? 1_000);
const SEED = process.env.GRAPH_SEED ?? (process.env.GRAPH_CASES === undefined ? '1' : String(Date.now() % 2 ** 31));

const picked = fc.record({
  question: fc.noBias(fc.oneof(randomQuestion, pointedQuestion)),
  revisions: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
  moments: fc.array(fc.constantFrom(null, null, 50, 200, 399, 600, 920, 1_000), { minLength: 4, maxLength: 4 }),
});
type Picked = typeof picked extends fc.Arbitrary<infer Value> ? Value : never;

/** A question as it is put to a version: as of a revision and at an instant of its own. */
function putTo({ question, revisions, moments }: Picked, newest: number, version: number): RandomQuestion {
  const revision = newest - ((revisions[version % 4] as number) % (newest - BASE + 1));
  const moment = moments[version % 4] as number | null;
  const { asked } = question;
  const time = moment === null || asked.during ? {} : { validAt: moment, knownAt: Math.max(450, moment) };
  return { ...question, asked: { ...asked, ...time, revision } };
}

describe('a graph with changes laid over it', () => {
  it('answers as a naive oracle and as a graph built anew, at every revision and after compaction, with what was kept before', () => {
    fc.assert(
      fc.property(
        randomHistory,
        fc.array(picked, { minLength: 3, maxLength: 3, size: 'max' }),
        fc.constantFrom(400, 400, 400, 2, 10, 20, 30, 40, 60, 80),
        (history, questions, least) => {
          const overlaid = new OverlaidGraph(history, { share: 0, least });
          const kept = new GraphQuestions(history.rows, BASE, overlaid.numbers, overlaid.base);
          for (const one of questions) answersTo(kept, putTo(one, BASE, 0));
          let place = 0;
          for (const version of overlaid.versions()) {
            kept.finder.moveTo(version.graph);
            place += 1;
            for (const [index, one] of questions.entries()) {
              for (const turn of [place, place + 1, place + 2]) {
                const question = putTo(one, version.revision, turn);
                const anew = answersTo(new GraphQuestions(version.rows, question.asked.revision), question);
                expect(answersTo(kept, question)).toEqual(anew);
                if (turn === place) expect(answersTo(overlaid.asks(version), question)).toEqual(anew);
                if (question.asked.revision === version.revision)
                  expect(answersTo(overlaid.asksCompacted(version), question)).toEqual(anew);
              }
              if (index === 0) new OracleComparison(version.rows, putTo(one, version.revision, place), kept).all();
            }
          }
        },
      ),
      { numRuns: CASES, seed: Number(SEED) },
    );
  }, 3_600_000);
});
