import { describe, expect, it } from '@jest/globals';
import { costOf } from '../../../src/link/confidence.js';
import { boundsTo, hopsAndCostOf, weightOf, weightsFrom } from '../../../src/path/walk/bounds.js';
import { TinyGraph } from './tiny-graph.js';

const hop = (confidence: number) => weightOf('SHORTEST', { cost: costOf(confidence) });
const strength = (confidence: number) => weightOf('STRONGEST', { cost: costOf(confidence) });

const graph = new TinyGraph(
  [
    ['a', 'b', 80],
    ['b', 'c', 80],
    ['c', 'd', 80],
    ['a', 'd', 20],
    ['x', 'y', 80],
  ],
  { alone: {} },
);

describe('weights', () => {
  it('put eight hops of the least confidence before nine of the greatest', () => {
    expect(8 * hop(0)).toBeLessThan(9 * hop(100));
    expect(strength(1) * 8).toBeLessThan(strength(0));
  });

  it('give hops and cost back', () => {
    expect(hopsAndCostOf(hop(80) + hop(50))).toEqual({ hops: 2, cost: costOf(80) + costOf(50) });
    expect(hopsAndCostOf(0)).toEqual({ hops: 0, cost: 0 });
  });
});

describe('bounds', () => {
  const bounds = (within: number, order: 'SHORTEST' | 'STRONGEST') =>
    boundsTo(graph.graph, graph.at('a'), graph.at('d'), within, order);

  it('are the least weight within the hops that are left', () => {
    const strongest = bounds(3, 'STRONGEST');
    expect(strongest.least(graph.at('a'), 3)).toBe(3 * strength(80));
    expect(strongest.least(graph.at('a'), 2)).toBe(strength(20));
    expect(strongest.least(graph.at('a'), 0)).toBe(Number.POSITIVE_INFINITY);
    expect(strongest.least(graph.at('d'), 0)).toBe(0);
    expect(bounds(3, 'SHORTEST').least(graph.at('a'), 3)).toBe(hop(20));
  });

  it('are infinite where there is no way', () => {
    expect(bounds(3, 'SHORTEST').least(graph.at('x'), 3)).toBe(Number.POSITIVE_INFINITY);
    expect(bounds(3, 'SHORTEST').least(graph.at('alone'), 3)).toBe(Number.POSITIVE_INFINITY);
  });

  it('leave out what is too far from the start to matter', () => {
    const chain = new TinyGraph([
      ['a', 'b'],
      ['b', 'z'],
      ['z', 'y'],
      ['y', 'x'],
    ]);
    const near = boundsTo(chain.graph, chain.at('a'), chain.at('z'), 2, 'SHORTEST');
    expect(near.least(chain.at('a'), 2)).toBe(2 * hop(50));
    expect(near.least(chain.at('y'), 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('weights from a node', () => {
  it('are the least of each node within the hops', () => {
    const weights = weightsFrom(graph.graph, graph.at('a'), 2, 'STRONGEST');
    const named = Object.fromEntries([...weights].map((weight, node) => [graph.name(node), weight]));
    expect(named).toEqual({
      a: 0,
      alone: Number.POSITIVE_INFINITY,
      b: strength(80),
      c: 2 * strength(80),
      d: strength(20),
      x: Number.POSITIVE_INFINITY,
      y: Number.POSITIVE_INFINITY,
    });
  });

  it('do not go through what may not be passed', () => {
    const blocked = new TinyGraph(
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      { b: { mayPass: false } },
    );
    const weights = weightsFrom(blocked.graph, blocked.at('a'), 4, 'SHORTEST');
    expect([...weights]).toEqual([0, hop(50), Number.POSITIVE_INFINITY]);
  });
});
