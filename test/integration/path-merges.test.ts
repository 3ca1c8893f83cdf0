import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person, same } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

const OCG = { groupKind: 'ORGANISED_CRIME_GROUP' } as const;

describe.each(PATH_FINDERS)('entities that are one, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  describe('people', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [person('a'), person('m1'), person('m2'), person('m3'), group('ocg'), person('x')],
        [
          link('FRIEND', 'a', 'm2'),
          same('m2', 'm1'),
          same('m2', 'm3'),
          link('MEMBER_OF', 'm3', 'ocg'),
          link('FRIEND', 'm1', 'x'),
          // A link between the two is none: it is one person.
          link('FRIEND', 'm1', 'm3'),
        ],
      );
    });

    it('are stepped across without a hop, and shown once', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: 'ocg', within: 2 })).toEqual(['a FRIEND m1 MEMBER_OF ocg']);
      expect(await graph.pathsOnly({ from: 'x', to: 'ocg', within: 2 })).toEqual(['x FRIEND m1 MEMBER_OF ocg']);
    });

    it('are ends by any of their ids', async () => {
      for (const name of ['m1', 'm2', 'm3']) {
        expect(await graph.pathsOnly({ from: name, to: 'a' })).toEqual(['m1 FRIEND a']);
        expect(await graph.pathsOnly({ from: 'a', to: name })).toEqual(['a FRIEND m1']);
      }
      expect(await graph.pathsOnly({ from: 'm3', to: 'm1' })).toEqual([]);
    });

    it('are avoided by any of their ids', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: 'ocg', filter: { avoid: ['m1'] } })).toEqual([]);
    });

    it('have the links of all, also for the hub rule', async () => {
      const asked = { from: 'a', to: 'ocg' };
      expect(await graph.paths({ ...asked, filter: { maxDegree: 2 } })).toMatchObject({ paths: [], hubsSkipped: 1 });
      expect(await graph.paths({ ...asked, filter: { maxDegree: 3 } })).toMatchObject({ hubsSkipped: 0 });
      expect(await graph.pathsOnly({ ...asked, filter: { maxDegree: 3 } })).toHaveLength(1);
      expect(await graph.linkCounts(['m2', 'm3'])).toEqual({ m1: { FRIEND: 2, MEMBER_OF: 1 } });
    });

    it('are once in a neighbourhood', async () => {
      expect(await graph.neighbourhood(['a'], { within: 2 })).toMatchObject({
        entities: ['a', 'm1', 'ocg', 'x'],
        links: ['a FRIEND m1', 'm1 FRIEND x', 'm1 MEMBER_OF ocg'],
      });
    });
  });

  it('whose links to one person are parallel', async () => {
    const graph = await scene.graph(
      [person('a'), person('m1'), person('m2')],
      [link('FRIEND', 'a', 'm1', { confidence: 40 }), link('FRIEND', 'm2', 'a', { confidence: 60 }), same('m1', 'm2')],
    );
    expect(await graph.pathsOnly({ from: 'a', to: 'm2' })).toEqual(['a FRIENDx2 m1']);
    expect(await graph.pathsOnly({ from: 'a', to: 'm2', parallel: true })).toHaveLength(2);
  });

  it('only as far as the viewer may know, at the time, unless it is refuted', async () => {
    const graph = await scene.graph(
      [person('a'), person('b1'), person('b2'), person('b3'), person('c'), person('d', { marking: 'red' })],
      [
        link('FRIEND', 'a', 'b1'),
        same('b1', 'b2', { marking: 'red' }),
        same('b2', 'b3', { validFrom: 100, validTo: 200 }),
        same('b1', 'c'),
        same('c', 'b1', { refutes: true, marking: 'blue' }),
        same('b1', 'd', { marking: 'blue' }),
      ],
    );
    const linked = async (asked: object) => {
      const found: string[] = [];
      for (const to of ['b2', 'b3', 'c', 'd'])
        if ((await graph.pathsOnly({ from: 'a', to, ...asked })).length > 0) found.push(to);
      return found;
    };
    expect(await linked({})).toEqual(['c']);
    expect(await linked({ sees: ['red'] })).toEqual(['b2', 'c']);
    expect(await linked({ sees: ['red'], validAt: 150 })).toEqual(['b2', 'b3', 'c']);
    expect(await linked({ validAt: 150 })).toEqual(['c']);
    expect(await linked({ sees: ['blue'] })).toEqual(['c']);
    expect(await linked({ sees: ['blue'], filter: { disputedMerges: false } })).toEqual([]);
    expect(await linked({ filter: { disputedMerges: false } })).toEqual(['c']);
    expect(await linked({ sees: ['red', 'blue'] })).toEqual(['b2', 'c', 'd']);
  });

  it('and groups: reached once, by the kind and status of any', async () => {
    const graph = await scene.graph(
      [
        person('a', { employed: true }),
        group('g1', { groupKind: 'STREET_GANG', statuses: [] }),
        group('g2', { statuses: [{ status: 'ACTIVE' }] }),
        group('g3', { statuses: [{ status: 'DISBANDED' }] }),
      ],
      [link('MEMBER_OF', 'a', 'g1'), link('FRIEND', 'a', 'g3'), same('g1', 'g2')],
    );
    expect(await graph.pathsOnly({ from: 'a', to: OCG })).toEqual(['a MEMBER_OF g1', 'a FRIEND g3']);
    const active = { groupStatus: ['ACTIVE' as const] };
    expect(await graph.pathsOnly({ from: 'a', to: OCG, filter: active })).toEqual(['a MEMBER_OF g1']);
    expect((await graph.screen({ filter: active })).pairs).toEqual(['a g1 1']);
  });

  it('and employees: by the employment and the declarations of any', async () => {
    const own = { provenance: 'SELF_DECLARATION', declarant: 'e2' } as const;
    const graph = await scene.graph(
      [person('e1'), person('e2', { employed: true }), person('b'), person('c')],
      [link('FRIEND', 'e1', 'b', own), link('FRIEND', 'e1', 'c'), same('e1', 'e2')],
    );
    const by = (declared: 'DECLARED' | 'UNDECLARED', to: string) =>
      graph.pathsOnly({ from: to, to: { employees: true }, filter: { declared: [declared] } });
    expect(await by('DECLARED', 'b')).toEqual(['b FRIEND e1']);
    expect(await by('UNDECLARED', 'b')).toEqual([]);
    expect(await by('UNDECLARED', 'c')).toEqual(['c FRIEND e1']);
  });
});
