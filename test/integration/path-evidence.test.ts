import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeclaredState, Provenance } from '../../src/generated/schema.js';
import { MarkingNumbers } from '../../src/marking/marking-numbers.js';
import { openView } from '../../src/neo4j/view.js';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person } from '../setup/graph-rows.js';
import { linkedTo, type PathQuestions } from '../setup/path-questions.js';

describe.each(PATH_FINDERS)('evidence decides which links are walked, by %s', (finder) => {
  let scene: FixtureScene;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
  });
  afterAll(() => scene.close());

  it('by confidence: the best supporting assertion', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c')],
      [
        link('FRIEND', 'a', 'b', { confidence: 30 }),
        link('FRIEND', 'a', 'b', { confidence: 70 }),
        link('FRIEND', 'a', 'b', { confidence: 95, refutes: true }),
        link('FRIEND', 'a', 'c', { confidence: 69 }),
      ],
    );
    expect(await linkedTo(graph, ['b', 'c'], { filter: { minConfidence: 70 } })).toEqual(['b']);
    expect(await linkedTo(graph, ['b', 'c'], { filter: { minConfidence: 71 } })).toEqual([]);
    expect(await linkedTo(graph, ['b', 'c'], { filter: { minConfidence: 0 } })).toEqual(['b', 'c']);
  });

  it('by provenance: at least one supporting assertion', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c')],
      [
        link('FRIEND', 'a', 'b', { provenance: 'HR' }),
        link('FRIEND', 'a', 'b', { provenance: 'INTELLIGENCE' }),
        link('FRIEND', 'a', 'c', { provenance: 'OPEN_SOURCE' }),
        link('FRIEND', 'a', 'c', { provenance: 'HR', refutes: true }),
      ],
    );
    const by = (...provenance: Provenance[]) => linkedTo(graph, ['b', 'c'], { filter: { provenance } });
    expect(await by('HR')).toEqual(['b']);
    expect(await by('INTELLIGENCE', 'OPEN_SOURCE')).toEqual(['b', 'c']);
    expect(await by('VETTING')).toEqual([]);
  });

  it('by what refutes: a link is there while something supports it, and disputed while something refutes it', async () => {
    const graph = await scene.graph(
      [person('a'), person('b'), person('c'), person('d')],
      [
        link('FRIEND', 'a', 'b', { refutes: true }),
        link('FRIEND', 'a', 'c'),
        link('FRIEND', 'a', 'c', { refutes: true, marking: 'red' }),
        link('FRIEND', 'd', 'a'),
        link('FRIEND', 'a', 'd', { refutes: true, knownTo: 500, closedRevision: 1 }),
      ],
    );
    const all = ['b', 'c', 'd'];
    expect(await linkedTo(graph, all, {})).toEqual(['c', 'd']);
    expect(await linkedTo(graph, all, { filter: { disputed: false } })).toEqual(['c', 'd']);
    expect(await linkedTo(graph, all, { filter: { disputed: false }, sees: ['red'] })).toEqual(['d']);
    expect(await linkedTo(graph, all, { filter: { disputed: false }, knownAt: 499 })).toEqual(['c']);
  });

  describe('by what employees declared', () => {
    let graph: PathQuestions;
    const others = ['b', 'c', 'd', 'e', 'f', 'g'];

    beforeAll(async () => {
      const own = { provenance: 'SELF_DECLARATION', declarant: 'a' } as const;
      graph = await scene.graph(
        [
          person('a', { employed: { validFrom: 100, marking: 'hr' } }),
          ...others.map((name) => person(name, { employed: name === 'g' })),
          person('x'),
        ],
        [
          link('FRIEND', 'a', 'b', { ...own, knownFrom: 300 }),
          link('FRIEND', 'a', 'b', { knownFrom: 300 }),
          link('FRIEND', 'a', 'c', { ...own, knownFrom: 300 }),
          link('FRIEND', 'a', 'c', { knownFrom: 299 }),
          // Regraded since: the force has known for longer than this assertion stands.
          link('FRIEND', 'a', 'd', { ...own, knownFrom: 300, firstKnownFrom: 200 }),
          link('FRIEND', 'a', 'd', { knownFrom: 250 }),
          // Another employee's word, and a declaration that is hidden from most.
          link('FRIEND', 'a', 'e', { ...own, declarant: 'g' }),
          link('FRIEND', 'a', 'e', { ...own, marking: 'red' }),
          link('FRIEND', 'a', 'f'),
          link('FRIEND', 'a', 'g', { ...own, declarant: 'g' }),
          link('FRIEND', 'b', 'x', { ...own, declarant: 'x' }),
        ],
      );
    });
    const by = (declared: DeclaredState[], asked: object = {}) =>
      linkedTo(graph, others, { sees: ['hr'], filter: { declared }, ...asked });

    it('tells declared, late and undeclared apart', async () => {
      expect(await by(['DECLARED'])).toEqual(['b', 'd', 'g']);
      expect(await by(['DECLARED_LATE'])).toEqual(['c']);
      expect(await by(['UNDECLARED'])).toEqual(['e', 'f']);
      expect(await by(['NOT_APPLICABLE'])).toEqual([]);
      expect(await by(['DECLARED_LATE', 'UNDECLARED'])).toEqual(['c', 'e', 'f']);
    });

    it('is as the viewer sees it', async () => {
      // A hidden declaration that came before all others is one; a hidden employment is none.
      expect(await by(['DECLARED', 'DECLARED_LATE'], { sees: ['hr', 'red'] })).toEqual(['b', 'c', 'd', 'e', 'g']);
      expect(await by(['NOT_APPLICABLE'], { sees: [] })).toEqual(['b', 'c', 'd', 'e', 'f']);
      expect(await by(['DECLARED'], { sees: [] })).toEqual(['g']);
    });

    it('is of those who are employees at the time', async () => {
      expect(await by(['NOT_APPLICABLE'], { validAt: 99 })).toEqual(['b', 'c', 'd', 'e', 'f']);
      expect(await by(['NOT_APPLICABLE'], { during: [0, 101] })).toEqual([]);
      expect(await graph.pathsOnly({ from: 'b', to: 'x', filter: { declared: ['NOT_APPLICABLE'] } })).toEqual([
        'b FRIEND x',
      ]);
    });

    it('is as it was known then', async () => {
      expect(await by(['DECLARED'], { knownAt: 299 })).toEqual(['g']);
      expect(await by(['UNDECLARED'], { knownAt: 299 })).toEqual(['c', 'd', 'e', 'f']);
    });
  });

  describe('by markings', () => {
    it('of assertions and of entities; what is hidden is as what is not there', async () => {
      const graph = await scene.graph(
        [person('a'), person('b'), person('s', { marking: 'red' }), group('ocg')],
        [
          link('FRIEND', 'a', 'b', { confidence: 20 }),
          link('FRIEND', 'a', 'b', { confidence: 90, marking: 'red' }),
          link('MEMBER_OF', 'b', 'ocg', { marking: 'red' }),
          link('FRIEND', 'a', 's'),
          link('MEMBER_OF', 's', 'ocg'),
        ],
      );
      const ask = (asked: object) => graph.paths({ from: 'a', to: 'ocg', ...asked });
      expect(await ask({})).toMatchObject({ paths: [], unknownIds: [], hubsSkipped: 0, truncated: false });
      expect(await ask({ sees: ['red'] })).toMatchObject({
        paths: ['a FRIEND b MEMBER_OF ocg', 'a FRIEND s MEMBER_OF ocg'],
      });
      expect(await graph.pathsOnly({ from: 'a', to: 'b', filter: { minConfidence: 21 } })).toEqual([]);
      const hidden = await graph.paths({ from: 's', to: 'ocg', filter: { avoid: ['s'] } });
      const unknown = await graph.paths({ from: 't', to: 'ocg', filter: { avoid: ['t'] } });
      expect(hidden).toEqual({ ...unknown, unknownIds: ['s'] });
    });

    it('by level, and by compartments that the viewer all holds', async () => {
      const graph = await scene.graph([], []);
      const { database } = graph.graph;
      const numbers = new MarkingNumbers(database);
      const secret = await numbers.numberOf({ level: 'SECRET', compartments: [] });
      const both = await numbers.numberOf({ level: 'OFFICIAL', compartments: ['elm', 'oak'] });
      const view = (level: 'OFFICIAL' | 'SECRET', ...compartments: string[]) =>
        openView(database, { subject: 'ann', level, compartments, roles: ['ANALYST'], employeeId: null });
      const sees = async (...args: Parameters<typeof view>) => {
        const { markings } = await view(...args);
        return [secret, both].map((number) => markings.includes(number));
      };
      expect(await sees('OFFICIAL')).toEqual([false, false]);
      expect(await sees('SECRET')).toEqual([true, false]);
      expect(await sees('SECRET', 'oak')).toEqual([true, false]);
      expect(await sees('OFFICIAL', 'oak', 'elm')).toEqual([false, true]);
    });
  });
});
