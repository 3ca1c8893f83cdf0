import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cells } from '../../src/import/read/raw-row.js';
import { day, type FeedFiles, Feeds } from '../import/feeds.js';
import { ask, graphContent, newestRevision, presentContent } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

/** What a source holds, with the keys that a prefix begins. */
function held(p: string): FeedFiles {
  return {
    people: ['1', '2', '3'].map((n) => ({ key: `${p}E${n}`, name: `Employee ${n}` })),
    records: [{ key: `${p}R1`, system: 'CRIME', reference: 'CR/1' }],
    allegations: [{ key: `${p}A1`, kind: 'OTHER', receivedAt: '2019-01-01', reference: 'DOI/1', subjects: [`${p}E1`] }],
    employments: [{ key: `${p}M1`, person: `${p}E1`, rank: 'Constable' }],
    outcomes: [{ key: `${p}U1`, allegation: `${p}A1`, person: `${p}E1`, outcome: 'FILED', decidedAt: '2019-01-03' }],
    about: [{ record: `${p}R1`, entity: `${p}E2`, role: 'SUSPECT' }],
    links: [
      {
        key: `${p}L1`,
        kind: 'FRIEND',
        from: `${p}E1`,
        to: `${p}E2`,
        provenance: 'SELF_DECLARATION',
        declarant: `${p}E1`,
      },
    ],
    'access-events': [
      {
        ...{ key: `${p}X1`, employee: `${p}E1`, account: 'u1', record: `${p}R1`, system: 'CRIME', action: 'VIEW' },
        at: '2019-01-02T03:04:05Z',
      },
    ],
  };
}

/** A rekey of everything that is held. */
function rekeysOf(from: string, to: string): Cells[] {
  return Object.entries(held('')).flatMap(([file, rows]) =>
    rows.flatMap(({ key }) => (typeof key === 'string' ? [{ file, from: `${from}${key}`, to: `${to}${key}` }] : [])),
  );
}

const ROWS = 10;

