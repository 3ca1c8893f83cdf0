import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jobKey } from '../../src/flag/job/job-model.js';
import { viewer } from '../change/scene.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { makeChangeable, randomChanges } from '../flag/random-changes.js';
import { isLeading, type LiveProcess, spawnLive } from '../flag/spawn-live.js';
import { kill } from '../import/spawn-import.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { SeveralServices } from '../setup/several-services.js';
import { subscribe, type Told } from '../setup/subscriber.js';

const RAISED = `subscription { flagRaised { flag { change employee { name } group { name } job { name live } } } }`;
const RECORD = `mutation ($input: RecordLinkInput!) { recordLink(input: $input) { link { kind } } }`;
const PATIENCE = 60_000;

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`in vain it was waited until ${what}`);
    await sleep(50);
  }
}

describe('live evaluation', () => {
  let test: TestDatabase;
  let scene: FlagScene;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new FlagScene(test.database);
    await makeChangeable(scene);
  }, 240_000);
  afterAll(() => test?.close());

  describe('by services', () => {
    const services = new SeveralServices();
    const urls: string[] = [];
    beforeAll(async () => {
      for (const name of ['anna', 'bert'])
        urls.push(await services.listen(test.database, viewer(name), { liveScreening: {} }));
    }, 120_000);
    afterAll(() => services.close());

    it('tells of what is written through one on the other, once', async () => {
      await scene.link('MEMBER_OF', 'Eve', 'Ring');
      await scene.run();
      const told: Told[][] = urls.map(() => []);
      const stops = urls.map((url, place) => subscribe(url, RAISED, {}, (event) => told[place]?.push(event)));
      await sleep(1_500);
      for (const [place, employee] of ['Ann', 'Bob'].entries()) {
        const input = {
          operationId: `live-${employee}`,
          kind: 'FRIEND',
          from: scene.idOf(employee),
          to: scene.idOf('Eve'),
          provenance: 'INTELLIGENCE',
          sourceKey: `live-${employee}`,
          grading: { sourceEvaluation: 'RELIABLE', informationAssessment: 'A' },
        };
        const response = await fetch(`${urls[place]}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-purpose': 'Test: live' },
          body: JSON.stringify({ query: RECORD, variables: { input } }),
        });
        expect(await response.json()).toEqual({ data: { recordLink: { link: { kind: 'FRIEND' } } } });
        await until(`${employee} is told of`, () => told.every((events) => events.length > place));
      }
      await sleep(1_500);
      const flag = (name: string) => ({
        data: {
          flagRaised: {
            flag: { change: 'NEW', employee: { name }, group: { name: 'Ring' }, job: { name: 'default', live: true } },
          },
        },
      });
      expect(told).toEqual(urls.map(() => [flag('Ann'), flag('Bob')]));
      for (const stop of stops) await stop();
      expect((await scene.run()).lines).toEqual(['NEW - 2 LINK Ann > Eve > Ring', 'NEW - 2 LINK Bob > Eve > Ring']);
    }, 240_000);
  });

  describe('by processes that are killed', () => {
    let processes: LiveProcess[] = [];

    /** What a job raised, without what names the job. */
    const raised = async (name: string) =>
      (await scene.flags(jobKey(name, JOB.clearance))).map(({ id, job, causeKey, raisedAt, ...flag }) => flag);
    const leader = async () => {
      await until('one evaluates', () => processes.some(isLeading));
      return processes.find(isLeading) as LiveProcess;
    };

    beforeEach(() => {
      processes = [spawnLive(test), spawnLive(test)];
    });
    afterEach(async () => {
      for (const { child } of processes) await kill(child);
    });

    it('raises the flags that one run raises, whoever is killed and whatever runs meanwhile', async () => {
      await scene.run({ ...JOB, name: 'calm' }, { live: false });
      await scene.run({ ...JOB, name: 'live' });
      await randomChanges(scene, async (count) => {
        if (count % 15 === 7) {
          const killed = await leader();
          await kill(killed.child);
          processes = [...processes.filter((one) => one !== killed), spawnLive(test)];
        }
        if (count % 20 === 10) await scene.run({ ...JOB, name: 'live' });
      });
      // By a later revision, whatever ended by itself has ended for both jobs alike.
      await sleep(2_500);
      await scene.people('Zoe');
      await scene.run({ ...JOB, name: 'calm' });
      const calm = await raised('calm');
      expect(calm.length).toBeGreaterThan(20);
      await until('all is raised', async () => (await raised('live')).length >= calm.length);
      expect(await raised('live')).toEqual(calm);
      expect(processes.flatMap(({ news }) => news).filter(({ kind }) => kind === 'FAILED')).toEqual([]);
    }, 240_000);
  });
});
