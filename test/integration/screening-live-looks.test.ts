import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { holdLock } from '../../src/flag/job/job-lock.js';
import { jobKey } from '../../src/flag/job/job-model.js';
import { findJob } from '../../src/flag/job/job-repository.js';
import { LiveEvaluator } from '../../src/flag/live/live-evaluator.js';
import { ask } from '../change/scene.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const OTHER = { ...JOB, name: 'other' };
const LOW = { name: 'default', clearance: { level: 'OFFICIAL', compartments: [] } } as const;
const key = jobKey(JOB.name, JOB.clearance);

describe('looks of live evaluation', () => {
  let test: TestDatabase;
  let scene: FlagScene;
  let live: LiveEvaluator;

  const flags = async (job = key) => (await scene.flags(job)).map((flag) => scene.tell(flag));
  const setClock = (offset: number) =>
    test.database.runAlone(
      { name: 'test/clock', text: "MATCH (clock:Setting {name: 'clock'}) SET clock.offset = $offset" },
      { offset },
    );

  beforeAll(async () => {
    test = await openTestDatabase();
  }, 240_000);
  afterAll(() => test?.close());

  beforeEach(async () => {
    await test.database.runAlone(
      { name: 'test/clear', text: 'MATCH (n:Entity|Facet|ScreeningJob|ScreeningRun|Flag|FlagEvent) DETACH DELETE n' },
      {},
    );
    scene = new FlagScene(test.database);
    await scene.employees(['Ann', 'Bob']);
    await scene.people('Kim', 'Max');
    await scene.group('Ring');
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
    live = new LiveEvaluator(test.database, {});
  });
  afterEach(() => setClock(0));

  it('raise what changed, once, and the next run reports it', async () => {
    expect(await live.look()).toEqual({ raised: 0, isBusy: false });
    await scene.run();
    expect(await live.look()).toEqual({ raised: 0, isBusy: false });
    await scene.link('FRIEND', 'Ann', 'Kim');
    expect(await live.look()).toEqual({ raised: 1, isBusy: false });
    await scene.link('FRIEND', 'Bob', 'Ann');
    expect((await live.look()).raised).toBe(1);
    expect((await live.look()).raised).toBe(0);
    const { lines, outcome } = await scene.run();
    expect(lines).toEqual(['NEW - 2 LINK Ann > Kim > Ring', 'NEW - 3 LINK Bob > Ann > Kim > Ring']);
    expect(outcome.flags).toBe(2);
    expect((await scene.run()).lines).toEqual([]);
  });

  it('go on where a run left the job, and with the rules it gave it', async () => {
    await scene.run();
    await live.look();
    await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.run(JOB, { rulesFrom: (held) => ({ ...held, within: 2 }) });
    await scene.link('FRIEND', 'Bob', 'Ann');
    expect((await live.look()).raised).toBe(0);
    await scene.link('FRIEND', 'Bob', 'Kim');
    expect((await live.look()).raised).toBe(1);
    expect(await flags()).toEqual(['NEW - 2 LINK Ann > Kim > Ring', 'NEW - 2 LINK Bob > Kim > Ring']);
  });

  it('take every live job from its own point, as its own clearance sees; and no other', async () => {
    const secret = { level: 'SECRET' as const, compartments: [] };
    await scene.run(OTHER);
    await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.run();
    await scene.run(LOW);
    await scene.run({ ...JOB, name: 'silent' }, { live: false });
    expect((await live.look()).raised).toBe(1);
    await scene.link('FRIEND', 'Bob', 'Kim', { marking: secret });
    expect((await live.look()).raised).toBe(2);
    const both = ['NEW - 2 LINK Ann > Kim > Ring', 'NEW - 2 LINK Bob > Kim > Ring'];
    expect(await flags(jobKey('other', OTHER.clearance))).toEqual(both);
    expect(await flags()).toEqual(both.slice(1));
    expect(await flags(jobKey(LOW.name, LOW.clearance))).toEqual([]);
    expect(await flags(jobKey('silent', JOB.clearance))).toEqual([]);
  });

  it('see a marking that was new with the change', async () => {
    await scene.run();
    await live.look();
    const marking = { level: 'OFFICIAL_SENSITIVE', compartments: [] } as const;
    expect(await ask(test.database, 'MATCH (m:Marking {level: 1}) RETURN m')).toEqual([]);
    await scene.link('FRIEND', 'Ann', 'Kim', { marking: { ...marking, compartments: [] } });
    expect((await live.look()).raised).toBe(1);
  });

  it('raise what a date brings or ends when it is over, without any change', async () => {
    await scene.run();
    const { now } = await scene.view();
    await scene.link('FRIEND', 'Ann', 'Kim', { times: { validTo: now + 1_000 } });
    expect((await live.look()).raised).toBe(1);
    await setClock(1_030);
    expect((await live.look()).raised).toBe(0);
    await setClock(1_100);
    expect((await live.look()).raised).toBe(1);
    expect(await flags()).toEqual(['NEW - 2 LINK Ann > Kim > Ring', 'CEASED 2 - DATE Ann > Kim > Ring']);
  });

  it('stop and begin where a job is told to', async () => {
    await scene.run(JOB, { live: false });
    await scene.link('FRIEND', 'Ann', 'Kim');
    expect((await live.look()).raised).toBe(0);
    await scene.run(JOB, { live: true });
    expect((await findJob(test.database, key))?.isLive).toBe(true);
    await scene.link('FRIEND', 'Bob', 'Kim');
    expect((await live.look()).raised).toBe(1);
    expect((await scene.run()).lines).toEqual(['NEW - 2 LINK Bob > Kim > Ring']);
  });

  it('leave a job alone while a run has it, and come back to it', async () => {
    await scene.run();
    await live.look();
    await scene.link('FRIEND', 'Ann', 'Kim');
    const run = await holdLock(test.database, key, 1_000);
    expect(await live.look()).toEqual({ raised: 0, isBusy: true });
    expect(await live.look()).toEqual({ raised: 0, isBusy: true });
    await run?.release();
    let look = await live.look();
    // On a machine that has much to do it may not come by the lock at once.
    for (let more = 0; look.isBusy && more < 50; more += 1) look = await live.look();
    expect(look).toEqual({ raised: 1, isBusy: false });
    expect(await flags()).toEqual(['NEW - 2 LINK Ann > Kim > Ring']);
  });
});
