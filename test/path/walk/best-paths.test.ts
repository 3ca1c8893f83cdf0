import { describe, expect, it } from '@jest/globals';
import { TinyGraph, type TinyLink } from './tiny-graph.js';

const span = (from: number, to: number) => [{ from, to }];

describe('best paths', () => {
  it('are none where the ends are not joined', () => {
    expect(new TinyGraph([['a', 'b']], { c: {} }).paths('a', 'c')).toEqual([]);
    expect(new TinyGraph([], { a: {}, b: {} }).paths('a', 'b')).toEqual([]);
  });

  it('are none from a node to itself', () => {
    expect(new TinyGraph([], { a: {} }).paths('a', 'a')).toEqual([]);
    expect(
      new TinyGraph([
        ['a', 'b'],
        ['b', 'a', 80, 'FAMILY'],
      ]).paths('a', 'a'),
    ).toEqual([]);
  });

  it('take no notice of a link from a node to itself', () => {
    expect(
      new TinyGraph([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'b'],
      ]).paths('a', 'b'),
    ).toEqual(['a b']);
  });

  it('come to an entity once, however the links go round', () => {
    const graph = new TinyGraph([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ]);
    expect(graph.paths('a', 'd')).toEqual(['a c d', 'a b c d']);
  });

  it('are no longer than the hops allowed', () => {
    const graph = new TinyGraph([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
    expect(graph.paths('a', 'd', { within: 2 })).toEqual([]);
    expect(graph.paths('a', 'd', { within: 3 })).toEqual(['a b c d']);
  });

  const detour: TinyLink[] = [
    ['a', 'z', 20],
    ['a', 'b', 95],
    ['b', 'c', 95],
    ['c', 'z', 95],
    ['a', 'd', 50],
    ['d', 'z', 50],
  ];

  it('are by hops first, or by strength first', () => {
    const graph = new TinyGraph(detour);
    expect(graph.paths('a', 'z')).toEqual(['a z', 'a d z', 'a b c z']);
    expect(graph.paths('a', 'z', { order: 'STRONGEST' })).toEqual(['a b c z', 'a d z', 'a z']);
    expect(graph.paths('a', 'z', { order: 'STRONGEST', within: 2 })).toEqual(['a d z', 'a z']);
  });

  it('are as many as asked for', () => {
    expect(new TinyGraph(detour).paths('a', 'z', { count: 2 })).toEqual(['a z', 'a d z']);
  });

  it('are by strength where the hops are equal, and by hops where the strength is', () => {
    const byStrength = new TinyGraph([
      ['a', 'b', 50],
      ['b', 'z', 50],
      ['a', 'c', 80],
      ['c', 'z', 50],
    ]);
    expect(byStrength.paths('a', 'z')).toEqual(['a c z', 'a b z']);
    const byHops = new TinyGraph([
      ['a', 'b', 100],
      ['b', 'c', 100],
      ['c', 'z', 80],
      ['a', 'd', 100],
      ['d', 'z', 80],
    ]);
    expect(byHops.paths('a', 'z', { order: 'STRONGEST' })).toEqual(['a d z', 'a b c z']);
  });

  it('that tie are by the ids of their entities', () => {
    const graph = new TinyGraph([
      ['a', 'd'],
      ['d', 'z'],
      ['a', 'b'],
      ['b', 'z'],
      ['a', 'c'],
      ['c', 'z'],
    ]);
    expect(graph.paths('a', 'z')).toEqual(['a b z', 'a c z', 'a d z']);
    expect(graph.paths('z', 'a', { count: 1 })).toEqual(['z b a']);
  });

  it('take the best of parallel links, or each for itself, in the order of entities before links', () => {
    const graph = new TinyGraph([
      ['a', 'b', 50, 'FRIEND'],
      ['a', 'b', 80, 'FAMILY'],
      ['b', 'c', 50],
      ['b', 'd', 50],
      ['c', 'z', 50],
      ['d', 'z', 50],
    ]);
    expect(graph.paths('a', 'z')).toEqual(['a b c z', 'a b d z']);
    expect(graph.search('a', 'z').paths[0]?.links.map(({ key }) => key.kind)).toEqual(['FAMILY', 'FRIEND', 'FRIEND']);
    const equal = new TinyGraph([
      ['a', 'b', 50, 'FRIEND'],
      ['a', 'b', 50, 'FAMILY'],
      ['b', 'c', 50],
      ['b', 'd', 50],
      ['c', 'z', 50],
      ['d', 'z', 50],
    ]);
    const told = equal
      .search('a', 'z', { parallel: true })
      .paths.map(({ nodes, links }) => `${nodes.map((node) => equal.name(node)).join('')} ${links[0]?.key.kind}`);
    expect(told).toEqual(['abcz FAMILY', 'abcz FRIEND', 'abdz FAMILY', 'abdz FRIEND']);
  });

  it('do not pass what may not be passed, nor hubs; ends may be both', () => {
    const links: TinyLink[] = [
      ['a', 'b'],
      ['b', 'z'],
      ['a', 'c'],
      ['c', 'd'],
      ['d', 'z'],
    ];
    expect(new TinyGraph(links, { b: { mayPass: false } }).paths('a', 'z')).toEqual(['a c d z']);
    expect(new TinyGraph(links, { a: { mayPass: false }, z: { mayPass: false } }).paths('a', 'z')).toHaveLength(2);
    expect(new TinyGraph([...links, ['b', 'x']], {}, 2).paths('a', 'z')).toEqual(['a c d z']);
    expect(new TinyGraph([...links, ['a', 'x'], ['a', 'y']], {}, 2).paths('a', 'z')).toEqual(['a b z', 'a c d z']);
  });

  it('go in a period through an object only by links that overlap', () => {
    const phone = { p: { kind: 'PHONE' as const } };
    const graph = new TinyGraph(
      [
        ['a', 'p', 50, 'USES', span(0, 10)],
        ['b', 'p', 50, 'USES', span(10, 20)],
        ['c', 'p', 50, 'USES', span(5, 15)],
      ],
      phone,
    );
    const period = { from: 0, to: 100 };
    expect(graph.paths('a', 'b', { period })).toEqual([]);
    expect(graph.paths('a', 'c', { period })).toEqual(['a p c']);
    expect(graph.paths('c', 'b', { period })).toEqual(['c p b']);
    expect(graph.paths('a', 'c', { period: { from: 11, to: 100 } })).toEqual([]);
    expect(graph.paths('a', 'b', { period: null })).toEqual(['a p b']);
  });

  it('take in a period the best of parallel links that can be taken together', () => {
    const graph = new TinyGraph(
      [
        ['a', 'p', 90, 'USES', span(0, 10)],
        ['a', 'p', 40, 'OTHER', span(20, 30)],
        ['b', 'p', 90, 'USES', span(20, 30)],
      ],
      { p: { kind: 'PHONE' } },
    );
    const { paths } = graph.search('a', 'b', { period: { from: 0, to: 100 } });
    expect(paths.map(({ links }) => links.map(({ key }) => key.kind))).toEqual([['OTHER', 'USES']]);
  });

  it('say so where the steps allowed were too few', () => {
    const names = Array.from({ length: 14 }, (_, index) => `n${String(index).padStart(2, '0')}`);
    const clique = names.flatMap((from, index) => names.slice(index + 1).map((to): TinyLink => [from, to]));
    const graph = new TinyGraph(clique);
    const few = graph.search('n00', 'n01', { count: 500, maxSteps: 300 });
    expect(few.exhausted).toBe(false);
    expect(few.paths.length).toBeGreaterThan(0);
    expect(graph.search('n00', 'n01', { count: 500, deadline: 0 }).exhausted).toBe(false);
    const all = graph.search('n00', 'n01', { count: 500 });
    expect(all).toMatchObject({ exhausted: true, paths: { length: 500 } });
  });

  it('count no more than there are: every simple path of a clique of six', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const clique = names.flatMap((from, index) => names.slice(index + 1).map((to): TinyLink => [from, to]));
    // 1 + 4 + 4·3 + 4·3·2 + 4·3·2·1 paths of one to five hops.
    expect(new Set(new TinyGraph(clique).paths('a', 'f', { count: 1_000 })).size).toBe(65);
  });
});
