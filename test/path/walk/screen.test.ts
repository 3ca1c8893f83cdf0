import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { screenPairs } from '../../../src/path/walk/screen.js';
import { atOnce } from '../../../src/path/walk/slices.js';
import { TinyGraph, type TinyLink } from './tiny-graph.js';

function screened(graph: TinyGraph, employees: readonly string[], groups: readonly string[], within: number) {
  const at = (names: readonly string[]) => names.map((name) => graph.at(name));
  const names = new Map(graph.graph.nodes.map(({ id }, node) => [id, graph.name(node)]));
  return atOnce(screenPairs(graph.graph, at(employees), at(groups), within)).map(
    ({ employee, group, hops }) => `${names.get(employee)} ${names.get(group)} ${hops}`,
  );
}

describe('screening', () => {
  it('is empty without employees, groups or links', () => {
    const graph = new TinyGraph([], { a: {}, g: { kind: 'GROUP' } });
    expect(screened(graph, [], ['g'], 4)).toEqual([]);
    expect(screened(graph, ['a'], [], 4)).toEqual([]);
    expect(screened(graph, ['a'], ['g'], 4)).toEqual([]);
  });

  it('is by hops, then employee, then group', () => {
    const graph = new TinyGraph([
      ['a', 'x'],
      ['x', 'h'],
      ['b', 'h'],
      ['b', 'g'],
      ['a', 'g'],
    ]);
    expect(screened(graph, ['b', 'a'], ['h', 'g'], 3)).toEqual(['a g 1', 'b g 1', 'b h 1', 'a h 2']);
    expect(screened(graph, ['a', 'b'], ['g', 'h'], 1)).toEqual(['a g 1', 'b g 1', 'b h 1']);
  });

  it('goes through employees and groups as through others, unless they may not be passed', () => {
    const links: TinyLink[] = [
      ['a', 'b'],
      ['b', 'g'],
      ['g', 'h'],
    ];
    expect(screened(new TinyGraph(links), ['a', 'b'], ['g', 'h'], 3)).toEqual(['b g 1', 'a g 2', 'b h 2', 'a h 3']);
    const blocked = new TinyGraph(links, { b: { mayPass: false }, g: { mayPass: false } });
    expect(screened(blocked, ['a', 'b'], ['g', 'h'], 3)).toEqual(['b g 1']);
  });

  it('tells as many hops as the shortest path, with any number of groups', () => {
    const groups = Array.from({ length: 40 }, (_, index) => `g${String(index).padStart(2, '0')}`);
    const staff = ['a', 'b', 'c'];
    const names = [...staff, 'x', 'y', 'z', ...groups];
    const end = fc.constantFrom(...names);
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { maxLength: 90, size: 'max' }), (links) => {
        const graph = new TinyGraph(links.filter(([a, b]) => a !== b) as TinyLink[], {
          ...Object.fromEntries(names.map((name) => [name, {}])),
        });
        const expected = staff.flatMap((employee) =>
          groups.flatMap((group) => {
            const [best] = graph.search(employee, group, { within: 4, count: 1 }).paths;
            return best ? [`${employee} ${group} ${best.links.length}`] : [];
          }),
        );
        expect(screened(graph, staff, groups, 4).sort()).toEqual(expected.sort());
      }),
      { numRuns: 30 },
    );
  });
});
