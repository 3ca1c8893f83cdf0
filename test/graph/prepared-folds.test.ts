import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PreparedFolds } from '../../src/graph/fold/prepared-folds.js';
import { randomGraph } from '../path/random-graphs.js';
import { type GraphRows, link, person } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';
import { pointedQuestion } from './pointed-questions.js';

const rows: GraphRows = {
  entities: [person('ann'), person('bob'), person('cat', { employed: { validFrom: 150 } })],
  assertions: [
    link('FRIEND', 'ann', 'bob', { validFrom: 100, validTo: 200 }),
    link('FRIEND', 'bob', 'cat', { knownFrom: 300 }),
  ],
};

describe('prepared folds', () => {
  const graph = new GraphQuestions(rows);
  const folds = () => new PreparedFolds(graph.finder.graph);
  const at = (validAt: number, knownAt: number) => graph.question({ validAt, knownAt });

  it('serve every instant until something begins or ends', () => {
    for (const [first, second, isSame] of [
      [at(100, 250), at(149, 299), true],
      [at(150, 250), at(199, 250), true],
      [at(120, 250), at(150, 250), false],
      [at(199, 250), at(200, 250), false],
      [at(100, 250), at(99, 250), false],
      [at(100, 299), at(100, 300), false],
      [at(200, 300), at(3_000, 3_000), true],
      [at(200, 300), at(200, 3_901), false],
    ] as const) {
      const kept = folds();
      const fold = kept.of(first);
      expect(kept.of(second) === fold).toBe(isSame);
    }
  });

  it('are told apart by markings, filter and period', () => {
    const kept = folds();
    const whole = kept.of(graph.question({}));
    expect(kept.of(graph.question({ filter: { minConfidence: 60 } }))).not.toBe(whole);
    expect(kept.of(graph.question({ filter: { avoid: ['bob'] } }))).not.toBe(whole);
    expect(kept.of(graph.question({ during: [0, 10] }))).not.toBe(kept.of(graph.question({ during: [0, 11] })));
    expect(kept.of({ ...graph.question({}), labels: [] })).not.toBe(kept.of(graph.question({})));
  });

  it('answer one question after another as each would be answered alone', () => {
    fc.assert(
      fc.property(
        fc.noBias(randomGraph),
        fc.array(fc.noBias(pointedQuestion), { minLength: 8, maxLength: 8, size: 'max' }),
        (random, questions) => {
          const together = new GraphQuestions(random, 3);
          for (const { asked, limit: _, ...rest } of [...questions, ...questions]) {
            const alone = new GraphQuestions(random, 3);
            expect(together.paths({ ...asked, ...rest })).toEqual(alone.paths({ ...asked, ...rest }));
            expect(together.screen(asked)).toEqual(alone.screen(asked));
          }
        },
      ),
      { numRuns: Math.ceil(Number(process.env.GRAPH_CASES ?? 3_000) / 15) },
    );
  });
});
