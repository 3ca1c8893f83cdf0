import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../src/generate/random.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { makeChangeable, randomChanges } from '../flag/random-changes.js';
import { spawnScreening } from '../flag/spawn-screening.js';
import { batches, kill } from '../import/spawn-import.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

/** What the points are drawn from; given by the environment, they are the same again. */
const SEED = Number(process.env.HOPLINE_KILL_SEED ?? Date.now() % 1_000_000);
const KILLS = Number(process.env.HOPLINE_KILLS ?? 10);

const points = Array.from({ length: KILLS }, (_, round) => {
  const random = new Random(SEED, round, 0);
  return { name: `killed ${round}`, times: 1 + random.below(2), after: 1 + random.below(20), later: random.below(30) };
});

describe(`a screening run that is killed (HOPLINE_KILL_SEED=${SEED})`, () => {
  let test: TestDatabase;
  let scene: FlagScene;

  /** What a job raised, without what names the job. */
  const raised = async (name: string) =>
    (await scene.flags(`${name}\n2|`)).map(({ id, job, causeKey, raisedAt, ...flag }) => flag);

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new FlagScene(test.database);
    await makeChangeable(scene);
    for (const { name } of [{ name: 'calm' }, ...points]) await scene.run({ ...JOB, name });
    await randomChanges(scene);
    // By a later revision, whatever ended by itself has ended for every run alike.
    await setTimeout(2_500);
    await scene.people('Zoe');
    await scene.run({ ...JOB, name: 'calm' });
  }, 240_000);
  afterAll(() => test?.close());

  it('has something to raise, close and end', async () => {
    const calm = await raised('calm');
    expect(new Set(calm.map(({ kind }) => kind))).toEqual(new Set(['NEW', 'CLOSER', 'STRONGER', 'CEASED']));
    expect(new Set(calm.map(({ status }) => status))).toEqual(new Set(['OPEN', 'CLOSED_LINK_RETRACTED']));
    expect(calm.length).toBeGreaterThan(20);
  });

  it.each(points)(
    '$name, $times times, $later ms after $after batches, raises the same flags in the end',
    async ({ name, times, after, later }) => {
      for (let time = 0; time < times; time += 1) {
        const child = spawnScreening(test, { ...JOB, name });
        // It may be done by then.
        await batches(child, after).catch(() => undefined);
        await setTimeout(later);
        await kill(child);
      }
      await scene.run({ ...JOB, name });
      expect(await raised(name)).toEqual(await raised('calm'));
    },
    120_000,
  );
});
