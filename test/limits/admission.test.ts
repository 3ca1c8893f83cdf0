import { describe, expect, it } from '@jest/globals';
import { Admission, KeptOpen, type Leave } from '../../src/limits/admission.js';

const never = new AbortController().signal;
const several = (running: number, waiting: number, more: Partial<ConstructorParameters<typeof Admission>[0]> = {}) =>
  new Admission({
    perCaller: { running, waiting },
    inTotal: { running: 3, waiting: 5 },
    waitSeconds: 1_000,
    ...more,
  });

/** What still waits at the end of a test is given up long after it. */
const nobodyWaits = () => {};

/** Enters, and tells when the turn has come. */
function entering(admission: Admission, caller: string, came: string[], signal = never): Promise<Leave> {
  const turn = admission.enter(caller, signal).then((leave) => {
    came.push(caller);
    return leave;
  });
  turn.catch(nobodyWaits);
  return turn;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('admission', () => {
  it('lets each caller have so many places, and gives a place to who waits for it', async () => {
    const admission = several(1, 5);
    const came: string[] = [];
    const first = await entering(admission, 'ann', came);
    const second = entering(admission, 'ann', came);
    await entering(admission, 'ben', came);
    await settled();
    expect(came).toEqual(['ann', 'ben']);
    first();
    await second;
    expect(came).toEqual(['ann', 'ben', 'ann']);
  });

  it('gives a place back once', async () => {
    const admission = several(1, 5);
    const came: string[] = [];
    const leave = await entering(admission, 'ann', came);
    leave();
    leave();
    await entering(admission, 'ann', came);
    void entering(admission, 'ann', came);
    await settled();
    expect(came).toEqual(['ann', 'ann']);
  });

  it('serves callers in turn, each in the order of their coming', async () => {
    const admission = several(3, 5);
    const came: string[] = [];
    const running = [
      await entering(admission, 'ann', came),
      await entering(admission, 'ann', came),
      await entering(admission, 'ann', came),
    ];
    const waiting = ['ann', 'ann', 'ben', 'cat'].map((caller) => entering(admission, caller, came));
    came.length = 0;
    for (const leave of running) leave();
    await settled();
    expect(came).toEqual(['ann', 'ben', 'cat']);
    (await waiting[0])?.();
    await settled();
    expect(came).toEqual(['ann', 'ben', 'cat', 'ann']);
  });

  it('refuses a caller who has too many waiting, and others none', async () => {
    const admission = several(1, 1);
    const leave = await admission.enter('ann', never);
    const second = admission.enter('ann', never);
    await expect(admission.enter('ann', never)).rejects.toMatchObject({ name: 'TooManyRequests', code: 'OVERLOADED' });
    await admission.enter('ben', never);
    leave();
    await second;
  });

  it('refuses everybody where too many wait in all', async () => {
    const admission = several(3, 9, { inTotal: { running: 1, waiting: 1 } });
    await admission.enter('ann', never);
    admission.enter('ann', never).catch(nobodyWaits);
    await expect(admission.enter('ben', never)).rejects.toMatchObject({ name: 'Overloaded', code: 'OVERLOADED' });
  });

  it('forgets who leaves while they wait', async () => {
    const admission = several(1, 1);
    const leave = await admission.enter('ann', never);
    const gone = new AbortController();
    const second = admission.enter('ann', gone.signal);
    gone.abort();
    await expect(second).rejects.toMatchObject({ code: 'OVERLOADED' });
    const third = admission.enter('ann', never);
    leave();
    await third;
  });

  it('does not let anybody wait for ever', async () => {
    const admission = several(1, 5, { waitSeconds: 0.01 });
    await admission.enter('ann', never);
    await expect(admission.enter('ann', never)).rejects.toMatchObject({ code: 'OVERLOADED' });
  });
});

describe('what is kept open', () => {
  it('has a limit for each caller and for all', () => {
    const open = new KeptOpen({ perCaller: 2, inTotal: 3 });
    const close = open.open('ann');
    open.open('ann');
    expect(() => open.open('ann')).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
    open.open('ben');
    expect(() => open.open('cat')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
    close();
    close();
    open.open('cat');
    expect(() => open.open('ann')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
  });
});
