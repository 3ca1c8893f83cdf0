import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kernelModule } from '../../scripts/build-kernel.mjs';
import { GraphFinder } from '../../src/graph/graph-finder.js';
import { newKernel } from '../../src/graph/screening/kernel/compiled-kernel.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { randomQuestion } from '../path/random-graphs.js';
import { GraphQuestions } from './graph-questions.js';
import { OverlaidGraph } from './overlaid-graph.js';
import { BASE, randomHistory } from './overlay-history.js';
import { pointedQuestion } from './pointed-questions.js';
import { screeningQuestion } from './screening-updates.js';

const CASES = Math.ceil(Number(process.env.GRAPH_CASES ?? 3_000) / 5);

const asked = fc
  .oneof(fc.noBias(randomQuestion), fc.noBias(pointedQuestion))
  .map(({ asked: { during: _, revision: __, ...rest } }) => rest);

describe('the kernel of the screening', () => {
  it('is what its source compiles to', async () => {
    const held = await readFile(`${PROJECT_ROOT}/src/generated/screening-kernel.ts`, 'utf8');
    expect(await kernelModule()).toBe(held);
  }, 60_000);

  it('is there with SIMD, and not where the memory cannot be addressed', () => {
    expect(newKernel(1_000)?.buffer.byteLength).toBe(65_536);
    expect(newKernel(5 * 2 ** 30)).toBeNull();
  });

  it('tells what screening without it tells, again and again, from one version and one instant to the next', () => {
    fc.assert(
      fc.property(
        randomHistory,
        fc.array(asked, { minLength: 2, maxLength: 2 }),
        fc.array(fc.tuple(fc.nat(1), fc.constantFrom(0, 0, 1, 3), fc.constantFrom(100, 300, 500, 1_000)), {
          minLength: 6,
          maxLength: 6,
        }),
        (history, questions, turns) => {
          const overlaid = new OverlaidGraph(history);
          const kept = new GraphQuestions(history.rows, BASE, overlaid.numbers, overlaid.base);
          let index = 0;
          for (const version of overlaid.versions()) {
            kept.finder.moveTo(version.graph);
            for (const [which, back, validAt] of turns.slice(index, index + 3)) {
              const revision = Math.max(BASE, version.revision - back);
              const question = screeningQuestion(kept, { ...questions[which], validAt, revision });
              const script = new GraphFinder(version.graph, undefined, 'script');
              expect(kept.finder.screen(question)).toEqual(script.screen(question));
            }
            index = (index + 2) % 4;
          }
        },
      ),
      { numRuns: CASES },
    );
  }, 3_600_000);
});
