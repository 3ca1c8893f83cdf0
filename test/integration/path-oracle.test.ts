import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FinderComparison } from '../path/finder-comparison.js';
import { type RandomQuestion, randomGraph, randomQuestion } from '../path/random-graphs.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { Finders } from '../setup/finders.js';
import { FixtureGraph, writeGraphs } from '../setup/graph-fixture.js';

/** Random graphs, side by side in one database, with a question for each; more of them for a longer look. */
const CASES = Number(process.env.PATH_CASES ?? 1_000);
/** Given, the very cases of a run that failed. */
const SEED = Number(process.env.PATH_SEED ?? Date.now() % 2 ** 31);
const WRITTEN_AT_ONCE = 100;
const ASKED_AT_ONCE = 3;
const PATIENCE = 600_000;

interface Case {
  readonly graph: FixtureGraph;
  readonly question: RandomQuestion;
}

describe('the path finders and a naive oracle', () => {
  let test: TestDatabase;
  const cases: Case[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    const drawn = fc.sample(fc.tuple(fc.noBias(randomGraph), fc.noBias(randomQuestion)), {
      numRuns: CASES,
      seed: SEED,
    });
    for (const [rows, question] of drawn)
      cases.push({ graph: new FixtureGraph(test.database, cases.length + 1, rows), question });
    const graphs = cases.map(({ graph }) => graph);
    for (let next = 0; next < graphs.length; next += WRITTEN_AT_ONCE)
      await writeGraphs(test.database, graphs.slice(next, next + WRITTEN_AT_ONCE));
  }, PATIENCE);
  afterAll(() => test.close());

  async function compare({ graph, question }: Case, finders: Finders): Promise<void> {
    try {
      await new FinderComparison(graph, question, finders.at()).all();
    } catch (error) {
      const told = JSON.stringify({ seed: SEED, graph: graph.number, question });
      throw new Error(`${told}: ${(error as Error).message}`, { cause: error });
    }
  }

  it.each(PATH_FINDERS)(
    'agree on every question: %s',
    async (name) => {
      const finders = new Finders(name, test.database);
      const waiting = [...cases];
      const work = async () => {
        for (let one = waiting.pop(); one; one = waiting.pop()) await compare(one, finders);
      };
      await Promise.all(Array.from({ length: ASKED_AT_ONCE }, work));
      await finders.close();
      expect(waiting).toEqual([]);
    },
    PATIENCE,
  );
});
