import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addEmployment } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { contentDigest } from '../../src/projection/content-digest.js';
import { loadNewest } from '../../src/projection/first-graph.js';
import { Projection } from '../../src/projection/projection.js';
import { type Cast, MUTATION_NAMES, MUTATIONS } from '../change/mutations.js';
import { friendship, operation, Scene } from '../change/scene.js';
import { day, Feeds } from '../import/feeds.js';
import { newestRevision } from '../import/graph-content.js';
import { NightlyWorld } from '../import/nightly-world.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const QUIET = { compareEvery: 0 };

describe('a projection that follows', () => {
  let test: TestDatabase;
  let scene: Scene;
  let projection: Projection;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    projection = await Projection.open(test.database, QUIET);
  });
  afterAll(async () => {
    await projection.close();
    await folders.remove();
    await test.close();
  });

  async function expectLikeALoad(): Promise<void> {
    const revision = await newestRevision(test.database);
    const followed = await projection.atLeast(revision);
    const loaded = await loadNewest(test.database, {});
    expect(followed.revision).toBe(revision);
    expect(loaded.revision).toBe(revision);
    expect(contentDigest(followed)).toBe(contentDigest(loaded));
  }

  async function mutate(rounds: number): Promise<void> {
    const people: string[] = [];
    for (const name of ['Ann', 'Bob', 'Cat', 'Dan']) people.push(await scene.person(name));
    const group = await scene.group('Crew');
    await addEmployment(scene.deps, await scene.view(), { operationId: operation(), person: people[0] as string });
    for (let round = 0; round < rounds; round += 1) {
      const pair = [people[round % 4], people[(round + 1 + (round % 3)) % 4]] as [string, string];
      const evidence = await recordLink(scene.deps, await scene.view(), friendship(...pair));
      const cast: Cast = { people: pair, group, evidence, merged: await scene.merged() };
      for (const name of MUTATION_NAMES)
        await MUTATIONS[name](scene.deps, await scene.view(), operation(), cast).catch(() => undefined);
    }
  }

  it('begins with an empty graph', async () => {
    expect(projection.current()).toMatchObject({ revision: 0, base: 0 });
    expect(projection.current().graph.entities).toBe(0);
    await expectLikeALoad();
  });

  it('is like a load after every mutation of the schema', async () => {
    await mutate(4);
    await expectLikeALoad();
    expect(projection.current().graph.merges.a.length).toBeGreaterThan(0);
    expect(projection.current().graph.employments.entity.length).toBeGreaterThan(0);
  }, 120_000);

  it('is like a load as of each of the revisions since it began', async () => {
    const newest = projection.current().revision;
    for (const revision of [1, 5, 17, newest - 20, newest - 3]) {
      const loaded = await Projection.open(test.database, { ...QUIET, asOf: revision });
      expect(loaded.current()).toMatchObject({ base: revision, revision: newest });
      expect(contentDigest(loaded.current())).toBe(contentDigest(projection.current()));
      await loaded.close();
    }
  }, 120_000);

  it('is like a load after nights of feeds, with corrections, retractions and renamed keys', async () => {
    const world = new NightlyWorld(7);
    const feeds = new Feeds(test.database, folders, day(60));
    for (const night of [1, 2, 3, 4, 5, 6, 7]) {
      for (const { source, feed, files, broken } of world.night(night))
        if (!broken) await feeds.send(source, night, files, { feed, batchSize: night % 2 === 0 ? 3 : 2_000 });
      await expectLikeALoad();
    }
  }, 240_000);

  it('hides at once what a feed gave a higher marking', async () => {
    const feeds = new Feeds(test.database, folders, day(70));
    const people = ['P1', 'P2'].map((key) => ({ key, name: `Person ${key}` }));
    const link = { key: 'L1', kind: 'FRIEND', from: 'P1', to: 'P2', provenance: 'INTELLIGENCE' };
    await feeds.send('marks', 61, { people, links: [link] }, { feed: 'delta' });
    await expectLikeALoad();
    const before = contentDigest(projection.current());
    await feeds.send(
      'marks',
      62,
      {
        people: [{ ...people[0], level: 'SECRET' }, people[1] as object],
        links: [{ ...link, level: 'SECRET' }],
      } as never,
      { feed: 'delta' },
    );
    await expectLikeALoad();
    expect(contentDigest(projection.current())).not.toBe(before);
  }, 120_000);

  it('answers for older revisions, and for none before the one it was loaded as of', () => {
    const { base, revision } = projection.current();
    expect(projection.at(revision)).toBe(projection.current());
    expect(projection.at(base)).toBe(projection.current());
    expect(projection.at(base - 1)).toBeNull();
    expect(projection.at(revision + 1)).toBeNull();
  });

  it('waits for a revision that is to come, and lets go of whoever goes', async () => {
    const next = projection.current().revision + 1;
    const waiting = projection.atLeast(next);
    const gone = new AbortController();
    const given = projection.atLeast(next + 1_000, gone.signal);
    gone.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    await scene.person('Eve');
    expect((await waiting).revision).toBe(next);
  });

  it('tells of each new version', async () => {
    const told: number[] = [];
    const leave = projection.onChange(({ revision }) => told.push(revision));
    const before = projection.current();
    await scene.person('Fay');
    await projection.atLeast(before.revision + 1);
    leave();
    await scene.person('Gus');
    await projection.atLeast(before.revision + 2);
    expect(told).toEqual([before.revision + 1]);
    expect(projection.current().version).toBeGreaterThan(before.version);
  });
});
