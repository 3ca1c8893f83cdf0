import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person, phone } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

describe.each(PATH_FINDERS)('charts, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  describe('of what joins several entities', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [...['a', 'b', 'c', 'x', 'y', 'z', 'lone'].map((name) => person(name)), group('ocg')],
        [
          link('FRIEND', 'a', 'x', { confidence: 80 }),
          link('FAMILY', 'a', 'x', { confidence: 50 }),
          link('FRIEND', 'x', 'b'),
          link('FRIEND', 'x', 'c'),
          link('FRIEND', 'a', 'y', { confidence: 20 }),
          link('FRIEND', 'y', 'b', { confidence: 20 }),
          link('FRIEND', 'c', 'z'),
          link('FRIEND', 'z', 'b'),
          link('FRIEND', 'x', 'lone', { refutes: true }),
        ],
      );
    });

    it('draws the best path between each two, once', async () => {
      expect(await graph.connect(['a', 'b', 'c'])).toEqual({
        entities: ['a', 'b', 'c', 'x'],
        links: ['a FRIENDx2 x', 'b FRIEND x', 'c FRIEND x'],
        searchedHops: 4,
        hubsSkipped: 0,
        truncated: false,
        unknownIds: [],
      });
    });

    it('draws several paths a pair', async () => {
      const chart = await graph.connect(['a', 'b'], { pathsPerPair: 2 });
      expect(chart.entities).toEqual(['a', 'b', 'x', 'y']);
      expect(chart.links).toEqual(['a FRIEND y', 'a FRIENDx2 x', 'b FRIEND x', 'b FRIEND y']);
    });

    it('shows what is joined to nothing, and names what is unknown', async () => {
      expect(await graph.connect(['lone', 'a', 'nemo', 'ocg'])).toMatchObject({
        entities: ['lone', 'a', 'ocg'],
        links: [],
        unknownIds: ['nemo'],
      });
    });

    it('keeps to the hops', async () => {
      expect(await graph.connect(['a', 'b', 'c'], { within: 1 })).toMatchObject({
        entities: ['a', 'b', 'c'],
        links: [],
        searchedHops: 1,
      });
    });

    it('says that hubs were not passed through', async () => {
      expect(await graph.connect(['a', 'b'], { filter: { maxDegree: 2 } })).toMatchObject({
        entities: ['a', 'b', 'y'],
        hubsSkipped: 1,
      });
    });
  });

  describe('of a neighbourhood', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => person(name)), phone('tel'), person('s', { marking: 'red' })],
        [
          link('FRIEND', 'a', 'b', { confidence: 50 }),
          link('FRIEND', 'a', 'c', { confidence: 80 }),
          link('FRIEND', 'a', 'd', { confidence: 50 }),
          link('FRIEND', 'b', 'c', { confidence: 20 }),
          link('FAMILY', 'b', 'c', { confidence: 20 }),
          link('FRIEND', 'd', 'e', { confidence: 95 }),
          link('FRIEND', 'b', 'f', { confidence: 50 }),
          link('USES', 'e', 'tel'),
          link('FRIEND', 'e', 'f'),
          link('FRIEND', 'a', 's', { confidence: 95 }),
        ],
      );
    });

    it('shows what is near, nearest and strongest first, with every link among what is shown', async () => {
      expect(await graph.neighbourhood(['a'], { within: 1 })).toEqual({
        entities: ['a', 'c', 'b', 'd'],
        links: ['a FRIEND b', 'a FRIEND c', 'a FRIEND d', 'b FAMILY c', 'b FRIEND c'],
        searchedHops: 1,
        hubsSkipped: 0,
        truncated: false,
        unknownIds: [],
      });
      const two = await graph.neighbourhood(['a'], { within: 2 });
      expect(two.entities).toEqual(['a', 'c', 'b', 'd', 'e', 'f']);
      expect(two.links).toContain('e FRIEND f');
    });

    it('is cut at the limit, and says so', async () => {
      expect(await graph.neighbourhood(['a'], { within: 2, limit: 3 })).toMatchObject({
        entities: ['a', 'c', 'b'],
        links: ['a FRIEND b', 'a FRIEND c', 'b FAMILY c', 'b FRIEND c'],
        truncated: true,
      });
      expect(await graph.neighbourhood(['a'], { within: 1, limit: 4 })).toMatchObject({ truncated: false });
    });

    it('of several entities is around each', async () => {
      expect(await graph.neighbourhood(['tel', 'c'], { within: 1 })).toMatchObject({
        entities: ['c', 'tel', 'a', 'e', 'b'],
        links: ['a FRIEND b', 'a FRIEND c', 'b FAMILY c', 'b FRIEND c', 'e USES tel'],
      });
    });

    it('goes by the filter, for the links among what is shown too', async () => {
      const filter = { minConfidence: 50 };
      expect(await graph.neighbourhood(['a'], { within: 1, filter })).toMatchObject({
        entities: ['a', 'c', 'b', 'd'],
        links: ['a FRIEND b', 'a FRIEND c', 'a FRIEND d'],
      });
    });

    it('shows hubs and their links, and does not go on through them', async () => {
      // b has four links; what lies behind it is not come to, but its links to what is shown are.
      expect(await graph.neighbourhood(['c'], { within: 2, filter: { maxDegree: 3 } })).toMatchObject({
        entities: ['c', 'a', 'b', 'd'],
        links: ['a FRIEND b', 'a FRIEND c', 'a FRIEND d', 'b FAMILY c', 'b FRIEND c'],
        hubsSkipped: 1,
      });
    });

    it('names what is unknown or invisible', async () => {
      expect(await graph.neighbourhood(['nemo'])).toMatchObject({ entities: [], links: [], unknownIds: ['nemo'] });
      expect(await graph.neighbourhood(['s'])).toMatchObject({ entities: [], links: [], unknownIds: ['s'] });
      const { entities } = await graph.neighbourhood(['s'], { within: 1, sees: ['red'] });
      expect(entities).toEqual(['s', 'a']);
    });
  });

  it('shows the links between two hubs', async () => {
    const leaves = ['e', 'f', 'g', 'h'];
    const graph = await scene.graph(
      ['a', 'b', 'c', ...leaves].map((name) => person(name)),
      [
        link('FRIEND', 'a', 'b'),
        link('FRIEND', 'a', 'c'),
        link('FRIEND', 'b', 'c'),
        ...leaves.flatMap((leaf) => [link('FRIEND', 'b', leaf), link('FRIEND', 'c', leaf)]),
      ],
    );
    expect(await graph.neighbourhood(['a'], { within: 2, filter: { maxDegree: 4 } })).toMatchObject({
      entities: ['a', 'b', 'c'],
      links: ['a FRIEND b', 'a FRIEND c', 'b FRIEND c'],
      hubsSkipped: 2,
    });
  });

  it('shows the link between a hub and another that are come to at once, whichever has the lesser id', async () => {
    for (const [hub, other] of [
      ['b', 'y'],
      ['y', 'b'],
    ] as const) {
      const graph = await scene.graph(
        ['m', 'b', 'y', 'e', 'f', 'g'].map((name) => person(name)),
        [
          link('FRIEND', 'm', 'b'),
          link('FRIEND', 'm', 'y'),
          link('FRIEND', 'b', 'y'),
          ...['e', 'f', 'g'].map((leaf) => link('FRIEND', hub, leaf)),
        ],
      );
      expect(await graph.neighbourhood(['m'], { within: 2, filter: { maxDegree: 3 } })).toMatchObject({
        entities: ['m', 'b', 'y'],
        links: ['b FRIEND m', 'b FRIEND y', 'm FRIEND y'],
        hubsSkipped: 1,
      });
      expect(await graph.pathsOnly({ from: other, to: hub, filter: { maxDegree: 3 } })).toHaveLength(2);
    }
  });

  it('counts the links of each entity by kind, as far as they are walked', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c'), group('ocg'), person('s', { marking: 'red' })],
      [
        link('FRIEND', 'a', 'b'),
        link('FRIEND', 'b', 'a', { provenance: 'HR' }),
        link('FRIEND', 'a', 'c', { confidence: 20 }),
        link('MEMBER_OF', 'a', 'ocg'),
        link('RIVAL_OF', 'a', 'c'),
        link('FAMILY', 'a', 'c', { validTo: 500 }),
        link('FRIEND', 'a', 's'),
      ],
    );
    expect(await graph.linkCounts(['a', 'ocg', 'nemo', 's', 'b'])).toEqual({
      a: { FRIEND: 2, MEMBER_OF: 1 },
      ocg: { MEMBER_OF: 1 },
      b: { FRIEND: 1 },
    });
    expect(await graph.linkCounts(['a'], { filter: { minConfidence: 50 } })).toEqual({
      a: { FRIEND: 1, MEMBER_OF: 1 },
    });
    expect(await graph.linkCounts(['a'], { sees: ['red'], validAt: 400 })).toEqual({
      a: { FAMILY: 1, FRIEND: 3, MEMBER_OF: 1 },
    });
    expect(await graph.linkCounts(['a'], { filter: { maxDegree: 0, kinds: ['RIVAL_OF'] } })).toEqual({
      a: { RIVAL_OF: 1 },
    });
  });
});
