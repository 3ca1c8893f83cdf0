import { describe, expect, it } from '@jest/globals';
import { group, link, person, phone, same } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';

const people = ['ann', 'bob', 'cat', 'dan', 'eve'].map((name) => person(name));

describe('paths between two entities of the compact graph', () => {
  it('are none where nothing is linked, from an entity to itself, and to what is not there', () => {
    const graph = new GraphQuestions({ entities: people, assertions: [] });
    expect(graph.told({ from: 'ann', to: 'bob' })).toEqual([]);
    const linked = new GraphQuestions({ entities: people, assertions: [link('FRIEND', 'ann', 'bob')] });
    expect(linked.told({ from: 'ann', to: 'ann' })).toEqual([]);
    expect(linked.told({ from: 'ann', to: 'nobody' })).toEqual([]);
    expect(linked.told({ from: 'nobody', to: 'ann' })).toEqual([]);
    expect(linked.paths({ from: 'ann', to: 'cat' })).toEqual({
      paths: [],
      searchedHops: 4,
      hubsSkipped: 0,
      truncated: false,
    });
  });

  it('come by hops, then strength, then ids', () => {
    const graph = new GraphQuestions({
      entities: people,
      assertions: [
        link('FRIEND', 'ann', 'bob', { confidence: 70 }),
        link('FRIEND', 'bob', 'eve', { confidence: 70 }),
        link('FRIEND', 'ann', 'cat', { confidence: 50 }),
        link('FRIEND', 'cat', 'eve', { confidence: 95 }),
        link('FRIEND', 'ann', 'dan', { confidence: 70 }),
        link('FRIEND', 'dan', 'eve', { confidence: 70 }),
        link('FRIEND', 'bob', 'cat', { confidence: 100 }),
      ],
    });
    const best = ['ann FRIEND bob FRIEND eve', 'ann FRIEND dan FRIEND eve', 'ann FRIEND cat FRIEND eve'];
    expect(graph.told({ from: 'ann', to: 'eve', count: 1 })).toEqual(best.slice(0, 1));
    expect(graph.told({ from: 'ann', to: 'eve', count: 3 })).toEqual(best);
    const strongest = graph.told({ from: 'ann', to: 'eve', count: 1, order: 'STRONGEST' });
    expect(strongest).toEqual(['ann FRIEND bob FRIEND cat FRIEND eve']);
    expect(graph.told({ from: 'ann', to: 'eve', count: 1, order: 'STRONGEST', within: 2 })).toEqual(best.slice(0, 1));
  });

  it('take the most confident of parallel links, and say how many there are', () => {
    const graph = new GraphQuestions({
      entities: people,
      assertions: [
        link('FRIEND', 'ann', 'bob', { confidence: 50 }),
        link('FAMILY', 'bob', 'ann', { confidence: 70 }),
        link('FAMILY', 'bob', 'ann', { confidence: 95, refutes: true }),
      ],
    });
    expect(graph.told({ from: 'ann', to: 'bob' })).toEqual(['ann FAMILY bob']);
    expect(graph.paths({ from: 'ann', to: 'bob', count: 1 }).paths[0]?.parallel).toEqual([2]);
    expect(graph.told({ from: 'ann', to: 'bob', parallel: true })).toEqual(['ann FAMILY bob', 'ann FRIEND bob']);
    expect(graph.told({ from: 'ann', to: 'bob', filter: { disputed: false } })).toEqual(['ann FRIEND bob']);
  });

  it('do not pass through hubs, which are counted, but may end in them', () => {
    const graph = new GraphQuestions({
      entities: people,
      assertions: [link('FRIEND', 'ann', 'bob'), link('FRIEND', 'bob', 'cat'), link('RIVAL_OF', 'bob', 'dan')],
    });
    const found = graph.paths({ from: 'ann', to: 'cat', filter: { maxDegree: 2 }, count: 1 });
    expect(found).toMatchObject({ paths: [], hubsSkipped: 1, truncated: false });
    expect(graph.told({ from: 'ann', to: 'bob', filter: { maxDegree: 0 } })).toHaveLength(1);
    expect(graph.told({ from: 'ann', to: 'cat', filter: { maxDegree: 3 } })).toHaveLength(1);
  });

  it('step across a merge without a hop', () => {
    const graph = new GraphQuestions({
      entities: [...people, group('ring')],
      assertions: [link('FRIEND', 'ann', 'dan'), same('bob', 'dan'), link('MEMBER_OF', 'bob', 'ring')],
    });
    expect(graph.told({ from: 'ann', to: 'ring', within: 2 })).toEqual(['ann FRIEND bob MEMBER_OF ring']);
    expect(graph.told({ from: 'dan', to: 'bob' })).toEqual([]);
  });

  it('leave a shared object by what overlaps, in a period', () => {
    const graph = new GraphQuestions({
      entities: [...people, phone('pip')],
      assertions: [
        link('USES', 'ann', 'pip', { validFrom: 0, validTo: 100 }),
        link('USES', 'bob', 'pip', { validFrom: 100, validTo: 200 }),
        link('USES', 'cat', 'pip', { validFrom: 50, validTo: 150 }),
      ],
    });
    const during = [0, 300] as const;
    expect(graph.told({ from: 'ann', to: 'bob', during })).toEqual([]);
    expect(graph.told({ from: 'ann', to: 'cat', during })).toEqual(['ann USES pip USES cat']);
    expect(graph.told({ from: 'ann', to: 'cat', during: [0, 50] })).toEqual([]);
  });

  it('end with what was found, and say so, once the budget is spent', () => {
    const graph = new GraphQuestions({
      entities: people,
      assertions: [link('FRIEND', 'ann', 'bob'), link('FRIEND', 'bob', 'cat'), link('FRIEND', 'cat', 'dan')],
    });
    const question = {
      ...graph.question({}),
      from: 0,
      to: { entity: 3 },
      order: 'SHORTEST',
      count: 1,
      parallel: false,
    } as const;
    expect(graph.finder.paths({ ...question, limits: { maxSteps: 1 } })).toMatchObject({ paths: [], truncated: true });
    expect(graph.finder.paths({ ...question, limits: { signal: { aborted: true } } }).truncated).toBe(true);
    expect(graph.finder.paths({ ...question, limits: { deadline: 0 } }).truncated).toBe(true);
    expect(graph.finder.paths({ ...question, order: 'STRONGEST', limits: { maxSteps: 1 } }).truncated).toBe(true);
    expect(graph.finder.paths({ ...question, limits: { maxSteps: 100 } })).toMatchObject({
      searchedHops: 3,
      truncated: false,
    });
  });
});
