import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BinaryHeap } from '../../src/graph/search/binary-heap.js';

function popped<T>(heap: BinaryHeap<T>): T[] {
  const items: T[] = [];
  for (let item = heap.pop(); item !== undefined; item = heap.pop()) items.push(item);
  return items;
}

describe('a binary heap', () => {
  it('is empty at first and after the last', () => {
    const heap = new BinaryHeap<number>((a, b) => a - b);
    expect(heap.pop()).toBeUndefined();
    heap.push(1);
    expect(heap.pop()).toBe(1);
    expect(heap.pop()).toBeUndefined();
  });

  it('gives what was pushed, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const heap = new BinaryHeap<number>((a, b) => a - b);
        for (const value of values) heap.push(value);
        expect(popped(heap)).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });

  it('gives the least of what is left, however pushes and pops are mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (steps) => {
        const heap = new BinaryHeap<number>((a, b) => a - b);
        let held: number[] = [];
        for (const step of steps) {
          if (step !== null) {
            heap.push(step);
            held.push(step);
            continue;
          }
          const [least, ...rest] = held.sort((a, b) => a - b);
          expect(heap.pop()).toBe(least);
          held = rest;
        }
      }),
    );
  });
});
