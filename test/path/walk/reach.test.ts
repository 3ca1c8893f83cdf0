import { describe, expect, it } from '@jest/globals';
import { costOf } from '../../../src/link/confidence.js';
import type { Interval } from '../../../src/link/fold.js';
import { reachFrom } from '../../../src/path/walk/reach.js';
import { TinyGraph } from './tiny-graph.js';

function reached(graph: TinyGraph, sources: string[], within: number, period: Interval | null = null) {
  const found = reachFrom(
    graph.graph,
    sources.map((name) => graph.at(name)),
    within,
    period,
  );
  return Object.fromEntries([...found].map(([node, { hops, cost }]) => [graph.name(node), [hops, cost]]));
}

const span = (from: number, to: number) => [{ from, to }];

describe('reach', () => {
  it('is the sources alone within no hops', () => {
    expect(reached(new TinyGraph([['a', 'b']]), ['a'], 0)).toEqual({ a: [0, 0] });
    expect(reached(new TinyGraph([['a', 'b']]), [], 3)).toEqual({});
  });

  it('tells the fewest hops, and the least cost by so many', () => {
    const graph = new TinyGraph([
      ['a', 'b', 50],
      ['a', 'c', 80],
      ['b', 'd', 100],
      ['c', 'd', 70],
      ['a', 'e', 20],
      ['c', 'e', 100],
    ]);
    expect(reached(graph, ['a'], 2)).toEqual({
      a: [0, 0],
      b: [1, costOf(50)],
      c: [1, costOf(80)],
      d: [2, costOf(80) + costOf(70)],
      e: [1, costOf(20)],
    });
  });

  it('starts from the nearest of several sources', () => {
    const graph = new TinyGraph([
      ['a', 'b', 100],
      ['b', 'c', 100],
      ['c', 'd', 100],
    ]);
    expect(reached(graph, ['a', 'd'], 1)).toEqual({ a: [0, 0], b: [1, 0], c: [1, 0], d: [0, 0] });
  });

  it('passes through hubs only from the sources', () => {
    const links = [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['d', 'e'],
      ['e', 'f'],
      ['e', 'g'],
    ] as const;
    expect(Object.keys(reached(new TinyGraph(links, {}, 2), ['a'], 4)).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('leaves an object in a period by what overlaps the link it was entered by', () => {
    const graph = new TinyGraph(
      [
        ['a', 'p', 100, 'USES', span(0, 10)],
        ['b', 'p', 100, 'USES', span(5, 15)],
        ['c', 'p', 100, 'USES', span(10, 20)],
      ],
      { p: { kind: 'PHONE' } },
    );
    const period = { from: 0, to: 100 };
    expect(Object.keys(reached(graph, ['a'], 8)).sort()).toEqual(['a', 'b', 'c', 'p']);
    const found = reachFrom(graph.graph, [graph.at('a')], 8, period);
    const simple = Object.fromEntries([...found].map(([node, { simple: once }]) => [graph.name(node), once]));
    // What comes to c comes twice through the phone: no path does.
    expect(simple).toEqual({ a: true, b: true, c: false, p: true });
  });
});
