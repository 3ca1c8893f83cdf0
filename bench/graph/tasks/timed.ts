import type { Timed } from '../worker-protocol.js';

const WARM_UP_MILLISECONDS = 700;
const MOST_WARM_UPS = 50;

/** Milliseconds of each repeat of a piece of work, once it is warm; every repeat must come to the same. */
export function timed(repeats: number, work: (repeat: number) => number): Timed {
  const began = performance.now();
  const check = work(0);
  for (let warm = 1; warm < MOST_WARM_UPS && performance.now() - began < WARM_UP_MILLISECONDS; warm += 1) work(warm);
  const times = Array.from({ length: repeats }, (_, repeat) => {
    const start = performance.now();
    const again = work(MOST_WARM_UPS + repeat);
    const time = performance.now() - start;
    if (again !== check) throw new Error(`a repeat came to ${again} where the first had ${check}`);
    return time;
  });
  return { times, check };
}

/** Microseconds a question of each repeat over all of them, once warm. */
export function timedMean(repeats: number, count: number, ask: (index: number, repeat: number) => number): Timed {
  const { times, check } = timed(repeats, (repeat) => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += ask(index, repeat);
    return sum;
  });
  return { times: times.map((time) => (1_000 * time) / count), check };
}

/** Microseconds of each question, the least of its repeats. */
export function timedEach(repeats: number, count: number, ask: (index: number) => number): Timed {
  const times = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  let check = 0;
  for (let repeat = -1; repeat < repeats; repeat += 1) {
    check = 0;
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      check += ask(index);
      const time = 1_000 * (performance.now() - start);
      if (repeat >= 0) times[index] = Math.min(times[index] as number, time);
    }
  }
  return { times, check };
}
