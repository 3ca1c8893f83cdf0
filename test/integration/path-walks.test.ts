import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, location, person, phone, vehicle } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

const OCG = { groupKind: 'ORGANISED_CRIME_GROUP' } as const;

describe('paths', () => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open();
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

  describe('to each of a class', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [
          person('a', { employed: true }),
          person('b', { employed: true }),
          person('c'),
          group('g1'),
          group('g2'),
          group('g3', { statuses: [{ status: 'DISBANDED' }] }),
          group('gang', { groupKind: 'STREET_GANG' }),
          group('lone'),
        ],
        [
          link('FRIEND', 'a', 'b', { confidence: 90 }),
          link('FRIEND', 'a', 'c', { confidence: 95 }),
          link('MEMBER_OF', 'b', 'g1', { confidence: 90 }),
          link('MEMBER_OF', 'c', 'g1', { confidence: 20 }),
          link('MEMBER_OF', 'c', 'g2', { confidence: 95 }),
          link('MEMBER_OF', 'a', 'g3', { confidence: 20 }),
          link('MEMBER_OF', 'a', 'gang', { confidence: 90 }),
        ],
      );
    });

    it('are the best to each group of the kind', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: OCG })).toEqual([
        'a MEMBER_OF g3',
        'a FRIEND c MEMBER_OF g2',
        'a FRIEND b MEMBER_OF g1',
      ]);
      expect(await graph.pathsOnly({ from: 'a', to: OCG, order: 'STRONGEST' })).toEqual([
        'a FRIEND c MEMBER_OF g2',
        'a FRIEND b MEMBER_OF g1',
        'a MEMBER_OF g3',
      ]);
      expect(await graph.pathsOnly({ from: 'a', to: OCG, count: 1 })).toEqual(['a MEMBER_OF g3']);
      expect(await graph.pathsOnly({ from: 'a', to: { groupKind: 'STREET_GANG' } })).toEqual(['a MEMBER_OF gang']);
      expect(await graph.pathsOnly({ from: 'a', to: { groupKind: 'BUSINESS' } })).toEqual([]);
    });

    it('are the best from a group to each employee', async () => {
      expect(await graph.pathsOnly({ from: 'g1', to: { employees: true } })).toEqual([
        'g1 MEMBER_OF b',
        'g1 MEMBER_OF b FRIEND a',
      ]);
    });

    it('end at groups of the statuses asked for, and pass through others', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: OCG, filter: { groupStatus: ['DISBANDED'] } })).toEqual([
        'a MEMBER_OF g3',
      ]);
      expect(await graph.pathsOnly({ from: 'a', to: 'g3', filter: { groupStatus: ['ACTIVE'] } })).toEqual([]);
      expect(await graph.pathsOnly({ from: 'g3', to: 'gang', filter: { groupStatus: ['ACTIVE'] } })).toHaveLength(1);
      expect(await graph.pathsOnly({ from: 'a', to: 'b', filter: { groupStatus: ['DISBANDED'] } })).toEqual([
        'a FRIEND b',
        'a FRIEND c MEMBER_OF g1 MEMBER_OF b',
      ]);
    });
  });

  it('that tie to several of a class are by ids', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c'), group('g1'), group('g2'), group('g3')],
      [
        link('FRIEND', 'a', 'b'),
        link('FRIEND', 'a', 'c'),
        link('MEMBER_OF', 'c', 'g1'),
        link('MEMBER_OF', 'b', 'g2'),
        link('MEMBER_OF', 'b', 'g3'),
      ],
    );
    const all = ['a FRIEND b MEMBER_OF g2', 'a FRIEND b MEMBER_OF g3', 'a FRIEND c MEMBER_OF g1'];
    expect(await graph.pathsOnly({ from: 'a', to: OCG })).toEqual(all);
    expect(await graph.pathsOnly({ from: 'a', to: OCG, count: 1 })).toEqual(all.slice(0, 1));
  });

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
