import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../src/generate/random.js';
import { contentDigest } from '../../src/projection/content-digest.js';
import { loadNewest } from '../../src/projection/first-graph.js';
import { Projection } from '../../src/projection/projection.js';
import { friendship, merge, operation, Scene } from '../change/scene.js';
import { kill } from '../import/spawn-import.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { mutate, startService } from '../projection/killed-service.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const WRITERS = 8;
const MOST = 60;
/** What the points are drawn from; given by the environment, they are the same again. */
const SEED = Number(process.env.HOPLINE_KILL_SEED ?? Date.now() % 1_000_000);
const points = Array.from({ length: 20 }, (_, round) => {
  const random = new Random(SEED, round, 0);
  return { round, changes: 1 + random.below(MOST), later: random.below(100) };
});

describe('a service that is killed while eight writers write', () => {
  let test: TestDatabase;
  const folders = new TemporaryFolders();
  let folder: string;
  const people: string[] = [];
  const evidence: string[] = [];
  let written = 0;

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = join(await folders.with({}), 'projection');
    const scene = new Scene(test.database);
    for (const name of ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay']) people.push(await scene.person(name));
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  /** One of the changes that a service is sent. */
  async function change(url: string, random: Random): Promise<void> {
    const [from, to] = [random.pick(people), random.pick(people)];
    const kind = random.below(10);
    if (kind === 0) {
      const added = await mutate(url, 'addPerson', { operationId: operation(), name: 'Gus' }, 'entity { id }');
      people.push((added.entity as unknown as { id: string }).id);
    } else if (kind === 1 && evidence.length > 0) {
      const closed = evidence.splice(random.below(evidence.length), 1)[0];
      await mutate(
        url,
        'retractEvidence',
        { operationId: operation(), evidence: closed, reason: 'Wrong.' },
        'revision',
      );
    } else if (kind === 2 && from !== to) await mutate(url, 'mergeEntities', merge(from, to), 'revision');
    else if (from !== to) {
      const made = await mutate(url, 'recordLink', friendship(from, to), 'evidence { id }');
      evidence.push((made.evidence as unknown as { id: string }).id);
    } else return;
    written += 1;
  }

  /** Writes until the service is gone. */
  async function write(url: string, random: Random, isKilled: () => boolean): Promise<void> {
    while (!isKilled())
      await change(url, random).catch((error: unknown) => {
        if (!isKilled()) throw error;
      });
  }

  it.each(points)(
    `$later ms after $changes changes (round $round, HOPLINE_KILL_SEED=${SEED}), starts again with what a fresh load holds`,
    async ({ round, changes, later }) => {
      const before = written;
      const { child, url } = await startService(test, folder);
      let killed = false;
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        write(url, new Random(SEED, round, writer + 1), () => killed),
      );
      while (written < before + changes) await setTimeout(10);
      await setTimeout(later);
      killed = true;
      await kill(child);
      await Promise.all(writers);

      const said: string[] = [];
      const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
      const projection = await Projection.open(test.database, { folder, log, compareEvery: 0 });
      // What the killed process had sent may still be committed.
      let fresh = await loadNewest(test.database, {});
      while ((await projection.atLeast(fresh.revision)).revision > fresh.revision)
        fresh = await loadNewest(test.database, {});
      const digest = contentDigest(projection.current());
      const expected = contentDigest(fresh);
      await projection.close();
      expect(digest).toBe(expected);
      expect(said).toEqual([]);
    },
    60_000,
  );
});
