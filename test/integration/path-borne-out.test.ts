import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Contradicted } from '../../src/errors.js';
import type { Statement } from '../../src/neo4j/statement.js';
import { borneOut } from '../../src/path/borne-out.js';
import type { FoundPaths, PathFinder } from '../../src/path/path-finder.js';
import type { Context } from '../../src/server/context.js';
import { Loaders } from '../../src/server/loaders.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person } from '../setup/graph-rows.js';
import type { AskedPaths, PathQuestions } from '../setup/path-questions.js';

const setLink: Statement<{ id: string; marking: number; confidence: number }, never> = {
  name: 'test/set-link',
  text: 'MATCH ()-[r:FRIEND {assertionId: $id}]->() SET r.marking = $marking, r.confidence = $confidence',
};

describe('an answer that facts contradict', () => {
  let scene: FixtureScene;
  let graph: PathQuestions;
  let told: string[];

  beforeAll(async () => {
    scene = await FixtureScene.open('compact');
    graph = await scene.graph(
      [person('a'), person('b'), person('c'), group('ocg')],
      [
        link('FRIEND', 'a', 'b', { confidence: 90 }),
        link('MEMBER_OF', 'b', 'ocg', { confidence: 95 }),
        link('FRIEND', 'a', 'c', { confidence: 60 }),
        link('MEMBER_OF', 'c', 'ocg', { confidence: 95 }),
        link('FRIEND', 'b', 'c', { marking: 'red' }),
      ],
    );
  });
  afterAll(() => scene.close());

  const numberOf = (marking: string) => graph.graph.markingNumbers.get(marking) as number;

  /** Changes the link from `a` to `b` as no revision tells of. */
  async function alterLink(marking: string, confidence: number): Promise<void> {
    const id = graph.graph.idOf('a0');
    await scene.test.database.write((tx) => tx.run(setLink, { id, marking: numberOf(marking), confidence }));
  }

  beforeEach(async () => {
    told = [];
    await alterLink('open', 90);
    scene.finders.source.forget();
    await graph.pathsOnly({ from: 'a', to: 'ocg' });
  });

  const surest = () => scene.finders.cypher;

  async function answer(finder: PathFinder, sure: PathFinder, filter: AskedPaths['filter'] = {}): Promise<string[]> {
    const { database } = scene.test;
    const walk = { ...graph.walk({ filter }), from: graph.graph.idOf('a'), to: { id: graph.graph.idOf('ocg') } };
    const { view } = walk;
    const logger = { info: () => {}, warn: (_: object, line: string) => void told.push(line) };
    const loaders = new Loaders(database, view);
    const context = {
      database,
      view,
      loaders,
      pinned: new Map(),
      finder,
      surestFinder: sure,
      logger,
    } as never as Context;
    const ask = (one: PathFinder): Promise<FoundPaths> =>
      one.paths({ ...walk, order: 'SHORTEST', count: 1, parallel: false });
    const { paths } = await borneOut(
      context,
      walk,
      () => ask(finder),
      ask,
      (found) => ({
        entities: found.paths.flatMap((path) => path.entities),
        links: found.paths.flatMap((path) => path.links),
      }),
    );
    return paths.map((path) => graph.tell(path));
  }

  /** Answers as the graph was, and never catches up. */
  const stale = (): PathFinder => ({
    ...({} as PathFinder),
    paths: (question) => graph.finder.paths(question),
    catchUp: async () => {},
  });

  it('is given as it is where they bear it out', async () => {
    const nobody = {} as PathFinder;
    expect(await answer(graph.finder, nobody)).toEqual(['a FRIEND b MEMBER_OF ocg']);
    expect(told).toEqual([]);
  });

  it('is found again once the graph has caught up: a marking was raised', async () => {
    await alterLink('red', 90);
    expect(await graph.pathsOnly({ from: 'a', to: 'ocg', count: 1 })).toEqual(['a FRIEND b MEMBER_OF ocg']);
    expect(await answer(graph.finder, {} as PathFinder)).toEqual(['a FRIEND c MEMBER_OF ocg']);
    expect(told).toHaveLength(1);
  });

  it('is found again by Cypher where the graph does not catch up', async () => {
    await alterLink('red', 90);
    expect(await answer(stale(), surest())).toEqual(['a FRIEND c MEMBER_OF ocg']);
    expect(told).toHaveLength(2);
  });

  it('is one whose link does not pass the filter', async () => {
    await alterLink('open', 50);
    const filter = { minConfidence: 55 };
    expect(await answer(stale(), {} as PathFinder)).toEqual(['a FRIEND b MEMBER_OF ocg']);
    expect(told).toEqual([]);
    expect(await answer(stale(), surest(), filter)).toEqual(['a FRIEND c MEMBER_OF ocg']);
    expect(told).toHaveLength(2);
  });

  it('is an error that says so where nothing is borne out', async () => {
    await alterLink('red', 90);
    const contradicted = answer(stale(), stale());
    await expect(contradicted).rejects.toBeInstanceOf(Contradicted);
    await expect(contradicted).rejects.toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  });
});
