import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit } from '../../src/audit/audit.js';
import { verifyFolder } from '../../src/audit/verify/verify-folder.js';
import { graphState } from '../../src/backup/graph-state.js';
import { type RestoreOptions, restoreBackup } from '../../src/backup/restore-backup.js';
import { writeBackup } from '../../src/backup/write-backup.js';
import { readConfig } from '../../src/config.js';
import { migrate } from '../../src/neo4j/migrations.js';
import type { Statement } from '../../src/neo4j/statement.js';
import { openGraph } from '../../src/open-graph.js';
import { wholeContents } from '../backup/whole-contents.js';
import { ask } from '../change/scene.js';
import { FlagScene } from '../flag/flag-scene.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const write = (text: string): Statement<object, never> => ({ name: 'test/write', text });
const wipe: Statement<object, never> = {
  name: 'test/wipe',
  text: 'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS',
};

describe('a backup', () => {
  let test: TestDatabase;
  let scene: FlagScene;
  let root: string;
  let backup: string;
  let auditFolder: string;
  let contents: string[];
  let revision: number;
  const folders = new TemporaryFolders();
  const { signal } = new AbortController();

  beforeAll(async () => {
    test = await openTestDatabase();
    root = await folders.with({});
    backup = join(root, 'backup');
    auditFolder = join(root, 'audit');
    scene = new FlagScene(test.database);
    await scene.employees(['Ann', 'Bob']);
    await scene.people('Kim');
    await scene.group('Ring');
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
    await scene.run();
    await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.retract(await scene.link('FAMILY', 'Bob', 'Kim'));
    await scene.run();
    // A number that is none of the whole, beside one that is.
    await test.database.runAlone(
      write("MATCH (p:Person {name: 'Kim'}) SET p.latitude = 51.25, p.aliases = ['K', '']"),
      {},
    );
    const audit = await Audit.open(auditFolder);
    for (let index = 0; index < 20; index += 1) await audit.record({ at: new Date().toISOString(), kind: 'REQUEST' });
    await audit.close();
    contents = await wholeContents(test.database);
    revision = (await graphState(test.database)).revision;
    await writeBackup(test.database, { folder: backup, auditFolder, signal });
  });
  beforeEach(async () => {
    await test.database.runAlone(wipe, {});
    await migrate(test.database);
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  function options(folder = backup, rest: Partial<RestoreOptions> = {}): RestoreOptions {
    const into = { auditFolder: join(root, `audit-${Math.random()}`), projectionFolder: join(root, 'projection') };
    return { folder, ...into, isPrivate: true, signal, ...rest };
  }

  it('gives the same graph, to the last property and type, flags and runs with it', async () => {
    expect(contents.length).toBeGreaterThan(100);
    const restored = await restoreBackup(test.database, options());
    expect(restored.revision).toBe(revision);
    expect(restored.nodes + restored.relationships).toBe(contents.length);
    expect(await wholeContents(test.database)).toEqual(contents);
    expect((await scene.flags()).map(({ kind, status }) => [kind, status])).toEqual([
      ['NEW', 'OPEN'],
      ['NEW', 'CLOSED_LINK_RETRACTED'],
      ['CEASED', 'OPEN'],
    ]);
    // The job goes on from where it was: nothing is told twice, and what is new is told.
    expect((await scene.run()).lines).toEqual([]);
    await scene.link('FRIEND', 'Bob', 'Ann');
    expect((await scene.run()).lines).toEqual(['NEW - 3 LINK Bob > Ann > Kim > Ring']);
  });

  it('gives the audit trails, which are sound and are told apart from those that there are', async () => {
    const into = options();
    const own = await Audit.open(into.auditFolder);
    await own.record({ at: new Date().toISOString(), kind: 'COMMAND' });
    const { trails } = await restoreBackup(test.database, into);
    await own.close();
    expect(trails).toHaveLength(1);
    const { isSound, trails: found } = await verifyFolder(into.auditFolder, []);
    expect(isSound).toBe(true);
    expect(found.map(({ entries }) => entries).sort()).toEqual([1, 20]);
    const keys = await readdir(into.auditFolder);
    expect(keys.filter((name) => name.startsWith('digest-key'))).toHaveLength(2);
  });

  it('is as of one moment, however busily the graph is changed meanwhile', async () => {
    await restoreBackup(test.database, options());
    const writing = new AbortController();
    const writer = async (name: string) => {
      for (let number = 0; !writing.signal.aborted; number += 1) await scene.people(`${name}${number}`);
    };
    const writers = ['Writer A', 'Writer B', 'Writer C'].map(writer);
    const folder = join(root, 'busy');
    const { revision: until } = await writeBackup(test.database, { folder, auditFolder, signal });
    writing.abort();
    await Promise.all(writers);
    const after = await graphState(test.database);
    expect(after.revision).toBeGreaterThan(until);
    const people = 'MATCH (p:Person) WHERE p.revision <= $until RETURN p.id AS id ORDER BY id';
    const then = await ask<{ id: string }>(test.database, people, { until });
    await test.database.runAlone(wipe, {});
    await migrate(test.database);
    await restoreBackup(test.database, options(folder));
    expect((await graphState(test.database)).revision).toBe(until);
    expect(await ask<{ id: string }>(test.database, people, { until: 1_000_000 })).toEqual(then);
  });

  it('can be restored anew after a restore that was ended half-way, until when nothing opens the graph', async () => {
    const stop = new AbortController();
    const half = restoreBackup(test.database, options(backup, { signal: stop.signal, onProgress: () => stop.abort() }));
    await expect(half).rejects.toThrow();
    expect(await graphState(test.database)).toMatchObject({ isUnfinished: true });
    const { uri, user, password } = test.address;
    const config = readConfig({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    await expect(openGraph(config)).rejects.toThrow('run hopline restore again');
    await (await openGraph(config, { evenUnfinished: true })).close();
    await restoreBackup(test.database, options());
    expect(await wholeContents(test.database)).toEqual(contents);
    await (await openGraph(config)).close();
  });

  it.each([
    { file: 'nodes.jsonl.gz', named: 'nodes.jsonl.gz' },
    { file: 'relationships.jsonl.gz', named: 'relationships.jsonl.gz' },
    { file: 'audit/digest-key', named: 'audit/digest-key' },
    { file: 'manifest.json', named: 'manifest.json' },
  ])('is refused before anything is written where $file is damaged or gone', async ({ file, named }) => {
    const path = join(backup, file);
    const whole = await readFile(path);
    const damaged = Buffer.from(whole);
    damaged[5] = (damaged[5] ?? 0) ^ 1;
    try {
      await writeFile(path, damaged);
      await expect(restoreBackup(test.database, options())).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(named),
      });
      await rm(path);
      await expect(restoreBackup(test.database, options())).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(named),
      });
    } finally {
      await writeFile(path, whole);
    }
    expect(await graphState(test.database)).toMatchObject({ isUnfinished: false, holdsAnything: false });
  });

  it('goes into an empty graph only, and that of a demonstration into a private one only', async () => {
    await scene.people('Somebody');
    const held = await wholeContents(test.database);
    await expect(restoreBackup(test.database, options())).rejects.toThrow('the graph is not empty');
    expect(await wholeContents(test.database)).toEqual(held);
    await test.database.runAlone(write("MERGE (s:Setting {name: 'demo'}) SET s.value = 'LOADED'"), {});
    const demo = join(root, 'demo');
    await writeBackup(test.database, { folder: demo, auditFolder, signal });
    await test.database.runAlone(wipe, {});
    await expect(restoreBackup(test.database, options(demo, { isPrivate: false }))).rejects.toThrow(
      'demonstration data goes into the private database only',
    );
  });

  it('of a newer version is refused', async () => {
    const path = join(backup, 'manifest.json');
    const whole = await readFile(path, 'utf8');
    const manifest = JSON.parse(whole);
    await writeFile(path, JSON.stringify({ ...manifest, migrations: [...manifest.migrations, 'migrations/999-x'] }));
    await expect(restoreBackup(test.database, options())).rejects.toThrow('newer version');
    await writeFile(path, whole);
  });

  it('leaves nothing behind where it is ended, nor where its folder is not empty, nor of a trail that was changed', async () => {
    await restoreBackup(test.database, options());
    const stop = new AbortController();
    const folder = join(root, 'ended');
    const ended = writeBackup(test.database, {
      folder,
      auditFolder,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(ended).rejects.toThrow();
    await expect(writeBackup(test.database, { folder: backup, auditFolder, signal })).rejects.toThrow('is not empty');
    const [trail] = (await readdir(auditFolder, { withFileTypes: true })).filter((one) => one.isDirectory());
    const segment = join(auditFolder, trail?.name ?? '', '0000000000000000.jsonl');
    const entries = await readFile(segment, 'utf8');
    await writeFile(segment, entries.replace('"REQUEST"', '"REQUEST "'));
    await expect(writeBackup(test.database, { folder, auditFolder, signal })).rejects.toThrow('not sound');
    await writeFile(segment, entries);
    expect((await readdir(root)).filter((name) => name.startsWith('ended') || name.endsWith('.part'))).toEqual([]);
    // Whoever waited while it was read goes on.
    await scene.people('Later');
  });
});
