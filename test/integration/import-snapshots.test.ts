import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importFolder } from '../../src/import/import-folder.js';
import type { ImportSummary } from '../../src/import/summary.js';
import { day, type FeedFiles, Feeds, type SendOptions } from '../import/feeds.js';
import { ask, graphContent, newestRevision } from '../import/graph-content.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { ask as askService } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const NOW = day(40);

/** Everything that a source holds, of every file that the graph keeps in another way. */
function everything(staff = 10): FeedFiles {
  const numbers = Array.from({ length: staff }, (_, index) => index);
  return {
    people: [...numbers.map((n) => ({ key: `E${n}`, name: `Employee ${n}` })), { key: 'P1', name: 'Zebedee Quill' }],
    groups: [{ key: 'G1', name: 'Bell Crew', kind: 'ORGANISED_CRIME_GROUP' }],
    records: numbers.map((n) => ({ key: `R${n}`, system: 'CRIME', reference: `CR/${n}` })),
    allegations: numbers.map((n) => ({
      key: `A${n}`,
      kind: 'OTHER',
      receivedAt: '2019-01-01',
      reference: `DOI/${n}`,
      subjects: [`E${n}`],
    })),
    employments: numbers.map((n) => ({ key: `M${n}`, person: `E${n}`, rank: 'Constable' })),
    about: numbers.map((n) => ({ record: `R${n}`, entity: 'P1', role: 'SUSPECT' })),
    links: numbers.map((n) => ({ key: `L${n}`, kind: 'FRIEND', from: `E${n}`, to: 'P1', provenance: 'INTELLIGENCE' })),
    'access-events': numbers.map((n) => ({
      key: `X${n}`,
      employee: `E${n}`,
      account: 'u1',
      record: `R${n}`,
      system: 'CRIME',
      action: 'VIEW',
      at: '2019-01-02T03:04:05Z',
    })),
  };
}

/** The same without the rows whose keys end with a digit (in `about`: whose record does). */
function without(files: FeedFiles, digit: string): FeedFiles {
  const left = Object.entries(files).map(([file, rows]) => [
    file,
    rows.filter((row) => !String(row.key ?? row.record).endsWith(digit) || row.key === 'P1' || row.key === 'G1'),
  ]);
  return Object.fromEntries(left);
}

/** One file of each way in which rows are kept. */
const KEPT = ['people', 'allegations', 'about', 'links'];

