import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileName } from '../../src/import/layout.js';
import type { Cells } from '../../src/import/read/raw-row.js';
import type { ImportSummary } from '../../src/import/summary.js';
import { day, type FeedFiles, Feeds, onDay, viewsByKey } from '../import/feeds.js';
import { ask, graphContent, newestRevision } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const DAYS = [5, 9, 12, 16, 18, 22];

/** What the second feed (as of day 20) says of a row, and what is known on each of the days before and after it. The first feed was as of day 10. */
const TABLE = [
  { key: 'new', first: null, second: { says: 'B' }, before: undefined, after: '. . . . . B' },
  {
    key: 'new-since',
    first: null,
    second: { says: 'B', knownFrom: onDay(15) },
    before: undefined,
    after: '. . . B B B',
  },
  { key: 'same', first: {}, second: { says: 'A' }, before: '. . A A A A', after: '. . A A A A' },
  { key: 'other', first: {}, second: { says: 'B' }, before: '. . A A A A', after: '. . A A A B' },
  {
    key: 'other-since',
    first: {},
    second: { says: 'B', knownFrom: onDay(17) },
    before: '. . A A A A',
    after: '. . A A B B',
  },
  { key: 'late', first: {}, second: { says: 'B', knownFrom: onDay(8) }, before: '. . A A A A', after: '. B B B B B' },
  { key: 'ended', first: {}, second: { says: 'A', knownTo: onDay(17) }, before: '. . A A A A', after: '. . A A . .' },
  {
    key: 'put-right',
    first: {},
    second: { says: 'B', knownFrom: onDay(14), knownTo: onDay(17) },
    before: '. . A A A A',
    after: '. . . B . .',
  },
  {
    key: 'put-right-end',
    first: {},
    second: { says: 'B', knownTo: onDay(17) },
    before: '. . A A A A',
    after: '. . B B . .',
  },
  {
    key: 'moved-end',
    first: { knownTo: onDay(13) },
    second: { says: 'A', knownTo: onDay(17) },
    before: '. . A . . .',
    after: '. . A A . .',
  },
  {
    key: 'no-end',
    first: { knownTo: onDay(13) },
    second: { says: 'A' },
    before: '. . A . . .',
    after: '. . A . . A',
  },
  { key: 'deleted', first: {}, second: 'deleted', before: '. . A A A A', after: '. . A A A .' },
  { key: 'deleted-since', first: {}, second: onDay(14), before: '. . A A A A', after: '. . A . . .' },
  { key: 'early', first: { knownFrom: onDay(7) }, second: { says: 'B' }, before: '. A A A A A', after: '. A A A A B' },
  { key: 'untouched', first: {}, second: null, before: '. . A A A A', after: '. . A A A A' },
] as const;

/** Versions of a file's rows as `x`, with the key they have or had. */
const KEYED = `coalesce(x.importKey, x.formerKey) AS full, x`;
const DATED: readonly { file: FileName; row: (says: string) => Cells; named: string }[] = [
  {
    file: 'employments',
    row: (rank) => ({ person: 'P1', rank }),
    named: `MATCH (:Person)-[:HAS_EMPLOYMENT]->(x) WITH ${KEYED} WITH x, split(full, '\n')[2] AS key, x.rank AS says`,
  },
  {
    file: 'links',
    row: (role) => ({ kind: 'FRIEND', from: 'P1', to: 'P2', provenance: 'INTELLIGENCE', role }),
    named: `MATCH ()-[x:FRIEND]->() WITH ${KEYED} WITH x, split(full, '\n')[1] AS key, x.role AS says`,
  },
  {
    file: 'allegations',
    row: (harm) => ({ kind: 'OTHER', receivedAt: '2019-01-01', subjects: ['P1'], harm }),
    named: `MATCH (:Allegation)-[:HAS_DETAILS]->(x)-[:NAMES {as: 'subject'}]->(:Person)
      WITH ${KEYED} WITH x, split(full, '\n')[2] AS key, x.harm AS says`,
  },
  {
    file: 'outcomes',
    row: (says) => ({
      allegation: 'untouched',
      person: 'P1',
      decidedAt: '2019-01-02',
      outcome: says === 'A' ? 'FILED' : 'DISMISSAL',
    }),
    named: `MATCH (:Allegation)-[:HAS_OUTCOME]->(x) WITH ${KEYED}
      WITH x, split(full, '\n')[2] AS key, CASE x.outcome WHEN 'FILED' THEN 'A' ELSE 'B' END AS says`,
  },
];

const firstRows = (row: (says: string) => Cells) =>
  TABLE.flatMap(({ key, first }) => (first === null ? [] : [{ key, ...row('A'), ...first }]));

function secondRows(row: (says: string) => Cells): Cells[] {
  return TABLE.flatMap(({ key, second }): Cells[] => {
    if (second === null) return [];
    if (second === 'deleted') return [{ key, deleted: 'true' }];
    if (typeof second === 'string') return [{ key, deleted: 'true', knownTo: second }];
    const { says, ...times } = second;
    return [{ key, ...row(says), ...times }];
  });
}

