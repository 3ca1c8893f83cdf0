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
});
