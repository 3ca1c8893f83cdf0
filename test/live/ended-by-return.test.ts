import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { endedByReturn } from '../../src/live/ended-by-return.js';

async function* counting(signal: AbortSignal, log: string[]): AsyncGenerator<number, void> {
  try {
    for (let count = 1; ; count += 1) {
      yield count;
      if (count === 2) await sleep(3_600_000, undefined, { signal });
    }
  } finally {
    log.push('ended');
  }
}

describe('events until whoever takes them goes', () => {
  it('ends a generator that waits', async () => {
    const log: string[] = [];
    const events = endedByReturn((signal) => counting(signal, log));
    expect(await events.next()).toEqual({ done: false, value: 1 });
    expect(await events.next()).toEqual({ done: false, value: 2 });
    const waiting = events.next();
    expect(await events.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(log).toEqual(['ended']);
  });

  it('lets errors through while somebody is there', async () => {
    const events = endedByReturn(async function* fails() {
      yield 1;
      throw new RangeError('no more');
    });
    await events.next();
    await expect(events.next()).rejects.toThrow('no more');
  });

  it('cuts off who does not take the events', async () => {
    const log: string[] = [];
    const events = endedByReturn((signal) => counting(signal, log), 0);
    await events.next();
    await sleep(5);
    await expect(events.next()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(log).toEqual(['ended']);
  });
});
