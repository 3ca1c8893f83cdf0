import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Job, Reply, Runner } from '../../src/engine/job.js';
import { Lane } from '../../src/engine/lane.js';
import { PoolRunner } from '../../src/engine/pool-runner.js';
import { StopFlags } from '../../src/engine/stop-flags.js';
import { BudgetExceeded, Overloaded, Unavailable } from '../../src/errors.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import type { GraphVersion } from '../../src/projection/graph-version.js';

const VERSION = { version: 7, graph: { neighbours: new Uint32Array() }, codes: {}, ids: {} } as GraphVersion;
const DONE: Reply = { answer: null, took: 1 };

/** Threads whose jobs end when the test says so. */
class HandRunner implements Runner {
  readonly jobs: { job: Job; end(reply: Reply): void; die(): void }[] = [];

  constructor(readonly threads = 1) {}

  run(job: Job): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.jobs.push({ job, end: resolve, die: () => reject(new Error('the thread ended')) });
    });
  }

  async close(): Promise<void> {}
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('a lane', () => {
  const later = () => performance.now() + 60_000;

  function laneOf(runner: Runner, most = 10) {
    const stops = new StopFlags();
    const lane = new Lane(runner, stops, most);
    const ask = (caller: string, rest: { signal?: AbortSignal; deadline?: number } = {}) => {
      const allowance = { time: 1_000, maxSteps: 10 };
      return lane.ask({ version: VERSION, task: null, allowance, deadline: later(), caller, ...rest });
    };
    return { lane, stops, ask };
  }

  it('gives each thread one job at a time, callers in turn', async () => {
    const runner = new HandRunner(2);
    const { ask } = laneOf(runner);
    const order: string[] = [];
    const asked = ['a', 'a', 'a', 'a', 'b'].map((caller, index) =>
      ask(caller).then(() => order.push(`${caller}${index}`)),
    );
    await settled();
    expect(runner.jobs).toHaveLength(2);
    for (let next = 0; next < 5; next += 1) {
      runner.jobs[next]?.end(DONE);
      await settled();
    }
    await Promise.all(asked);
    expect(order).toEqual(['a0', 'a1', 'a2', 'b4', 'a3']);
  });

  it('sends the graph to a thread that has not got it', async () => {
    const runner = new HandRunner();
    const asked = laneOf(runner).ask('a');
    await settled();
    expect(runner.jobs[0]?.job).toMatchObject({ version: 7 });
    expect(runner.jobs[0]?.job.graph).toBeUndefined();
    runner.jobs[0]?.end({ wanted: 'graph' });
    await settled();
    expect(runner.jobs[1]?.job.graph).toMatchObject({ version: 7 });
    runner.jobs[1]?.end(DONE);
    expect(await asked).toEqual(DONE);
  });

  it('does a job once more whose thread ended, and says so where it ends again', async () => {
    const runner = new HandRunner();
    const { ask } = laneOf(runner);
    const first = ask('a');
    await settled();
    runner.jobs[0]?.die();
    await settled();
    runner.jobs[1]?.end(DONE);
    expect(await first).toEqual(DONE);
    const second = ask('a');
    await settled();
    runner.jobs[2]?.die();
    await settled();
    runner.jobs[3]?.die();
    await expect(second).rejects.toBeInstanceOf(Unavailable);
    const third = ask('a');
    await settled();
    runner.jobs[4]?.end(DONE);
    expect(await third).toEqual(DONE);
  });

  it('outlives its threads: one that ends is replaced', async () => {
    const stops = new StopFlags();
    const lane = new Lane(
      new PoolRunner(1, stops, { filename: join(PROJECT_ROOT, 'test/engine/mortal-worker.mjs') }),
      stops,
      10,
    );
    const allowance = { time: 60_000, maxSteps: 1 };
    const ask = (kind: string) =>
      lane.ask({ version: VERSION, task: { kind } as never, allowance, deadline: later(), caller: 'a' });
    expect(await ask('live')).toEqual({ answer: 'alive', took: 0 });
    const [died, waited] = [ask('die'), ask('live')];
    await expect(died).rejects.toBeInstanceOf(Unavailable);
    await expect(died).rejects.toMatchObject({ retryable: true });
    expect(await waited).toEqual({ answer: 'alive', took: 0 });
    await lane.close();
  });

  it('refuses what there is no room for', async () => {
    const runner = new HandRunner();
    const { ask } = laneOf(runner, 2);
    const kept = [ask('a'), ask('a'), ask('a')];
    const refused = ask('a');
    await expect(refused).rejects.toBeInstanceOf(Overloaded);
    await expect(refused).rejects.toMatchObject({ code: 'OVERLOADED', retryable: true });
    const fromAnother = ask('b');
    await expect(kept[2]).rejects.toBeInstanceOf(Overloaded);
    for (let next = 0; next < 3; next += 1) {
      await settled();
      runner.jobs[next]?.end(DONE);
    }
    expect(await Promise.all([kept[0], kept[1], fromAnother])).toEqual([DONE, DONE, DONE]);
  });

  it('answers at once who has gone: what runs is told to stop, what waits never runs', async () => {
    const runner = new HandRunner();
    const { ask, stops } = laneOf(runner);
    const [gone, left] = [new AbortController(), new AbortController()];
    const running = ask('a', { signal: gone.signal });
    const waiting = ask('a', { signal: left.signal });
    await settled();
    const flag = stops.signal((runner.jobs[0] as { job: Job }).job.stop);
    expect(flag.aborted).toBe(false);
    gone.abort();
    left.abort();
    await expect(running).rejects.toBeInstanceOf(BudgetExceeded);
    await expect(waiting).rejects.toBeInstanceOf(BudgetExceeded);
    expect(flag.aborted).toBe(true);
    runner.jobs[0]?.end(DONE);
    await settled();
    expect(runner.jobs).toHaveLength(1);
    await expect(ask('a', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(BudgetExceeded);
    const next = ask('a');
    await settled();
    expect(stops.signal((runner.jobs[1] as { job: Job }).job.stop).aborted).toBe(false);
    runner.jobs[1]?.end(DONE);
    expect(await next).toEqual(DONE);
  });

  it('does not begin what waited until its time was over', async () => {
    const runner = new HandRunner();
    const { ask } = laneOf(runner);
    const running = ask('a');
    const late = ask('a', { deadline: performance.now() - 1 });
    await settled();
    runner.jobs[0]?.end(DONE);
    await running;
    await expect(late).rejects.toBeInstanceOf(Overloaded);
    expect(runner.jobs).toHaveLength(1);
  });

  it('passes on what went wrong in a search', async () => {
    const runner = new HandRunner();
    const asked = laneOf(runner).ask('a');
    await settled();
    runner.jobs[0]?.end({ failure: { message: 'no such entity', stack: 'Error: no such entity\n    at search' } });
    await expect(asked).rejects.toMatchObject({ message: 'no such entity', stack: expect.stringContaining('search') });
  });

  it('answers whoever waits when it is closed', async () => {
    const runner = new HandRunner();
    const { lane, ask } = laneOf(runner);
    void ask('a');
    const waiting = ask('b');
    await settled();
    await lane.close();
    await expect(waiting).rejects.toBeInstanceOf(Unavailable);
  });
});
