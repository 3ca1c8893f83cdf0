import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordLink } from '../../src/change/link-changes.js';
import type { Statement } from '../../src/neo4j/statement.js';
import { contentDigest } from '../../src/projection/content-digest.js';
import { loadNewest } from '../../src/projection/first-graph.js';
import { loadGraph } from '../../src/projection/load-graph.js';
import { Projection, type ProjectionOptions } from '../../src/projection/projection.js';
import { type Cast, MUTATION_NAMES, MUTATIONS } from '../change/mutations.js';
import { friendship, operation, Scene } from '../change/scene.js';
import { day, Feeds } from '../import/feeds.js';
import { newestRevision } from '../import/graph-content.js';
import { firstFeed } from '../import/kill-feeds.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

/** Writes round the service: they stamp no revision and move no counter. */
const ROUND_THE_SERVICE = {
  'another confidence': 'MATCH ()-[r:FRIEND]->() WITH r LIMIT 1 SET r.confidence = r.confidence + 1',
  'a link that is gone': 'MATCH ()-[r:ASSOCIATE]->() WITH r LIMIT 1 DELETE r',
  'an end of knowledge':
    'MATCH ()-[r:FRIEND]->() WHERE r.knownTo IS NULL WITH r LIMIT 1 SET r.knownTo = r.knownFrom + 5',
  'an employment': `MATCH (p:Person) WHERE NOT EXISTS { (p)-[:HAS_EMPLOYMENT]->() } WITH p LIMIT 1
    CREATE (p)-[:HAS_EMPLOYMENT]->(:Facet:Employment {id: randomUUID(), department: 'Custody', marking: 0, knownFrom: 1, revision: 1})`,
  'an entity': `CREATE (:Entity:Phone {id: randomUUID(), kind: 'PHONE', label: '1', number: '1', marking: 0, revision: 1})`,
};

