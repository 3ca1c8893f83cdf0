import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, location, person, phone, vehicle } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

describe.each(PATH_FINDERS)('paths, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  describe('through what lies in between', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [person('a'), person('b'), person('z'), phone('tel'), vehicle('car'), location('home'), group('ocg')],
        [
          link('FRIEND', 'a', 'b'),
          link('FRIEND', 'b', 'z'),
          ...(['tel', 'car'] as const).flatMap((object) => [link('USES', 'a', object), link('USES', 'z', object)]),
          link('LIVES_AT', 'a', 'home'),
          link('LIVES_AT', 'z', 'home'),
          link('MEMBER_OF', 'a', 'ocg'),
          link('MEMBER_OF', 'z', 'ocg'),
        ],
      );
    });

    it('pass people, groups and objects', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 2 })).toEqual([
        'a FRIEND b FRIEND z',
        'a USES car USES z',
        'a LIVES_AT home LIVES_AT z',
        'a MEMBER_OF ocg MEMBER_OF z',
        'a USES tel USES z',
      ]);
    });

    it('pass only the kinds asked for, whatever the ends are', async () => {
      const through = (kind: 'PHONE' | 'LOCATION') =>
        graph.pathsOnly({ from: 'a', to: 'z', within: 2, filter: { through: [kind] } });
      expect(await through('PHONE')).toEqual(['a USES tel USES z']);
      expect(await through('LOCATION')).toEqual(['a LIVES_AT home LIVES_AT z']);
      expect(await graph.pathsOnly({ from: 'tel', to: 'home', within: 2, filter: { through: ['PERSON'] } })).toEqual([
        'tel USES a LIVES_AT home',
        'tel USES z LIVES_AT home',
      ]);
    });

    it('do not pass what is to be avoided; ends are not avoided', async () => {
      const filter = { avoid: ['b', 'ocg', 'car', 'home'] };
      expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 2, filter })).toEqual(['a USES tel USES z']);
      expect(await graph.pathsOnly({ from: 'a', to: 'z', within: 2, filter: { avoid: ['a', 'z'] } })).toHaveLength(5);
    });
  });

  describe('and hubs', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [...['a', 'h', 'z', 'x', 'y', 'u'].map((name) => person(name)), person('w', { marking: 'red' })],
        [
          link('FRIEND', 'a', 'h'),
          link('FRIEND', 'h', 'z'),
          link('FRIEND', 'h', 'x'),
          link('FRIEND', 'a', 'x'),
          link('FRIEND', 'x', 'y'),
          link('FRIEND', 'y', 'z'),
          // Links of the hub that are hidden, past, not yet known, or not links at all.
          link('FRIEND', 'h', 'w'),
          link('FAMILY', 'h', 'x', { marking: 'red' }),
          link('FAMILY', 'h', 'y', { validTo: 500 }),
          link('FAMILY', 'h', 'u', { knownFrom: 900 }),
          link('FRIEND', 'h', 'y', { refutes: true }),
          link('FRIEND', 'z', 'h', { confidence: 10 }),
        ],
      );
    });
    const through = 'a FRIEND h FRIEND z';
    const round = 'a FRIEND x FRIEND y FRIEND z';

    it('are not passed through, and counted', async () => {
      expect(await graph.paths({ from: 'a', to: 'z', within: 3, filter: { maxDegree: 3 } })).toMatchObject({
        paths: [round],
        hubsSkipped: 1,
      });
      expect(await graph.paths({ from: 'a', to: 'z', within: 2, filter: { maxDegree: 3 } })).toMatchObject({
        paths: [],
        hubsSkipped: 1,
      });
    });

    it('are so by the links that are visible, valid and known', async () => {
      const ask = (asked: object, maxDegree: number) =>
        graph.paths({ from: 'a', to: 'z', within: 2, filter: { maxDegree }, ...asked });
      expect(await ask({}, 4)).toMatchObject({ paths: [through], hubsSkipped: 0 });
      expect(await ask({ knownAt: 899 }, 3)).toMatchObject({ paths: [through], hubsSkipped: 0 });
      expect(await ask({ validAt: 400 }, 4)).toMatchObject({ paths: [], hubsSkipped: 1 });
      expect(await ask({ during: [0, 2_000] }, 4)).toMatchObject({ paths: [], hubsSkipped: 1 });
      expect(await ask({ sees: ['red'] }, 5)).toMatchObject({ paths: [], hubsSkipped: 1 });
      expect(await ask({ sees: ['red'] }, 6)).toMatchObject({ paths: [through], hubsSkipped: 0 });
    });

    it('are so by all their links, also by those that are not walked', async () => {
      const filter = { maxDegree: 3, kinds: ['FRIEND' as const], minConfidence: 50 };
      expect(await graph.paths({ from: 'a', to: 'z', within: 2, filter })).toMatchObject({ paths: [], hubsSkipped: 1 });
    });

    it('may be ends', async () => {
      expect(await graph.paths({ from: 'h', to: 'z', within: 1, filter: { maxDegree: 1 } })).toMatchObject({
        paths: ['h FRIEND z'],
        hubsSkipped: 0,
      });
      expect(await graph.paths({ from: 'a', to: 'h', within: 1, filter: { maxDegree: 0 } })).toMatchObject({
        paths: ['a FRIEND h'],
        hubsSkipped: 0,
      });
    });

    it('that are avoided anyway are not counted', async () => {
      const filter = { maxDegree: 3, avoid: ['h'] };
      expect(await graph.paths({ from: 'a', to: 'z', within: 3, filter })).toMatchObject({
        paths: [round],
        hubsSkipped: 0,
      });
    });
  });
});