describe('two feeds of dated rows', () => {
  let test: TestDatabase;
  let feeds: Feeds;
  /** The newest revisions before and after the second feed. */
  let before: number;
  let after: number;
  let second: ImportSummary;
  const folders = new TemporaryFolders();
  const people = ['P1', 'P2'].map((key) => ({ key, name: `Person ${key}` }));
  const all = (rows: (row: (says: string) => Cells) => Cells[]): FeedFiles =>
    Object.fromEntries(DATED.map(({ file, row }) => [file, rows(row)]));

  beforeAll(async () => {
    test = await openTestDatabase();
    feeds = new Feeds(test.database, folders, day(30));
    const first = await feeds.send('unit', 10, { people, ...all(firstRows) });
    expect(first.totals).toMatchObject({ read: 2 + DATED.length * 13, fresh: 2 + DATED.length * 13, rejected: 0 });
    before = await newestRevision(test.database);
    second = await feeds.send('unit', 20, all(secondRows), { batchSize: 4 });
    after = await newestRevision(test.database);
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  it('are counted', () => {
    for (const { file } of DATED)
      expect([file, second.files.find(({ into }) => into === file)]).toEqual([
        file,
        expect.objectContaining({ read: 14, fresh: 2, changed: 9, retracted: 2, unchanged: 1, rejected: 0 }),
      ]);
  });

  describe.each(DATED)('$file', ({ file, named }) => {
    let viewsBefore: Record<string, string>;
    let viewsAfter: Record<string, string>;
    beforeAll(async () => {
      viewsBefore = await viewsByKey(test.database, named, DAYS, before);
      viewsAfter = await viewsByKey(test.database, named, DAYS, after);
    });

    it.each(TABLE)(`of ${file}: $key`, async ({ key, before: expectedBefore, after: expectedAfter }) => {
      expect(viewsAfter[key]).toBe(expectedAfter);
      // Both had an end of their own, which a later change of it replaces.
      if (key !== 'moved-end' && key !== 'no-end') expect(viewsBefore[key]).toBe(expectedBefore);
    });
  });

  it('keep since when the force first knew, through corrections', async () => {
    const rows = await ask<{ key: string; first: number }>(
      test.database,
      "MATCH ()-[x:FRIEND]->() WHERE x.importKey IN ['unit\nother', 'unit\nlate', 'unit\nearly'] RETURN split(x.importKey, '\n')[1] AS key, x.firstKnownFrom AS first ORDER BY key",
    );
    expect(rows).toEqual([
      { key: 'early', first: day(7) },
      { key: 'late', first: day(8) },
      { key: 'other', first: day(10) },
    ]);
  });

  it('say why versions were closed', async () => {
    const rows = await ask<{ reason: string; n: number }>(
      test.database,
      'MATCH ()-[x:FRIEND]->() WHERE x.closedReason IS NOT NULL RETURN x.closedReason AS reason, count(*) AS n ORDER BY reason',
    );
    expect(rows).toEqual([
      { reason: 'corrected by its source', n: 7 },
      { reason: 'deleted by its source', n: 2 },
      { reason: 'ended by its source', n: 1 },
    ]);
  });

  it('change nothing when the second comes again, as of its own time or later', async () => {
    const content = await graphContent(test.database);
    const revision = await newestRevision(test.database);
    for (const asOf of [20, 21]) {
      const again = await feeds.send('unit', asOf, all(secondRows));
      expect(again.totals).toMatchObject({ fresh: 0, changed: 0, retracted: 0, unchanged: DATED.length * 14 });
    }
    expect(await newestRevision(test.database)).toBe(revision);
    expect(await graphContent(test.database)).toEqual(content);
  });

  it('may be mended by another as of the same time', async () => {
    const [{ file, row, named }] = DATED as [(typeof DATED)[number]];
    const { totals } = await feeds.send('unit', 21, { [file]: [{ key: 'other', ...row('C') }] });
    expect(totals).toMatchObject({ changed: 1 });
    const mended = await feeds.send('unit', 21, { [file]: [{ key: 'other', ...row('D') }] });
    expect(mended.totals).toMatchObject({ changed: 1 });
    const views = await viewsByKey(test.database, named, [16, 20, 21, 22], await newestRevision(test.database));
    expect(views.other).toBe('A B D D');
  });

  it('are refused where one speaks of a time before the last', async () => {
    const content = await graphContent(test.database);
    const revision = await newestRevision(test.database);
    await expect(feeds.send('unit', 20, all(firstRows))).rejects.toThrow(
      "The source 'unit' has been fed as of 2019-03-21T00:00:00Z already; this feed is as of 2019-03-20T00:00:00Z. Feeds must come in their order.",
    );
    await expect(feeds.send('unit', 31, all(firstRows))).rejects.toThrow('asOf: 2019-03-31T00:00:00Z is still to come');
    expect(await newestRevision(test.database)).toBe(revision);
    expect(await graphContent(test.database)).toEqual(content);
    await feeds.send('another', 10, { people });
  });
});