describe('a projection that is opened', () => {
  let test: TestDatabase;
  let scene: Scene;
  const folders = new TemporaryFolders();
  let folder: string;
  const said: string[] = [];
  const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
  const open = (options: ProjectionOptions = {}) =>
    Projection.open(test.database, { folder, log, compareEvery: 0, ...options });

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    folder = join(await folders.with({}), 'projection');
    await new Feeds(test.database, folders, day(60)).send('unit', 1, firstFeed());
  }, 120_000);
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  async function mutate(people: readonly [string, string], group: string): Promise<void> {
    const evidence = await recordLink(scene.deps, await scene.view(), friendship(...people));
    const cast: Cast = { people, group, evidence, merged: await scene.merged() };
    for (const name of MUTATION_NAMES)
      await MUTATIONS[name](scene.deps, await scene.view(), operation(), cast).catch(() => undefined);
  }

  async function newPair(): Promise<[string, string]> {
    return [await scene.person('Ann'), await scene.person('Bob')];
  }

  async function freshDigest(): Promise<string> {
    return contentDigest(await loadNewest(test.database, {}));
  }

  it('is loaded as of its revision, whatever is written meanwhile', async () => {
    const revision = await newestRevision(test.database);
    const quiet = contentDigest(await loadGraph(test.database, revision));
    let ended = false;
    const writers = [1, 2, 3].map(async () => {
      const [pair, group] = [await newPair(), await scene.group('Crew')];
      while (!ended) await mutate(pair, group);
    });
    const told: number[] = [];
    const loaded = [
      await loadGraph(test.database, revision, { onProgress: (done) => told.push(done) }),
      await loadGraph(test.database, revision),
      await loadGraph(test.database, revision),
    ];
    ended = true;
    await Promise.all(writers);
    expect(loaded.map(contentDigest)).toEqual([quiet, quiet, quiet]);
    expect(await newestRevision(test.database)).toBeGreaterThan(revision);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(contentDigest(await loadGraph(test.database, revision))).toBe(quiet);
  }, 240_000);

  it('can be given up', async () => {
    const gone = new AbortController();
    gone.abort(new Error('gone'));
    await expect(open({ signal: gone.signal, folder: undefined })).rejects.toThrow();
  });

  it('is saved when it is closed, and goes on from there', async () => {
    const first = await open();
    await mutate(await newPair(), await scene.group('Crew'));
    await first.close();
    const saved = first.current().revision;
    await mutate(await newPair(), await scene.group('Crew'));
    const loads: number[] = [];
    const second = await open({ onProgress: (done) => loads.push(done) });
    expect(loads).toEqual([]);
    expect(second.current().revision).toBe(await newestRevision(test.database));
    expect(second.current().revision).toBeGreaterThan(saved);
    expect(contentDigest(second.current())).toBe(await freshDigest());
    await mutate(await newPair(), await scene.group('Crew'));
    await second.atLeast(await newestRevision(test.database));
    expect(contentDigest(second.current())).toBe(await freshDigest());
    await second.close();
    const third = await open({ onProgress: (done) => loads.push(done) });
    expect(loads).toEqual([]);
    expect(contentDigest(third.current())).toBe(await freshDigest());
    await third.close();
  }, 240_000);

  it('is loaded anew where what was saved is damaged, and says so', async () => {
    const [file] = await readdir(folder);
    await truncate(join(folder, file as string), 1_000);
    said.length = 0;
    const projection = await open();
    expect(said).toEqual([expect.stringMatching(/^The graph is loaded anew: the saved projection is cut short/)]);
    expect(contentDigest(projection.current())).toBe(await freshDigest());
    await projection.close();
  }, 120_000);

  it.each(Object.entries(ROUND_THE_SERVICE).map(([what, text]) => ({ what, text })))(
    'finds and mends what somebody wrote round the service: $what',
    async ({ text }) => {
      const projection = await open({ folder: undefined });
      expect(await projection.compare()).toEqual([]);
      const before = contentDigest(projection.current());
      const rogue: Statement<object, never> = { name: 'test/rogue', text };
      await test.database.write((tx) => tx.run(rogue, {}));
      expect(contentDigest(projection.current())).toBe(before);
      expect(await projection.compare()).not.toEqual([]);
      expect(contentDigest(projection.current())).not.toBe(before);
      expect(contentDigest(projection.current())).toBe(await freshDigest());
      expect(await projection.compare()).toEqual([]);
      await projection.close();
    },
    120_000,
  );

  it('compares itself when it was saved before somebody wrote', async () => {
    const saving = await open();
    await saving.save();
    await saving.close();
    const rogue: Statement<object, never> = { name: 'test/rogue', text: ROUND_THE_SERVICE['another confidence'] };
    await test.database.write((tx) => tx.run(rogue, {}));
    const projection = await open({ compareEvery: 3_600_000 });
    const mended = new Promise<void>((resolve) => {
      projection.onChange(() => resolve());
    });
    await mended;
    expect(contentDigest(projection.current())).toBe(await freshDigest());
    await projection.close();
  }, 120_000);

  it('is not loaded again and again for what a load does not mend', async () => {
    const text = `MATCH (a:Person), (b:Person) WHERE a.id < b.id WITH a, b LIMIT 1
      CREATE (:Entity:Phone {id: randomUUID(), kind: 'PHONE', marking: 0, number: '2'})<-[:USES {
        confidence: 50, provenance: 'INTELLIGENCE', refutes: false, marking: 0, knownFrom: 1, revision: 1}]-(a)`;
    const projection = await open({ folder: undefined });
    const rogue: Statement<object, never> = { name: 'test/rogue', text };
    await test.database.write((tx) => tx.run(rogue, {}));
    said.length = 0;
    expect(await projection.compare()).toContain('USES count 1, not 0');
    expect(await projection.compare()).toContain('USES count 1, not 0');
    expect(said.filter((line) => line.startsWith('Somebody wrote'))).toHaveLength(1);
    await projection.close();
  }, 120_000);
});
