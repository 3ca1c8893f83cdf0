import { setImmediate as nextTurn } from 'node:timers/promises';
import { BudgetExceeded } from '../../errors.js';

/** Milliseconds of computing after which others get their turn. */
const SLICE = 8;

/** Work that can be set aside at every `yield`, and its result. */
export type Slices<Result> = Generator<void, Result>;

/** @throws BudgetExceeded where the caller has gone or the question's time is over */
export function throwIfEnded(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BudgetExceeded('The question was ended before its answer was complete.');
}

/**
 * Does work a few milliseconds at a time, so that long searches hold up nobody else.
 * @throws BudgetExceeded once the signal is aborted
 */
export async function inSlices<Result>(work: Slices<Result>, signal?: AbortSignal | undefined): Promise<Result> {
  for (let until = performance.now() + SLICE; ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    throwIfEnded(signal);
    until = performance.now() + SLICE;
  }
}

/** Does work to its end without a break. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