describe('a snapshot', () => {
  let service: TestService;
  let feeds: Feeds;
  let source = 0;
  const folders = new TemporaryFolders();
  const name = () => `snap-${source}`;
  const send = (asOf: number, files: FeedFiles, options: SendOptions = {}) =>
    feeds.send(name(), asOf, files, { feed: 'snapshot', ...options });
  const graph = async () => [await newestRevision(service.database), await graphContent(service.database)];
  const count = async (text: string) => {
    const [row] = await ask<{ n: number }>(service.database, `${text} AS n`, { source: `${name()}\n` });
    return row?.n;
  };
  const counted = ({ files }: ImportSummary) =>
    Object.fromEntries(
      files.map(({ into, fresh, changed, retracted, unchanged }) => [into, [fresh, changed, retracted, unchanged]]),
    );

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
    feeds = new Feeds(service.database, folders, NOW);
  });
  beforeEach(() => {
    source += 1;
  });
  afterAll(async () => {
    await folders.remove();
    await service.close();
  });

  it('retracts what it lacks, of every file that it has', async () => {
    await send(10, everything());
    const summary = await send(20, without(everything(), '1'));
    expect(counted(summary)).toEqual({
      people: [0, 0, 1, 10],
      groups: [0, 0, 0, 1],
      records: [0, 0, 1, 9],
      allegations: [0, 0, 1, 9],
      employments: [0, 0, 1, 9],
      about: [0, 0, 1, 9],
      links: [0, 0, 1, 9],
      'access-events': [0, 0, 1, 9],
    });
    const closed = await ask<{ what: string; reason: string; at: number }>(
      service.database,
      `CALL () {
        MATCH (e:Entity) WHERE e.importKey STARTS WITH $source AND e.knownTo IS NOT NULL
        RETURN e.kind AS what, e.closedReason AS reason, e.knownTo AS at
        UNION ALL
        MATCH (f:Facet) WHERE f.formerKey STARTS WITH $source
        RETURN split(f.formerKey, '\n')[1] AS what, f.closedReason AS reason, f.knownTo AS at
        UNION ALL
        MATCH ()-[r]->() WHERE r.formerKey STARTS WITH $source
        RETURN type(r) AS what, r.closedReason AS reason, r.knownTo AS at
      } RETURN what, reason, at ORDER BY what`,
      { source: `${name()}\n` },
    );
    const [reason, at] = ['no longer in its source', day(20)];
    expect(closed).toEqual(
      ['ABOUT', 'ACCESS_EVENT', 'ALLEGATION', 'FRIEND', 'PERSON', 'RECORD', 'allegations', 'employments'].map(
        (what) => ({
          what,
          reason,
          at,
        }),
      ),
    );
  });

  it('says nothing of a file that it does not have', async () => {
    await send(10, everything());
    const { people, links } = without(everything(), '1');
    const summary = await send(20, { people: people ?? [], links: links ?? [] });
    expect(counted(summary)).toEqual({ people: [0, 0, 1, 10], links: [0, 0, 1, 9] });
    expect(
      await count('MATCH (f:Facet) WHERE f.importKey STARTS WITH $source AND f.knownTo IS NULL RETURN count(f)'),
    ).toBe(20);
  });

  it.each(KEPT)(
    'is stopped before anything is written where it lacks too much of %s, with the numbers',
    async (file) => {
      await send(10, everything());
      const before = await graph();
      const files = everything();
      const rows = files[file as keyof FeedFiles] ?? [];
      const held = rows.length;
      const changed = { ...files, groups: [{ key: 'G1', name: 'Other Crew', kind: 'ORGANISED_CRIME_GROUP' }] };
      const cut = { ...changed, [file]: rows.slice(0, held - 3) };
      await expect(send(20, cut)).rejects.toThrow(
        `${file}: this snapshot lacks 3 of the ${held} rows that are held of the source '${name()}' (${Math.round(300 / held)} %; at most 20 % are allowed). Nothing was written.`,
      );
      expect(await graph()).toEqual(before);
      const { totals } = await send(20, cut, { maxDrop: 0.3 });
      expect(totals).toMatchObject({ changed: 1, retracted: 3 });
      // The refused one was not a feed: another may come with its time.
      await send(20, cut);
    },
  );

  it('does not retract what it may only be unable to read', async () => {
    await send(10, everything());
    const folder = await folders.with({
      'source.yaml': `{name: ${name()}, feed: snapshot}`,
      'links.jsonl': `${(everything().links ?? [])
        .slice(0, 9)
        .map((row) => JSON.stringify(row))
        .join('\n')}\n{"key":"L9",broken\n`,
      'employments.jsonl': `${(everything().employments ?? [])
        .slice(0, 9)
        .map((row) => JSON.stringify(row))
        .join('\n')}\n`,
    });
    const { files, totals } = await importFolder(service.database, { folder, now: NOW, asOf: day(20) });
    expect(totals).toMatchObject({ rejected: 1, retracted: 1 });
    expect(files.map(({ into, keptAbsent, retracted }) => [into, keptAbsent, retracted])).toEqual([
      ['employments', false, 1],
      ['links', true, 0],
    ]);
    // A row that is rejected for what it says is there all the same.
    const rows = (everything().links ?? []).map((row) => (row.key === 'L4' ? { ...row, kind: 'KNOWS' } : row));
    const wrong = await send(21, { links: rows });
    expect(wrong.totals).toMatchObject({ rejected: 1, retracted: 0, unchanged: 9 });
  });

  it('is found out about by a dry run, which writes nothing', async () => {
    const first = await send(10, everything(), { dryRun: true });
    expect(await count('MATCH (n) WHERE n.importKey STARTS WITH $source RETURN count(n)')).toBe(0);
    expect(first).toMatchObject({ dryRun: true, revision: null });
    const done = await send(10, everything());
    expect(counted(first)).toEqual(counted(done));
    expect(first.totals).toEqual({ ...done.totals, fresh: done.totals.read });

    const files: FeedFiles = {
      ...without(everything(12), '3'),
      groups: [
        { key: 'G1', name: 'Other Crew', kind: 'ORGANISED_CRIME_GROUP', level: 'SECRET', compartments: [name()] },
      ],
    };
    for (const feed of ['delta', 'snapshot'] as const) {
      const before = await graph();
      const markings = await ask(service.database, 'MATCH (m:Marking) RETURN m ORDER BY m.number');
      const dry = await send(20, files, { feed, dryRun: true });
      expect(await graph()).toEqual(before);
      if (feed === 'snapshot')
        expect(await ask(service.database, 'MATCH (m:Marking) RETURN m ORDER BY m.number')).toEqual(markings);
      const real = await send(20, files, { feed });
      expect(counted(dry)).toEqual(counted(real));
      expect(real.totals.retracted).toBe(feed === 'snapshot' ? 7 : 0);
    }
    await expect(send(30, { people: [] }, { dryRun: true })).rejects.toThrow('lacks 12 of the 12 rows');
    await expect(send(19, { people: [] }, { dryRun: true })).rejects.toThrow('Feeds must come in their order');
  });

  it('is done in batches of any size and in any order of rows alike', async () => {
    const graphs: string[] = [];
    for (const batchSize of [1, 3, 2_000]) {
      source += 1;
      const shuffle = (files: FeedFiles): FeedFiles =>
        Object.fromEntries(
          Object.entries(files).map(([file, rows]) => [file, batchSize === 3 ? [...rows].reverse() : rows]),
        );
      await send(10, shuffle(everything()), { batchSize });
      await send(20, shuffle(without(everything(12), '2')), { batchSize });
      const own = (await graphContent(service.database)).filter((line) => line.includes(`${name()}\\n`));
      graphs.push(own.join('\n').replaceAll(name(), 'snap').replaceAll(`snap${source}`, 'snap'));
    }
    expect(graphs[0]?.split('\n').length).toBeGreaterThan(100);
    expect(graphs[1]).toBe(graphs[0]);
    expect(graphs[2]).toBe(graphs[0]);
  });

  it('knows keys of all letters', async () => {
    const people = ['😀', '\uFFFD'.replace('\uFFFD', '\uFFFC'), 'é', '~', '𝔘nicode'].map((key) => ({
      key,
      name: 'Ann',
    }));
    await send(10, { people: [...people, { key: 'plain', name: 'Bob' }] });
    expect((await send(20, { people })).totals).toMatchObject({ unchanged: 5, fresh: 0, retracted: 1 });
    expect((await send(30, { people: [] }, { maxDrop: 1 })).totals).toMatchObject({ retracted: 5 });
  });

  it('withdraws an entity: searches leave it out, what names it still leads to it; its row brings it back', async () => {
    const people = [
      { key: 'W1', name: `Withdrawn ${name()}`, aliases: ['Wilhelmina'] },
      { key: 'W2', name: 'Stays Here' },
    ];
    const links = [{ key: 'L1', kind: 'FRIEND', from: 'W1', to: 'W2', provenance: 'HR' }];
    const employments = [{ key: 'M1', person: 'W2', rank: 'Sergeant' }];
    const search = async () => {
      const query =
        '{ lookup(identifiers: ["Wilhelmina"]) { entities { label } } search(text: "Wilhelmina") { entity { label } } }';
      const { data, errors } = await askService(service.url, query);
      expect(errors).toEqual([]);
      return [data.lookup[0].entities.length, data.search.length];
    };
    await send(10, { people, links, employments });
    expect(await search()).toEqual([1, 1]);
    await send(20, { people: people.slice(1) }, { maxDrop: 0.5 });
    expect(await search()).toEqual([0, 0]);
    const [row] = await ask<{ id: string }>(service.database, 'MATCH (e {importKey: $key}) RETURN e.id AS id', {
      key: `${name()}\nW1`,
    });
    const { data } = await askService(service.url, 'query ($id: ID!) { node(id: $id) { id ... on Person { name } } }', {
      id: row?.id,
    });
    expect(data.node).toEqual({ id: row?.id, name: `Withdrawn ${name()}` });
    expect(
      await count(
        'MATCH (:Person)-[r:FRIEND]->() WHERE r.importKey STARTS WITH $source AND r.knownTo IS NULL RETURN count(r)',
      ),
    ).toBe(1);
    expect((await send(30, { people })).totals).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await search()).toEqual([1, 1]);
  });

  it('describes an entity anew, and keeps how it was described before', async () => {
    const event = everything(1)['access-events']?.[0] ?? {};
    const first = { people: [{ key: 'E0', name: 'Ann Archer' }], records: everything(1).records ?? [] };
    await send(10, { ...first, 'access-events': [event] });
    const people = [{ key: 'E0', name: 'Ann Baker' }];
    expect(
      (await send(20, { ...first, people, 'access-events': [{ ...event, purpose: 'enquiry' }] })).totals,
    ).toMatchObject({ changed: 2 });
    const rows = await ask<{ now: string; was: string; from: number; to: number }>(
      service.database,
      `MATCH (e)-[:HAD]->(f:FormerDetails) WHERE e.importKey STARTS WITH $source
        RETURN coalesce(e.name, e.purpose) AS now, coalesce(f.name, f.label) AS was, f.knownFrom AS from, f.knownTo AS to ORDER BY now`,
      { source: `${name()}\n` },
    );
    expect(rows).toEqual([
      { now: 'Ann Baker', was: 'Ann Archer', from: day(10), to: day(20) },
      { now: 'enquiry', was: 'VIEW by u1', from: day(10), to: day(20) },
    ]);
  });

  it('takes the first of two rows with one key, tombstones too, whatever the batches', async () => {
    const link = { kind: 'FRIEND', from: 'E0', to: 'P1', provenance: 'INTELLIGENCE' };
    await send(10, everything(3));
    const links = [
      { key: 'L0', deleted: 'true' },
      { key: 'L1', ...link, role: 'school' },
      { key: 'L0', ...link, role: 'club' },
      { key: 'L1', deleted: 'true' },
      { key: 'L2', deleted: 'true' },
      { key: 'L2', deleted: 'true' },
    ];
    const outcomes: unknown[] = [];
    for (const batchSize of [100, 1, 2]) {
      const dry = await send(20, { links }, { feed: 'delta', batchSize, dryRun: true });
      outcomes.push(dry.totals);
    }
    const { totals } = await send(20, { links }, { feed: 'delta', batchSize: 1 });
    expect(totals).toMatchObject({ retracted: 2, changed: 1, fresh: 0, unchanged: 1, rejected: 2 });
    expect(outcomes).toEqual([totals, totals, totals]);
  });

  it('can be sent again, mended, as of the same time', async () => {
    await send(10, everything());
    await send(20, without(everything(), '1'));
    const { totals } = await send(20, everything());
    expect(totals).toMatchObject({ retracted: 0, fresh: 4, changed: 3, rejected: 0 });
    expect((await send(20, everything())).totals).toMatchObject({ fresh: 0, changed: 0, retracted: 0 });
  });

  it('is of the time that the same folder had before, where it was ended early', async () => {
    await send(10, everything());
    const folder = await folders.with({ 'source.yaml': `{name: ${name()}, feed: snapshot}` });
    const rows = (without(everything(), '1').people ?? []).map((row) => `${JSON.stringify(row)}\n`);
    await writeFile(join(folder, 'people.jsonl'), rows.join(''));
    const abort = new AbortController();
    const stopped = await importFolder(service.database, {
      folder,
      now: day(20),
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(stopped).toMatchObject({ interrupted: true, asOf: day(20), totals: { retracted: 0 } });
    const done = await importFolder(service.database, { folder, now: day(25) });
    expect(done).toMatchObject({ interrupted: false, asOf: day(20), totals: { retracted: 1 } });
    expect((await importFolder(service.database, { folder, now: day(26) })).asOf).toBe(day(26));
  });
});
