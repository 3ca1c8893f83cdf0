import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../src/generate/random.js';
import { importFolder } from '../../src/import/import-folder.js';
import { ask } from '../change/scene.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { spawnScreening } from '../flag/spawn-screening.js';
import { type FeedFiles, feedFolder } from '../import/feeds.js';
import { batches, kill, spawnImport } from '../import/spawn-import.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

/** What the points are drawn from; given by the environment, they are the same again. */
const SEED = Number(process.env.HOPLINE_KILL_SEED ?? Date.now() % 1_000_000);
const KILLS = Number(process.env.HOPLINE_KILLS ?? 6);
const BATCH = 5;
const EMPLOYEES = 20;
const PEOPLE = 40;
const GROUPS = 3;
const LINKS = 120;

const rows = <Row>(count: number, row: (n: number) => Row) => Array.from({ length: count }, (_, n) => row(n));

function population(): FeedFiles {
  return {
    people: rows(PEOPLE, (n) => ({ key: `P${n}`, name: `Person Number${n}` })),
    groups: rows(GROUPS, (n) => ({ key: `G${n}`, name: `Crew ${n}`, kind: 'ORGANISED_CRIME_GROUP' })),
    employments: rows(EMPLOYEES, (n) => ({ key: `M${n}`, person: `P${n}` })),
    'group-statuses': rows(GROUPS, (n) => ({ key: `S${n}`, group: `G${n}`, status: 'ACTIVE' })),
  };
}

function links(): FeedFiles {
  const random = new Random(SEED, 0, 0);
  const graded = { provenance: 'INTELLIGENCE', sourceEvaluation: '1', informationAssessment: 'A' };
  return {
    links: rows(LINKS, (n) => {
      const from = random.below(PEOPLE);
      if (n % 12 === 0)
        return { key: `L${n}`, kind: 'MEMBER_OF', from: `P${from}`, to: `G${random.below(GROUPS)}`, ...graded };
      return {
        key: `L${n}`,
        kind: 'FRIEND',
        from: `P${from}`,
        to: `P${(from + 1 + random.below(PEOPLE - 1)) % PEOPLE}`,
        ...graded,
      };
    }),
  };
}

/** Two sources say the same of people of their own: one is imported and screened in peace, the other again and again after both were killed. */
describe(`imports and screening runs that are killed (HOPLINE_KILL_SEED=${SEED})`, () => {
  let test: TestDatabase;
  let scene: FlagScene;
  const folders = new TemporaryFolders();

  const folder = (name: string, files: FeedFiles) => folders.with(feedFolder({ name, feed: 'delta' }, files));

  /** By pair of a source, in its own keys: how many hops it was apart before its first flag, and after its last one. */
  const outcome = async (source: string) => {
    const found = await ask<{ id: string; key: string }>(
      test.database,
      'MATCH (e:Entity) WHERE e.importKey STARTS WITH $source RETURN e.id AS id, e.importKey AS key',
      { source: `${source}\n` },
    );
    const keys = new Map(found.map(({ id, key }) => [id, key.split('\n')[1] as string]));
    const pairs = new Map<string, [before: number, after: number]>();
    for (const { employee, group, hopsBefore, hopsAfter } of await scene.flags()) {
      const [person, crew] = [keys.get(employee), keys.get(group)];
      if (person === undefined || crew === undefined) continue;
      const name = `${person} ${crew}`;
      const [first, last] = pairs.get(name) ?? [hopsBefore, hopsBefore];
      // Each flag goes on from where the one before ended: none is missing, none came twice.
      expect([name, hopsBefore]).toEqual([name, last]);
      pairs.set(name, [first, hopsAfter]);
    }
    return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new FlagScene(test.database);
    for (const name of ['calm', 'killed']) {
      const { now } = await scene.view();
      await importFolder(test.database, { folder: await folder(name, population()), now });
    }
    await scene.run();
  }, 240_000);
  afterAll(async () => {
    await folders.remove();
    await test?.close();
  });

  it('end with the flags of those that nobody killed', async () => {
    const { now } = await scene.view();
    await importFolder(test.database, { folder: await folder('calm', links()), now, batchSize: BATCH });
    await scene.run();
    const calm = await outcome('calm');
    expect(calm.length).toBeGreaterThan(10);

    const random = new Random(SEED, 1, 0);
    const killed = await folder('killed', links());
    for (let count = 0; count < KILLS; count += 1) {
      const importing = spawnImport(test, { folder: killed, now, batchSize: BATCH });
      await batches(importing, 1 + random.below(6)).catch(() => undefined);
      await setTimeout(random.below(30));
      await kill(importing);
      const screening = spawnScreening(test, JOB);
      await batches(screening, 1 + random.below(2)).catch(() => undefined);
      await setTimeout(random.below(30));
      await kill(screening);
    }
    await importFolder(test.database, { folder: killed, now, batchSize: BATCH });
    await scene.run();
    expect(await outcome('killed')).toEqual(calm);
    expect((await scene.run()).outcome.flags).toBe(0);
  }, 240_000);
});
