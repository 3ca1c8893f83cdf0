import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BudgetExceeded } from '../../src/errors.js';
import { DEFAULT_BUDGET } from '../../src/path/cypher-path-finder.js';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import type { FixtureGraph } from '../setup/graph-fixture.js';
import { type AssertionRow, group, link, person } from '../setup/graph-rows.js';

const CLIQUE = 40;
const SPOKES = 20_000;

function cliqueNames(): string[] {
  return Array.from({ length: CLIQUE }, (_, index) => `n${String(index).padStart(2, '0')}`);
}

function cliqueLinks(confidence: (index: number) => number): AssertionRow[] {
  const names = cliqueNames();
  const pairs = names.flatMap((from, index) => names.slice(index + 1).map((to) => [from, to] as const));
  return pairs.map(([from, to], index) => link('FRIEND', from, to, { confidence: confidence(index) }));
}

describe.each(PATH_FINDERS)('the budget of a question, by %s', (finder) => {
  let scene: FixtureScene;
  let wheel: FixtureGraph;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder, 1);
    const spokes = Array.from({ length: SPOKES }, (_, index) => `s${index}`);
    const entities = [
      ...['a', 'hub', 'z', ...spokes].map((name) => person(name, { employed: name === 'a' })),
      group('g'),
    ];
    const { graph } = await scene.graph(entities, [
      ...spokes.map((name) => link('FRIEND', 'hub', name)),
      link('FRIEND', 'a', 'hub'),
      link('FRIEND', 'hub', 'z'),
      link('FRIEND', 'a', 'z', { confidence: 10 }),
      link('MEMBER_OF', 's777', 'g'),
    ]);
    wheel = graph;
  });
  afterAll(() => scene.close());

  describe('in a clique of forty, within eight hops', () => {
    it.each([
      ['equal confidences', () => 50],
      ['certainties', () => 100],
      ['different confidences', (index: number) => 5 + ((index * 37) % 91)],
    ])('is enough for the best by either order: %s', async (_, confidence) => {
      const graph = await scene.graph(
        cliqueNames().map((name) => person(name)),
        cliqueLinks(confidence),
      );
      for (const order of ['SHORTEST', 'STRONGEST'] as const)
        for (const count of [10, 500]) {
          const started = performance.now();
          const found = await graph.paths({ from: 'n00', to: 'n39', within: 8, order, count });
          expect(found).toMatchObject({ truncated: false, paths: { length: count } });
          expect(new Set(found.paths).size).toBe(count);
          expect(performance.now() - started).toBeLessThan(DEFAULT_BUDGET.time);
        }
    });

    it('ends a search for too many by saying so', async () => {
      const few = { ...DEFAULT_BUDGET, maxSteps: 2_000 };
      const graph = await scene.graph(
        cliqueNames().map((name) => person(name)),
        cliqueLinks(() => 50),
        few,
      );
      const found = await graph.paths({ from: 'n00', to: 'n39', within: 8, count: 500 });
      expect(found.truncated).toBe(true);
      expect(found.paths.slice(0, 2)).toEqual(['n00 FRIEND n39', 'n00 FRIEND n01 FRIEND n39']);
    });
  });

  describe('with an entity of twenty thousand links', () => {
    const asked = { from: 'a', to: 'z', within: 4 };

    it('is enough where it is an end', async () => {
      const graph = scene.ask(wheel);
      expect(await graph.pathsOnly({ from: 'hub', to: 'g' })).toEqual(['hub FRIEND s777 MEMBER_OF g']);
      expect(await graph.pathsOnly({ from: 'g', to: 'hub' })).toEqual(['g MEMBER_OF s777 FRIEND hub']);
      expect(await graph.linkCounts(['hub'])).toEqual({ hub: { FRIEND: SPOKES + 2 } });
      const chart = await graph.neighbourhood(['hub'], { within: 1, limit: 3 });
      expect(chart).toMatchObject({ entities: ['hub', 'a', 's0'], truncated: true });
    });

    it('is enough where it is in between, and is not passed', async () => {
      const graph = scene.ask(wheel);
      expect(await graph.paths(asked)).toMatchObject({ paths: ['a FRIEND z'], hubsSkipped: 1, truncated: false });
      expect((await graph.neighbourhood(['a'], { within: 3 })).entities).toEqual(['a', 'hub', 'z']);
      expect(await graph.screen({ within: 4 })).toMatchObject({ pairs: [], hubsSkipped: 1 });
    });

    it('is enough to pass through it where that is asked for', async () => {
      const graph = scene.ask(wheel);
      const filter = { maxDegree: SPOKES * 2 };
      expect(await graph.pathsOnly({ ...asked, filter })).toEqual(['a FRIEND z', 'a FRIEND hub FRIEND z']);
      expect((await graph.screen({ within: 4, filter })).paths).toEqual(['a FRIEND hub FRIEND s777 MEMBER_OF g']);
    });

    it('of links gives what was found, or says that nothing was', async () => {
      const graph = scene.ask(wheel, {
        ...DEFAULT_BUDGET,
        maxLinks: 2,
        ...(finder === 'compact' ? { maxSteps: 2 } : {}),
      });
      if (finder === 'cypher')
        expect(await graph.paths(asked)).toMatchObject({ paths: ['a FRIEND z'], truncated: true, searchedHops: 1 });
      const nothing = graph.paths({ from: 'a', to: 'g', within: 4, filter: { maxDegree: SPOKES * 2 } });
      await expect(nothing).rejects.toThrow(BudgetExceeded);
      await expect(nothing).rejects.toMatchObject({
        code: 'BUDGET_EXCEEDED',
        message: expect.stringContaining('within'),
      });
      if (finder === 'cypher') await expect(graph.screen({ within: 4 })).rejects.toThrow(BudgetExceeded);
    });

    it('of time gives a whole answer, part of it, or an error that says so: nothing else', async () => {
      const filter = { maxDegree: SPOKES * 2 };
      for (const time of [1, 10, 30, 60, 120, 250, 500, 1_000]) {
        const graph = scene.ask(wheel, { ...DEFAULT_BUDGET, time });
        const found = await graph.paths({ ...asked, filter }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(BudgetExceeded);
          return null;
        });
        if (found === null) continue;
        expect(found.paths[0]).toBe('a FRIEND z');
        expect(found.truncated || found.paths.length === 2).toBe(true);
      }
    });

    it('ends at once where the caller goes', async () => {
      const graph = scene.ask(wheel);
      const filter = { maxDegree: SPOKES * 2 };
      const gone = AbortSignal.abort();
      await expect(graph.paths({ ...asked, filter, signal: gone })).rejects.toThrow(BudgetExceeded);
      await expect(graph.screen({ signal: gone })).rejects.toThrow(BudgetExceeded);
      await expect(graph.neighbourhood(['hub'], { signal: gone })).rejects.toThrow(BudgetExceeded);
      for (const after of [1, 20, 60]) {
        const started = performance.now();
        const signal = AbortSignal.timeout(after);
        const answer = graph.screen({ within: 8, filter, signal }).catch((error: unknown) => error);
        await answer;
        if (signal.aborted) expect(await answer).toBeInstanceOf(BudgetExceeded);
        expect(performance.now() - started).toBeLessThan(5_000);
      }
      expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 1 })).toEqual(['a FRIEND z']);
    });
  });

  it('ends a long search in memory where the caller goes', async () => {
    const graph = await scene.graph(
      cliqueNames().map((name) => person(name)),
      cliqueLinks((index) => 5 + ((index * 37) % 91)),
      { ...DEFAULT_BUDGET, maxSteps: 1e9, time: 60_000 },
    );
    const started = performance.now();
    const asked = { from: 'n00', to: 'n39', within: 8, count: 1e9, signal: AbortSignal.timeout(1_500) };
    await expect(graph.paths(asked)).rejects.toThrow(BudgetExceeded);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
