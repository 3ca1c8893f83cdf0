import { describe, expect, it } from '@jest/globals';
import { BudgetExceeded } from '../../../src/errors.js';
import { atOnce, inSlices, type Slices } from '../../../src/path/walk/slices.js';

function* counting(milliseconds: number): Slices<number> {
  const until = performance.now() + milliseconds;
  let turns = 0;
  while (performance.now() < until) {
    turns += 1;
    yield;
  }
  return turns;
}

describe('work in slices', () => {
  it('comes to its result', async () => {
    expect(await inSlices(counting(0))).toBe(0);
    expect(atOnce(counting(0))).toBe(0);
    expect(atOnce(counting(5))).toBeGreaterThan(0);
  });

  it('gives others their turn', async () => {
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 1);
    await inSlices(counting(1_000));
    clearInterval(timer);
    expect(others).toBeGreaterThan(2);
  });

  it('ends where the caller goes', async () => {
    const started = performance.now();
    await expect(inSlices(counting(10_000), AbortSignal.timeout(30))).rejects.toThrow(BudgetExceeded);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
