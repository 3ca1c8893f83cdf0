import { describe, expect, it } from '@jest/globals';
import { inParts, mapInTurns, nextTurn } from '../src/turns.js';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('turns', () => {
  it('lets one of those who wait go on in each turn of the event loop', async () => {
    const order: string[] = [];
    const first = nextTurn().then(() => {
      order.push('first');
      setImmediate(() => order.push('somebody else'));
    });
    const second = nextTurn()
      .then(() => nextTurn())
      .then(() => order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'somebody else', 'second']);
  });

  it('maps short and long lists in their order', async () => {
    expect(await mapInTurns([], String)).toEqual([]);
    expect(await mapInTurns([3, 1], (item, index) => `${index}:${item}`)).toEqual(['0:3', '1:1']);
    expect(await mapInTurns(numbers(1_000), (item, index) => item - index)).toEqual(numbers(1_000).fill(0));
  });

  it('lets others in before it maps a long list, and does a short one at once', async () => {
    let isSeenTo = false;
    setImmediate(() => {
      isSeenTo = true;
    });
    expect(await mapInTurns(numbers(3), () => isSeenTo)).toEqual([false, false, false]);
    expect(await mapInTurns(numbers(500), () => isSeenTo)).toEqual(numbers(500).fill(1).map(Boolean));
  });

  it('rejects with what the mapping throws', async () => {
    const refuse = (item: number) => {
      if (item === 400) throw new Error('no 400');
      return item;
    };
    await expect(mapInTurns(numbers(500), refuse)).rejects.toThrow('no 400');
  });

  it('gives a short list as it is, and a long one in promises that keep its order', async () => {
    expect(inParts([1, 2])).toEqual([1, 2]);
    const parts = inParts(numbers(300));
    expect(parts.every((part) => part instanceof Promise)).toBe(true);
    expect(await Promise.all(parts)).toEqual(numbers(300));
  });
});