describe('renamed keys', () => {
  let test: TestDatabase;
  let feeds: Feeds;
  let source = 0;
  const folders = new TemporaryFolders();
  const name = () => `renaming-${source}`;
  const rejected = async (rekeys: readonly Cells[], asOf = 20) => {
    const rejectsFile = join(await folders.with({}), 'rejects.jsonl');
    const { totals } = await feeds.send(name(), asOf, { rekeys }, { rejectsFile });
    const lines = totals.rejected === 0 ? [] : (await readFile(rejectsFile, 'utf8')).trim().split('\n');
    const { changed, unchanged } = totals;
    return { changed, unchanged, rejects: lines.map((line) => `${JSON.parse(line).line} ${JSON.parse(line).reason}`) };
  };
  const idOf = async (key: string) => {
    const rows = await ask<{ id: string }>(test.database, 'MATCH (e:Entity {importKey: $key}) RETURN e.id AS id', {
      key: `${name()}\n${key}`,
    });
    return rows[0]?.id;
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    feeds = new Feeds(test.database, folders, day(40));
  });
  beforeEach(async () => {
    source += 1;
    await feeds.send(name(), 10, held('old-'));
  });
  afterAll(async () => {
    await folders.remove();
    await test.close();
  });

  it.each(['delta', 'snapshot'] as const)(
    'of everything go with a %s under the new keys, of which nothing is news',
    async (feed) => {
      const ids = await Promise.all(['E1', 'A1', 'R1', 'X1'].map((key) => idOf(`old-${key}`)));
      expect(ids.every((id) => typeof id === 'string')).toBe(true);
      const summary = await feeds.send(
        name(),
        20,
        { rekeys: rekeysOf('old-', 'new-'), ...held('new-') },
        { feed, maxDrop: 0 },
      );
      expect(summary.files.map(({ into, changed }) => [into, changed])[0]).toEqual(['rekeys', ROWS - 1]);
      expect(summary.totals).toEqual({
        ...{ read: 2 * ROWS - 1, fresh: 0, changed: ROWS - 1, retracted: 0, unchanged: ROWS, leftOut: 0, rejected: 0 },
      });
      expect(await Promise.all(['E1', 'A1', 'R1', 'X1'].map((key) => idOf(`new-${key}`)))).toEqual(ids);
      expect(await idOf('old-E1')).toBeUndefined();
    },
  );

  it('leave the same as a load under the new keys, and both ids', async () => {
    await feeds.send(name(), 20, { rekeys: rekeysOf('old-', 'new-') });
    const own = async () => (await presentContent(test.database)).filter((line) => line.includes(`${name()}\\n`));
    const renamed = (await own())
      .join('\n')
      .replaceAll(name(), 'source')
      .replaceAll(/"e:renaming[0-9a-z]+"/g, '"e"');
    const [person] = await ask<{ ids: string[]; identifiers: string[] }>(
      test.database,
      'MATCH (e:Entity {importKey: $key}) RETURN e.externalIds AS ids, e.identifiers AS identifiers',
      { key: `${name()}\nnew-E1` },
    );
    expect(person?.ids).toEqual([`${name()}\nold-E1`, `${name()}\nnew-E1`]);
    expect(person?.identifiers).toEqual(expect.arrayContaining(['olde1', 'newe1']));
    source += 1;
    await feeds.send(name(), 20, held('new-'));
    const loaded = (await own())
      .join('\n')
      .replaceAll(name(), 'source')
      .replaceAll(/"e:renaming[0-9a-z]+"/g, '"e"');
    expect(renamed).toBe(loaded);
  });

  it('change nothing when they come again', async () => {
    const rekeys = rekeysOf('old-', 'new-');
    expect(await rejected(rekeys)).toEqual({ changed: ROWS - 1, unchanged: 0, rejects: [] });
    const content = await graphContent(test.database);
    expect(await rejected(rekeys, 21)).toEqual({ changed: 0, unchanged: ROWS - 1, rejects: [] });
    expect(await graphContent(test.database)).toEqual(content);
  });

  it('are taken in their order: a chain ends at its end, and two may change places by a third', async () => {
    const ids = await Promise.all(['old-E1', 'old-E2', 'old-E3'].map(idOf));
    const chain = [
      { file: 'people', from: 'old-E1', to: 'next-E1' },
      { file: 'people', from: 'next-E1', to: 'last-E1' },
      { file: 'people', from: 'old-E2', to: 'free' },
      { file: 'people', from: 'old-E3', to: 'old-E2' },
      { file: 'people', from: 'free', to: 'old-E3' },
    ];
    expect(await rejected(chain)).toEqual({ changed: 5, unchanged: 0, rejects: [] });
    expect(await Promise.all(['last-E1', 'old-E3', 'old-E2'].map(idOf))).toEqual(ids);
    expect(await idOf('next-E1')).toBeUndefined();
  });

  it('are rejected where the new key is taken, where nobody knows the old one, and where they are none', async () => {
    const revision = await newestRevision(test.database);
    expect(
      await rejected([
        { file: 'people', from: 'old-E1', to: 'old-E2' },
        { file: 'people', from: 'nobody', to: 'somebody' },
        { file: 'people', from: 'old-E1', to: 'old-E1' },
        { file: 'persons', from: 'old-E1', to: 'E' },
        { file: 'about', from: 'old-E1', to: 'E' },
        { file: 'links', from: 'old-E1', to: 'E' },
        { file: 'employments', from: 'old-M1', to: '' },
        { file: 'links', from: 'old-L1', to: 'good' },
      ]),
    ).toEqual({
      changed: 1,
      unchanged: 0,
      rejects: [
        '3 to: is the same key as from',
        expect.stringMatching(/^4 file: 'persons' must be one of people, groups/),
        expect.stringMatching(/^5 file: 'about' must be one of people, groups/),
        '7 to: is required and empty',
        '1 to: is the key of another row already',
        "2 from: no row has the key 'nobody'",
        "6 from: no row has the key 'old-E1'",
      ],
    });
    expect(await newestRevision(test.database)).toBe(revision + 1);
  });

  it('let a row that changed at once be known again', async () => {
    const employments = [{ key: 'new-M1', person: 'old-E1', rank: 'Sergeant' }];
    const rekeys = [{ file: 'employments', from: 'old-M1', to: 'new-M1' }];
    const { totals } = await feeds.send(name(), 20, { rekeys, employments }, { feed: 'snapshot' });
    expect(totals).toMatchObject({ changed: 2, fresh: 0, retracted: 0 });
    const versions = await ask<{ rank: string; to: number | null }>(
      test.database,
      'MATCH (:Person {importKey: $key})-[:HAS_EMPLOYMENT]->(f) RETURN f.rank AS rank, f.knownTo AS to ORDER BY rank',
      { key: `${name()}\nold-E1` },
    );
    expect(versions).toEqual([
      { rank: 'Constable', to: day(20) },
      { rank: 'Sergeant', to: null },
    ]);
  });

  it('of one source keep what another says of the entity', async () => {
    const links = [{ key: 'L', kind: 'FAMILY', from: `@${name()}:old-E1`, to: `@${name()}:old-E3`, provenance: 'HR' }];
    await feeds.send(`other-${name()}`, 10, { links });
    await feeds.send(name(), 20, { rekeys: rekeysOf('old-', 'new-') });
    const again = links.map((link) => ({ ...link, from: `@${name()}:new-E1`, to: `@${name()}:new-E3` }));
    expect((await feeds.send(`other-${name()}`, 20, { links: again })).totals).toMatchObject({
      unchanged: 1,
      rejected: 0,
    });
  });

  it('are not written by a dry run', async () => {
    const before = await graphContent(test.database);
    const files = { rekeys: rekeysOf('old-', 'new-'), ...held('new-') };
    const dry = await feeds.send(name(), 20, files, { feed: 'snapshot', dryRun: true, maxDrop: 0 });
    expect(await graphContent(test.database)).toEqual(before);
    expect(dry.totals.retracted).toBe(0);
  });
});
