import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person, phone } from '../setup/graph-rows.js';
import { linkedTo, type PathQuestions } from '../setup/path-questions.js';

describe.each(PATH_FINDERS)('times decide which links are walked, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  describe('by the two times', () => {
    let graph: PathQuestions;
    const others = ['b', 'c', 'd', 'e'];

    beforeAll(async () => {
      graph = await scene.graph(
        ['a', ...others].map((name) => person(name)),
        [
          link('PARTNER', 'a', 'b', { validFrom: 100, validTo: 200 }),
          link('PARTNER', 'a', 'c', { validFrom: 200 }),
          link('PARTNER', 'a', 'd', { knownFrom: 300, knownTo: 400, closedRevision: 1 }),
          link('PARTNER', 'a', 'e', { knownFrom: 300, knownTo: 400, closedRevision: 1 }),
          link('PARTNER', 'a', 'e', { knownFrom: 400, confidence: 90 }),
        ],
      );
    });

    it('in the world: half-open, unbounded where nothing is said', async () => {
      const at = (validAt: number) => linkedTo(graph, ['b', 'c'], { validAt });
      expect(await at(99)).toEqual([]);
      expect(await at(100)).toEqual(['b']);
      expect(await at(199)).toEqual(['b']);
      expect(await at(200)).toEqual(['c']);
      expect(await at(1_000_000)).toEqual(['c']);
    });

    it('of what the force knew, with what was closed since', async () => {
      const known = (knownAt: number) => linkedTo(graph, ['d', 'e'], { knownAt });
      expect(await known(299)).toEqual([]);
      expect(await known(300)).toEqual(['d', 'e']);
      expect(await known(399)).toEqual(['d', 'e']);
      expect(await known(400)).toEqual(['e']);
      expect(await linkedTo(graph, ['e'], { knownAt: 399, filter: { minConfidence: 90 } })).toEqual([]);
      expect(await linkedTo(graph, ['e'], { knownAt: 400, filter: { minConfidence: 90 } })).toEqual(['e']);
    });

    it('for a period: what was so at any time in it', async () => {
      const during = (from: number, to: number) => linkedTo(graph, ['b', 'c'], { during: [from, to] });
      expect(await during(0, 100)).toEqual([]);
      expect(await during(0, 101)).toEqual(['b']);
      expect(await during(199, 201)).toEqual(['b', 'c']);
      expect(await during(200, 300)).toEqual(['c']);
    });
  });

  it('of one revision, whatever was written since', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c', { revision: 2 }), group('ocg', { revision: 2 })],
      [
        link('FRIEND', 'a', 'b', { revision: 2 }),
        link('FRIEND', 'a', 'c', { revision: 2 }),
        link('FAMILY', 'a', 'b', { revision: 1, knownTo: 500, closedRevision: 3 }),
        link('MEMBER_OF', 'c', 'ocg', { revision: 3 }),
      ],
    );
    const at = (revision: number, to: string) => graph.paths({ from: 'a', to, revision });
    expect(await at(1, 'b')).toMatchObject({ paths: ['a FAMILY b'] });
    expect(await at(2, 'b')).toMatchObject({ paths: ['a FAMILYx2 b'] });
    expect(await at(3, 'b')).toMatchObject({ paths: ['a FRIEND b'] });
    expect(await at(1, 'c')).toMatchObject({ paths: [], unknownIds: ['c'] });
    expect(await at(2, 'ocg')).toMatchObject({ paths: [], unknownIds: [] });
    expect(await at(3, 'ocg')).toMatchObject({ paths: ['a FRIEND c MEMBER_OF ocg'] });
  });

  describe('of objects that people share', () => {
    let graph: PathQuestions;

    beforeAll(async () => {
      graph = await scene.graph(
        [person('a'), person('b'), person('c'), phone('tel'), phone('other'), person('d')],
        [
          link('USES', 'a', 'tel', { validFrom: 0, validTo: 100 }),
          link('USES', 'b', 'tel', { validFrom: 100, validTo: 200 }),
          link('USES', 'c', 'tel', { validFrom: 50, validTo: 150 }),
          // The calls between the phones were while b had the one.
          link('COMMUNICATED', 'tel', 'other', { validFrom: 120, validTo: 130 }),
          link('USES', 'd', 'other'),
        ],
      );
    });
    const during = (from: string, to: string, period: [number, number]) =>
      graph.pathsOnly({ from, to, during: period });

    it('at an instant: those who have it then', async () => {
      expect(await graph.pathsOnly({ from: 'a', to: 'c', validAt: 60 })).toEqual(['a USES tel USES c']);
      expect(await graph.pathsOnly({ from: 'a', to: 'b', validAt: 99 })).toEqual([]);
      expect(await graph.pathsOnly({ from: 'a', to: 'b', validAt: 100 })).toEqual([]);
    });

    it('in a period: only those who had it at the same time', async () => {
      expect(await during('a', 'c', [0, 1_000])).toEqual(['a USES tel USES c']);
      expect(await during('a', 'b', [0, 1_000])).toEqual([]);
      expect(await during('b', 'c', [0, 1_000])).toEqual(['b USES tel USES c']);
    });

    it('at the same time within the period', async () => {
      expect(await during('a', 'c', [0, 50])).toEqual([]);
      expect(await during('a', 'c', [99, 300])).toEqual(['a USES tel USES c']);
      expect(await during('a', 'c', [100, 300])).toEqual([]);
    });

    it('by calls between phones too', async () => {
      expect(await during('b', 'd', [0, 1_000])).toEqual(['b USES tel COMMUNICATED other USES d']);
      expect(await during('c', 'd', [0, 1_000])).toEqual(['c USES tel COMMUNICATED other USES d']);
      expect(await during('a', 'd', [0, 1_000])).toEqual([]);
    });

    it('or whose ends they are', async () => {
      expect(await during('tel', 'a', [0, 1_000])).toEqual(['tel USES a']);
      expect(await during('a', 'tel', [0, 1_000])).toEqual(['a USES tel']);
    });

    it('in a neighbourhood: what a path comes to, not what needs the object twice', async () => {
      const around = await graph.neighbourhood(['a'], { within: 4, during: [0, 1_000] });
      expect(around.entities).toEqual(['a', 'tel', 'c']);
    });
  });
});
