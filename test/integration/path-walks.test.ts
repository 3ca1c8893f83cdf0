import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

const OCG = { groupKind: 'ORGANISED_CRIME_GROUP' } as const;

describe.each(PATH_FINDERS)('paths, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  describe('from an employee to a group', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [person('ann', { employed: true }), person('bob'), group('ocg')],
        [link('FRIEND', 'bob', 'ann', { confidence: 80 }), link('MEMBER_OF', 'bob', 'ocg', { confidence: 90 })],
      );
    });

    it('count membership as a hop', async () => {
      expect(await graph.paths({ from: 'ann', to: 'ocg' })).toEqual({
        paths: ['ann FRIEND bob MEMBER_OF ocg'],
        searchedHops: 4,
        hubsSkipped: 0,
        truncated: false,
        unknownIds: [],
      });
    });

    it('are walked both ways', async () => {
      expect(await graph.pathsOnly({ from: 'ocg', to: 'ann' })).toEqual(['ocg MEMBER_OF bob FRIEND ann']);
    });

    it('are no longer than the hops allowed', async () => {
      expect(await graph.paths({ from: 'ann', to: 'ocg', within: 1 })).toMatchObject({ paths: [], searchedHops: 1 });
      expect(await graph.pathsOnly({ from: 'ann', to: 'ocg', within: 2 })).toHaveLength(1);
      expect(await graph.pathsOnly({ from: 'ann', to: 'ocg', within: 8 })).toHaveLength(1);
    });

    it('are none from an entity to itself', async () => {
      const none = { paths: [], unknownIds: [], truncated: false };
      expect(await graph.paths({ from: 'ann', to: 'ann' })).toMatchObject(none);
      expect(await graph.paths({ from: 'ocg', to: OCG })).toMatchObject(none);
    });

    it('are none where an end is unknown, which the answer names', async () => {
      expect(await graph.paths({ from: 'nemo', to: 'ocg' })).toMatchObject({ paths: [], unknownIds: ['nemo'] });
      expect(await graph.paths({ from: 'ann', to: 'nemo' })).toMatchObject({ paths: [], unknownIds: ['nemo'] });
      expect(await graph.paths({ from: 'nemo', to: 'nemo' })).toMatchObject({ paths: [], unknownIds: ['nemo'] });
      expect(await graph.paths({ from: 'nemo', to: 'odo', filter: { avoid: ['zeno', 'bob'] } })).toMatchObject({
        paths: [],
        unknownIds: ['nemo', 'odo', 'zeno'],
      });
      expect(await graph.paths({ from: 'nemo', to: OCG })).toMatchObject({ paths: [], unknownIds: ['nemo'] });
    });
  });

  it('are by hops, strength and ids, or by strength, hops and ids', async () => {
    const graph = await scene.graph(
      ['a', 'b', 'c', 'd', 'e', 'z'].map((name) => person(name)),
      [
        link('FRIEND', 'a', 'z', { confidence: 20 }),
        link('FRIEND', 'a', 'c', { confidence: 70 }),
        link('FRIEND', 'c', 'z', { confidence: 70 }),
        link('FRIEND', 'a', 'b', { confidence: 70 }),
        link('FRIEND', 'b', 'z', { confidence: 70 }),
        link('FRIEND', 'b', 'd', { confidence: 95 }),
        link('FRIEND', 'd', 'z', { confidence: 95 }),
        link('FRIEND', 'a', 'e', { confidence: 50 }),
        link('FRIEND', 'e', 'z', { confidence: 50 }),
      ],
    );
    const short = [
      'a FRIEND z',
      'a FRIEND b FRIEND z',
      'a FRIEND c FRIEND z',
      'a FRIEND e FRIEND z',
      'a FRIEND b FRIEND d FRIEND z',
    ];
    expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 3 })).toEqual(short);
    expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 3, count: 2 })).toEqual(short.slice(0, 2));
    expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 3, order: 'STRONGEST' })).toEqual([
      'a FRIEND b FRIEND d FRIEND z',
      'a FRIEND b FRIEND z',
      'a FRIEND c FRIEND z',
      'a FRIEND e FRIEND z',
      'a FRIEND z',
    ]);
    expect(await graph.paths({ from: 'a', to: 'z', count: 1 })).toMatchObject({
      paths: ['a FRIEND z'],
      searchedHops: 1,
    });
  });

  it('prefer, where the strength is equal, fewer hops', async () => {
    const certain = { confidence: 100 };
    const graph = await scene.graph(
      ['a', 'b', 'c', 'd', 'z'].map((name) => person(name)),
      [
        link('FRIEND', 'a', 'b', certain),
        link('FRIEND', 'b', 'c', certain),
        link('FRIEND', 'c', 'z', { confidence: 60 }),
        link('FRIEND', 'a', 'd', certain),
        link('FRIEND', 'd', 'z', { confidence: 60 }),
      ],
    );
    expect(await graph.pathsOnly({ from: 'a', to: 'z', order: 'STRONGEST' })).toEqual([
      'a FRIEND d FRIEND z',
      'a FRIEND b FRIEND c FRIEND z',
    ]);
  });

  describe('over several links between the same two entities', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [person('a'), person('b'), group('ocg')],
        [
          link('FRIEND', 'a', 'b', { confidence: 50 }),
          link('FAMILY', 'a', 'b', { confidence: 80 }),
          link('OTHER', 'b', 'a', { confidence: 50, subkind: 'neighbour' }),
          link('OTHER', 'a', 'b', { confidence: 50, subkind: 'neighbour' }),
          link('MEMBER_OF', 'b', 'ocg'),
        ],
      );
    });

    it('take the most confident, which says for how many it stands', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: 'ocg' })).toEqual(['a FAMILYx4 b MEMBER_OF ocg']);
      expect(await graph.pathsOnly({ from: 'a', to: OCG })).toEqual(['a FAMILYx4 b MEMBER_OF ocg']);
      expect(await graph.pathsOnly({ from: 'a', to: 'ocg', filter: { kinds: ['FRIEND', 'MEMBER_OF'] } })).toEqual([
        'a FRIEND b MEMBER_OF ocg',
      ]);
    });

    it('take each where that is asked for', async () => {
      expect((await graph.pathsOnly({ from: 'a', to: 'ocg', parallel: true })).sort()).toEqual([
        'a FAMILY b MEMBER_OF ocg',
        'a FRIEND b MEMBER_OF ocg',
        'a OTHER:neighbour b MEMBER_OF ocg',
        'a OTHER:neighbour b MEMBER_OF ocg',
      ]);
      const [first] = await graph.pathsOnly({ from: 'a', to: 'ocg', parallel: true, count: 1 });
      expect(first).toBe('a FAMILY b MEMBER_OF ocg');
    });
  });

  it('hold several assertions of one link for one link', async () => {
    const graph = await scene.graph(
      [person('a'), person('b')],
      [
        link('FRIEND', 'a', 'b', { confidence: 50 }),
        link('FRIEND', 'b', 'a', { confidence: 80 }),
        link('FRIEND', 'a', 'b', { confidence: 20 }),
      ],
    );
    expect(await graph.pathsOnly({ from: 'a', to: 'b', parallel: true })).toEqual(['a FRIEND b']);
    expect(await graph.pathsOnly({ from: 'a', to: 'b', filter: { minConfidence: 80 } })).toEqual(['a FRIEND b']);
    expect(await graph.pathsOnly({ from: 'a', to: 'b', filter: { minConfidence: 81 } })).toEqual([]);
  });

  it('do not go by rivalry or professional links unless asked to', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c')],
      [
        link('RIVAL_OF', 'a', 'b'),
        link('FRIEND', 'a', 'c', { context: 'PROFESSIONAL' }),
        link('OTHER', 'c', 'a', { context: 'PROFESSIONAL', confidence: 90 }),
        link('OTHER', 'c', 'a', { context: 'PERSONAL', confidence: 10 }),
      ],
    );
    expect(await graph.pathsOnly({ from: 'a', to: 'b' })).toEqual([]);
    expect(await graph.pathsOnly({ from: 'a', to: 'b', filter: { kinds: ['RIVAL_OF'] } })).toEqual(['a RIVAL_OF b']);
    expect(await graph.pathsOnly({ from: 'a', to: 'c' })).toEqual(['a OTHER c']);
    const both = { contexts: ['PERSONAL', 'PROFESSIONAL'] as const };
    const asked = { from: 'a', to: 'c', parallel: true, filter: { contexts: [...both.contexts] } };
    expect(await graph.pathsOnly(asked)).toEqual(['a OTHER c', 'a FRIEND c']);
  });
});
