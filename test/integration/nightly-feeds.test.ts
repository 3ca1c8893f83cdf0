import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type FeedFiles, Feeds, onDay, viewsByKey } from '../import/feeds.js';
import { newestRevision, presentContent } from '../import/graph-content.js';
import { NightlyWorld } from '../import/nightly-world.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { ask as askService } from '../setup/ask.js';
import { openTestDatabase } from '../setup/clean-database.js';
import { startTestService, type TestService } from '../setup/service.js';

const NIGHTS = Array.from({ length: 30 }, (_, index) => index + 1);
const SEED = 4;
const NOW = day(60);

/** Versions of dated rows as `x`, with the file and key they have or had and what they say. */
const VERSIONS = {
  employments:
    "MATCH (:Person)-[:HAS_EMPLOYMENT]->(x) WITH x, 'employments ' + split(coalesce(x.importKey, x.formerKey), '\n')[2] AS key, x.rank AS says",
  'group-statuses':
    "MATCH (:Group)-[:HAS_STATUS]->(x) WITH x, 'group-statuses ' + split(coalesce(x.importKey, x.formerKey), '\n')[2] AS key, x.threatBand AS says",
  links:
    "MATCH ()-[x:FRIEND|MEMBER_OF]->() WITH x, 'links ' + split(coalesce(x.importKey, x.formerKey), '\n')[1] AS key, toString(x.sourceEvaluation) AS says",
  allegations:
    "MATCH (:Allegation)-[:HAS_DETAILS]->(x) WITH x, 'allegations ' + split(coalesce(x.importKey, x.formerKey), '\n')[2] AS key, x.harm AS says",
};

/** The rows in another order. */
function reordered(files: FeedFiles, night: number): FeedFiles {
  if (night % 2 === 0) return files;
  return Object.fromEntries(
    Object.entries(files).map(([file, rows]) => [file, file === 'rekeys' ? rows : [...rows].reverse()]),
  );
}

describe('thirty nights of feeds', () => {
  let service: TestService;
  const world = new NightlyWorld(SEED);
  const folders = new TemporaryFolders();
  const totals = { changed: 0, retracted: 0, fresh: 0, refused: 0, renamed: 0 };

  const knownAt = async (number: number, revision: number): Promise<string[]> => {
    const rows: string[] = [];
    for (const named of Object.values(VERSIONS))
      for (const [key, says] of Object.entries(await viewsByKey(service.database, named, [number], revision)))
        rows.push(`${key} ${says}`);
    return rows.sort();
  };

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
    const feeds = new Feeds(service.database, folders, NOW);
    for (const night of NIGHTS) {
      for (const { source, feed, files, broken } of world.night(night)) {
        const options = { feed, batchSize: [1, 7, 2_000][night % 3] as number };
        const sent = feeds.send(source, night, reordered(files, night), options);
        if (broken) {
          await expect(sent).rejects.toThrow('employments: this snapshot lacks');
          totals.refused += 1;
          continue;
        }
        const summary = await sent;
        expect([night, source, summary.totals.rejected]).toEqual([night, source, 0]);
        totals.fresh += summary.totals.fresh;
        totals.changed += summary.totals.changed;
        totals.retracted += summary.totals.retracted;
        totals.renamed += files.rekeys?.length ?? 0;
      }
      const revision = await newestRevision(service.database);
      expect([night, await knownAt(night, revision)]).toEqual([night, world.knownAt(night)]);
    }
  }, 240_000);
  afterAll(async () => {
    await folders.remove();
    await service.close();
  });

  it('hold something of everything', () => {
    expect(totals).toEqual({
      changed: expect.any(Number),
      retracted: expect.any(Number),
      fresh: expect.any(Number),
      refused: 1,
      renamed: 6,
    });
    expect(Math.min(totals.changed, totals.fresh)).toBeGreaterThan(100);
    expect(totals.retracted).toBeGreaterThan(20);
  });

  it('leave what was known on each day, late knowledge too', async () => {
    const revision = await newestRevision(service.database);
    for (const night of NIGHTS) {
      const known = world.knownAt(night);
      expect(known.length).toBeGreaterThan(40);
      expect([night, await knownAt(night, revision)]).toEqual([night, known]);
    }
    expect(await knownAt(-200, revision)).toEqual([]);
  });

  it.each([2, 11, 19, 30])('are answered as known on day %i', async (night) => {
    const query = `query ($at: DateTime!) {
      people(first: 100, filter: { at: { knownAt: $at } }) { edges { node { employments(at: { knownAt: $at }) { rank } } } }
      allegations(first: 100, filter: { at: { knownAt: $at } }) { edges { node { reference harm subjects { id } } } }
    }`;
    const { data, errors } = await askService(service.url, query, { at: onDay(night) });
    expect(errors).toEqual([]);
    const facts = world.facts.filter(({ from, to }) => from <= night && (to === null || night < to));
    const of = (file: string) => facts.filter((fact) => fact.file === file);
    const ranks = data.people.edges.flatMap(({ node }: { node: { employments: { rank: string }[] } }) =>
      node.employments.map(({ rank }) => rank),
    );
    expect(ranks.sort()).toEqual(
      of('employments')
        .map(({ says }) => says)
        .sort(),
    );
    const allegations = data.allegations.edges.map(
      ({ node }: { node: { reference: string; harm: string; subjects: unknown[] } }) => [
        node.reference,
        node.harm,
        node.subjects.length,
      ],
    );
    expect(allegations.sort()).toEqual(
      of('allegations')
        .map(({ key, says }) => [`DOI/${key}`, says, 1])
        .sort(),
    );
  });

  it('say in the end what one load of all says', async () => {
    const after = await presentContent(service.database);
    await service.close();
    const clean = await openTestDatabase();
    const feeds = new Feeds(clean.database, folders, NOW);
    for (const { source, feed, files } of world.endState())
      expect((await feeds.send(source, 40, files, { feed })).totals).toMatchObject({ rejected: 0 });
    expect(after).toEqual(await presentContent(clean.database));
    expect(after.length).toBeGreaterThan(150);
    await clean.close();
    service = await startTestService({ employees: 0 });
  });
});
