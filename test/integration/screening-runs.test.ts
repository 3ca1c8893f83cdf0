import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RaisedFlag } from '../../src/flag/flag-model.js';
import { dryRun, replayRun } from '../../src/flag/run/run-screening.js';
import { ask } from '../change/scene.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

describe('screening runs', () => {
  let test: TestDatabase;
  let scene: FlagScene;

  beforeAll(async () => {
    test = await openTestDatabase();
  }, 120_000);
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
    await scene.link('FRIEND', 'Bob', 'Kim');
  });

  it('set a baseline, then tell of what is new, once', async () => {
    const first = await scene.run();
    expect(first.outcome).toMatchObject({ flags: 0, isBaseline: true });
    expect(await scene.run()).toMatchObject({ lines: [], outcome: { flags: 0, isBaseline: false } });
    await scene.link('FRIEND', 'Ann', 'Kim');
    const third = await scene.run();
    expect(third.lines).toEqual(['NEW - 2 LINK Ann > Kim > Ring']);
    expect((await scene.run()).lines).toEqual([]);
  });

  it('tell of shorter, stronger and ended connections, each by its cause', async () => {
    await scene.run();
    const weak = { grading: { sourceEvaluation: 'UNTESTED', informationAssessment: 'D' } as const };
    const evidence = await scene.link('FRIEND', 'Ann', 'Bob', weak);
    expect((await scene.run()).lines).toEqual(['NEW - 3 LINK Ann > Bob > Kim > Ring']);
    const near = await scene.link('ASSOCIATE', 'Ann', 'Kim', weak);
    expect((await scene.run()).lines).toEqual(['CLOSER 3 2 LINK Ann > Kim > Ring']);
    await scene.regrade(near, { sourceEvaluation: 'RELIABLE', informationAssessment: 'A' });
    expect((await scene.run()).lines).toEqual(['STRONGER 2 2 GRADE Ann > Kim > Ring']);
    await scene.retract(evidence);
    expect((await scene.run()).lines).toEqual([]);
  });

  it('close flags whose link was retracted, and say so', async () => {
    await scene.run();
    const evidence = await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.run();
    await scene.retract(evidence);
    expect((await scene.run()).lines).toEqual(['CEASED 2 - LINK Ann > Kim > Ring']);
    const kept = (await scene.flags()).map(({ kind, status, version }) => `${kind} ${status} ${version}`);
    expect(kept).toEqual(['NEW CLOSED_LINK_RETRACTED 2', 'CEASED OPEN 1']);
    const events = await ask(
      test.database,
      'MATCH (:Flag)-[:HAD_EVENT]->(e:FlagEvent) RETURN e.from AS from, e.to AS to',
    );
    expect(events).toEqual([{ from: 'OPEN', to: 'CLOSED_LINK_RETRACTED' }]);
  });

  it('group the flags of one new member under the link that made them', async () => {
    await scene.link('FRIEND', 'Ann', 'Max');
    await scene.link('FRIEND', 'Bob', 'Max');
    await scene.group('Gang');
    await scene.run();
    await scene.link('MEMBER_OF', 'Max', 'Gang');
    const { lines } = await scene.run();
    expect(lines.sort()).toEqual(['NEW - 2 LINK Ann > Max > Gang', 'NEW - 2 LINK Bob > Max > Gang']);
    expect(new Set((await scene.flags()).map(({ causeKey }) => causeKey)).size).toBe(1);
  });

  it('are told apart by job: each has its own point and rules', async () => {
    const other = { ...JOB, name: 'other' };
    await scene.run();
    await scene.run(other, { rulesFrom: (held) => ({ ...held, within: 1 }) });
    await scene.link('FRIEND', 'Ann', 'Kim');
    expect((await scene.run(other)).lines).toEqual([]);
    expect((await scene.run()).lines).toEqual(['NEW - 2 LINK Ann > Kim > Ring']);
  });

  it('raise what other rules change with the rules as the cause', async () => {
    await scene.run(JOB, { rulesFrom: (held) => ({ ...held, within: 1 }) });
    const wider = (held: { within: number }) => ({ ...held, within: 2 });
    expect((await scene.run(JOB, { rulesFrom: wider as never })).lines).toEqual(['NEW - 2 RULE Bob > Kim > Ring']);
    expect((await scene.run()).lines).toEqual([]);
  });

  it('print again what was not noted as printed, and replay what was', async () => {
    await scene.run();
    await scene.link('FRIEND', 'Ann', 'Kim');
    const broken = async () => {
      throw new Error('the pipe broke');
    };
    await expect(scene.run(JOB, { report: broken })).rejects.toThrow('the pipe broke');
    const { lines, outcome } = await scene.run();
    expect(lines).toEqual(['NEW - 2 LINK Ann > Kim > Ring']);
    const again: string[] = [];
    const report = async (flags: readonly RaisedFlag[]) => void again.push(...flags.map((flag) => scene.tell(flag)));
    await replayRun(test.database, JOB, outcome.run?.id ?? '', { report });
    expect(again).toEqual(lines);
    await expect(replayRun(test.database, JOB, 'no such run', { report })).rejects.toThrow('has no run');
  });

  it('tell beforehand what they would tell, and record nothing', async () => {
    await scene.run();
    await scene.link('FRIEND', 'Ann', 'Kim');
    const ids: string[] = [];
    const report = async (flags: readonly RaisedFlag[]) => void ids.push(...flags.map(({ id }) => id));
    await dryRun(test.database, JOB, null, { report });
    expect(await scene.flags()).toEqual([]);
    await scene.run();
    expect((await scene.flags()).map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(1);
  });

  it('see no more than their job is cleared for', async () => {
    const low = { name: 'default', clearance: { level: 'OFFICIAL', compartments: [] } } as const;
    await scene.run();
    await scene.run(low);
    await scene.link('FRIEND', 'Ann', 'Kim', { marking: { level: 'SECRET', compartments: [] } });
    expect((await scene.run(low)).lines).toEqual([]);
    expect((await scene.run()).lines).toEqual(['NEW - 2 LINK Ann > Kim > Ring']);
  });

  it('stop where they are told to, and go on from there', async () => {
    await scene.run();
    await scene.link('FRIEND', 'Ann', 'Bob');
    await scene.link('FRIEND', 'Ann', 'Kim');
    const abort = new AbortController();
    const stopping = { chunk: 1, mostSteps: 1, signal: abort.signal, onSteps: () => abort.abort() };
    expect(await scene.run(JOB, stopping)).toMatchObject({ lines: [], outcome: { isStopped: true, run: null } });
    expect((await scene.flags()).map((flag) => scene.tell(flag))).toEqual(['NEW - 3 LINK Ann > Bob > Kim > Ring']);
    const { lines, outcome } = await scene.run();
    expect(lines).toEqual(['NEW - 3 LINK Ann > Bob > Kim > Ring', 'CLOSER 3 2 LINK Ann > Kim > Ring']);
    expect(outcome.isStopped).toBe(false);
  });

  it('tell of dates that passed, which take nothing back, and of people who are one', async () => {
    await scene.run();
    const { now } = await scene.view();
    await scene.link('FRIEND', 'Ann', 'Kim', { times: { validTo: now + 3 } });
    await scene.employees(['Cat'], now + 3);
    await scene.link('FRIEND', 'Cat', 'Kim');
    expect((await scene.run()).lines).toEqual(['NEW - 2 LINK Ann > Kim > Ring', 'NEW - 2 LINK Cat > Kim > Ring']);
    while ((await scene.view()).now <= now + 3) await setTimeout(200);
    await scene.link('FRIEND', 'Ann', 'Max');
    await scene.merge('Max', 'Kim');
    const { lines } = await scene.run();
    expect(lines.slice(0, 2).sort()).toEqual([
      'CEASED 2 - DATE Ann > Kim > Ring',
      'CEASED 2 - EMPLOYMENT Cat > Kim > Ring',
    ]);
    expect(lines.slice(2)).toEqual([expect.stringMatching(/^NEW - 2 MERGE Ann > (Max|Kim) > Ring$/)]);
    expect(new Set((await scene.flags()).map(({ status }) => status))).toEqual(new Set(['OPEN']));
  }, 60_000);

  it('skip what changes nothing of the graph, and tell the same', async () => {
    await scene.run();
    for (let count = 0; count < 5; count += 1) {
      await scene.people(`Nobody ${count}`);
      if (count === 2) await scene.link('FRIEND', 'Ann', 'Kim');
    }
    const calm: string[] = [];
    const report = async (flags: readonly RaisedFlag[]) => void calm.push(...flags.map(({ id }) => id));
    await dryRun(test.database, JOB, null, { report, chunk: 1, mostSteps: 1 });
    await scene.run();
    expect((await scene.flags()).map(({ id }) => id)).toEqual(calm);
    expect(calm).toHaveLength(1);
  });
});
