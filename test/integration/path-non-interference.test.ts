import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { type RandomQuestion, randomGraph, randomQuestion } from '../path/random-graphs.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { type FacetRow, type GraphRows, OPEN } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

const CASES = 60;

/** The graph as it would be had the hidden rows never been written. */
function withoutHidden({ entities, assertions }: GraphRows, sees: readonly string[]): GraphRows {
  const isSeen = ({ marking }: Pick<FacetRow, 'marking'>) => marking === OPEN || sees.includes(marking);
  const kept = entities.filter(isSeen).map((row) => ({
    ...row,
    employments: row.employments.filter(isSeen),
    statuses: row.statuses.filter(isSeen),
  }));
  const names = new Set(kept.map(({ name }) => name));
  return {
    entities: kept,
    assertions: assertions.filter((row) => isSeen(row) && names.has(row.from) && names.has(row.to)),
  };
}

async function answers(graph: PathQuestions, { asked, from, to, order, count, parallel, limit }: RandomQuestion) {
  const ends = [...new Set([from, to, 'p0'])];
  const kind = { groupKind: 'ORGANISED_CRIME_GROUP' } as const;
  return {
    pair: await graph.paths({ ...asked, from, to, order, count, parallel }),
    groups: await graph.paths({ ...asked, from, to: kind, order, count }),
    employees: await graph.paths({ ...asked, from, to: { employees: true }, order, count }),
    connect: await graph.connect(ends, { ...asked, pathsPerPair: 2 }),
    around: await graph.neighbourhood(ends, { ...asked, limit }),
    counts: await graph.linkCounts(ends, asked),
    screen: asked.during ? null : await graph.screen(asked),
  };
}

describe.each(PATH_FINDERS)('what a viewer may not see, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  it('changes no answer: it is the answer of a graph without it', async () => {
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(fc.noBias(randomGraph), fc.noBias(randomQuestion), async (rows, question) => {
        const { sees = [] } = question.asked;
        const seen = withoutHidden(rows, sees);
        const whole = await scene.graph(rows.entities, rows.assertions);
        const cut = await scene.graph(seen.entities, seen.assertions);
        hidden += rows.assertions.length - seen.assertions.length;
        expect(await answers(whole, question)).toEqual(await answers(cut, question));
      }),
      { numRuns: CASES },
    );
    expect(hidden).toBeGreaterThan(CASES);
  }, 300_000);
});
