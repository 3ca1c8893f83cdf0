import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { randomGraph, randomQuestion } from '../path/random-graphs.js';
import { OracleComparison } from './oracle-comparison.js';
import { pointedQuestion } from './pointed-questions.js';

/** Random graphs and questions; more of them for a longer look. */
const CASES = Number(process.env.GRAPH_CASES ?? 19_000);
/** What the cases are drawn from: the same ones each time, unless a longer look is asked for or a seed given. */
const SEED = process.env.GRAPH_SEED ?? (process.env.GRAPH_CASES === undefined ? '1' : String(Date.now() % 2 ** 31));
const question = fc.oneof(randomQuestion, pointedQuestion);

describe('the compact graph and a naive oracle', () => {
  it('agree on every question', () => {
    fc.assert(
      fc.property(fc.noBias(randomGraph), fc.noBias(question), (rows, asked) => {
        new OracleComparison(rows, asked).all();
      }),
      { numRuns: CASES, seed: Number(SEED) },
    );
  }, 3_600_000);
});
