import { describe, expect, it } from '@jest/globals';
import { FairQueue } from '../../src/engine/fair-queue.js';

function taken(queue: FairQueue<string>): string[] {
  const items: string[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) items.push(item);
  return items;
}

describe('the queue before the threads', () => {
  it('serves callers in turn, each in the order asked', () => {
    const queue = new FairQueue<string>(10);
    for (const item of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) expect(queue.push(item[0] as string, item)).toBeNull();
    expect(queue.size).toBe(6);
    expect(taken(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect(queue.size).toBe(0);
  });

  it('serves a newcomer before the second item of anybody', () => {
    const queue = new FairQueue<string>(10);
    for (const item of ['a1', 'a2', 'a3']) queue.push('a', item);
    expect(queue.take()).toBe('a1');
    queue.push('b', 'b1');
    expect(taken(queue)).toEqual(['a2', 'b1', 'a3']);
  });

  it('takes no more than it has room for: who has most waiting loses the last', () => {
    const queue = new FairQueue<string>(3);
    for (const item of ['a1', 'a2', 'a3']) expect(queue.push('a', item)).toBeNull();
    expect(queue.push('a', 'a4')).toBe('a4');
    expect(queue.push('b', 'b1')).toBe('a3');
    expect(queue.push('b', 'b2')).toBe('a2');
    expect(queue.push('b', 'b3')).toBe('b3');
    expect(taken(queue)).toEqual(['a1', 'b1', 'b2']);
  });

  it('lets go of what is no longer wanted', () => {
    const queue = new FairQueue<string>(3);
    for (const item of ['a1', 'a2']) queue.push('a', item);
    queue.push('b', 'b1');
    expect(queue.remove('b', 'b1')).toBe(true);
    expect(queue.remove('b', 'b1')).toBe(false);
    expect(queue.remove('a', 'a1')).toBe(true);
    expect(taken(queue)).toEqual(['a2']);
  });
});
