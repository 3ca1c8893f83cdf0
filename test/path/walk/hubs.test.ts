import { describe, expect, it } from '@jest/globals';
import { skippedHubs } from '../../../src/path/walk/hubs.js';
import { TinyGraph, type TinyLink, type TinyNode } from './tiny-graph.js';

const links: TinyLink[] = [
  ['a', 'h'],
  ['h', 'z'],
  ['h', 'x'],
  ['z', 'y'],
  ['y', 'i'],
  ['i', 'u'],
  ['i', 'v'],
];

function skipped(from: string[], to: string[], within: number, nodes: Record<string, TinyNode> = {}): number {
  const graph = new TinyGraph(links, nodes, 2);
  const at = (names: string[]) => names.map((name) => graph.at(name));
  return skippedHubs(graph.graph, at(from), at(to), within);
}

describe('skipped hubs', () => {
  it('are those come to from either side within the hops', () => {
    expect(skipped(['a'], ['z'], 2)).toBe(1);
    expect(skipped(['a'], ['z'], 3)).toBe(2);
    expect(skipped(['a'], ['x'], 1)).toBe(0);
  });

  it('are not the ends of every path, but may be ends of some', () => {
    expect(skipped(['h'], ['x'], 2)).toBe(0);
    expect(skipped(['h'], ['i'], 4)).toBe(0);
    expect(skipped(['a'], ['h', 'x'], 3)).toBe(1);
    expect(skipped(['a', 'h'], ['x', 'z'], 2)).toBe(1);
  });

  it('are not those that may not be passed anyway', () => {
    expect(skipped(['a'], ['z'], 2, { h: { mayPass: false } })).toBe(0);
  });
});
