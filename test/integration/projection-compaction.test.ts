import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compact } from '../../src/graph/overlay/compact.js';
import { contentDigest } from '../../src/projection/content-digest.js';
import { loadNewest } from '../../src/projection/first-graph.js';
import { loadGraph } from '../../src/projection/load-graph.js';
import { type GraphVersion, Projection } from '../../src/projection/projection.js';
import { day, Feeds } from '../import/feeds.js';
import { newestRevision } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const PEOPLE = 60;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const people = numbers(PEOPLE).map((n) => ({ key: `P${n}`, name: `Person Number${n}` }));

/** Every pair of some of the people, said with a grading of the night. */
function links(night: number) {
  return numbers(100).map((n) => ({
    ...{ key: `L${n}`, kind: 'FRIEND', from: `P${n % PEOPLE}`, to: `P${(n + 1 + Math.floor(n / PEOPLE)) % PEOPLE}` },
    ...{ provenance: 'INTELLIGENCE', sourceEvaluation: String((night % 3) + 1) },
  }));
}

describe('a projection that runs out of room', () => {
  let test: TestDatabase;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  it('is compacted while it follows, and answers for older revisions by the graph before', async () => {
    let compactions = 0;
    const projection = await Projection.open(test.database, {
      compareEvery: 0,
      compact: async (graph) => {
        compactions += 1;
        return compact(graph);
      },
    });
    const feeds = new Feeds(test.database, folders, day(60));
    const bases: number[] = [];
    for (const night of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await feeds.send('unit', night, { people, links: links(night) }, { batchSize: 25 });
      const revision = await newestRevision(test.database);
      await projection.atLeast(revision);
      expect(contentDigest(projection.current())).toBe(contentDigest(await loadNewest(test.database, {})));
      const current = projection.current();
      const { base } = current;
      bases.push(base);
      expect(projection.at(base) === current).toBe(true);
      const older = projection.at(base - 1);
      if (base === 0) expect(older).toBeNull();
      else expect(older?.revision).toBeGreaterThanOrEqual(base - 1);
    }
    expect(compactions).toBeGreaterThan(0);
    expect(bases.at(-1)).toBeGreaterThan(0);
    expect(bases).toEqual([...bases].sort((a, b) => a - b));
    const older = projection.at(projection.current().base - 1) as GraphVersion;
    expect(older === projection.current()).toBe(false);
    expect(contentDigest(older)).toBe(contentDigest(await loadGraph(test.database, older.revision)));
    await projection.close();
    expect(projection.at(projection.current().base - 1)).toBeNull();
  }, 240_000);
});
