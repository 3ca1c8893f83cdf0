import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { findDuplicates } from '../../src/duplicates/find-duplicates.js';
import { generateForce } from '../../src/generate/generate-force.js';
import { importFolder } from '../../src/import/import-folder.js';
import { instant, openView } from '../../src/neo4j/view.js';
import { ask, viewer } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

type Row = Record<string, string>;

const EMPLOYEES = 2_000;
const NOW = Date.parse('2019-05-01T00:00:00Z') / 1000;
const KEPT = new Set(['source.yaml', 'people.csv', 'phones.csv']);
const pair = (a: string, b: string) => [a, b].sort().join(' ');

describe('the duplicates that a force was drawn with', () => {
  let test: TestDatabase;
  let folder: string;
  const planted = new Set<string>();

  /** The people of a force and the phones they use, without what says who is the same as whom. */
  beforeAll(async () => {
    test = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'hopline-planted-'));
    const whole = join(folder, 'force');
    await generateForce({ seed: 7, employees: EMPLOYEES, folder: whole });
    const rows = async (file: string) => parse(await readFile(join(whole, file)), { columns: true }) as Row[];
    const links = await rows('links.csv');
    for (const { kind, from, to } of links) if (kind === 'SAME_AS') planted.add(pair(from as string, to as string));
    const phones = new Set((await rows('phones.csv')).map(({ key }) => key));
    const used = links.filter(({ kind, to }) => kind === 'USES' && phones.has(to));
    for (const file of (await readdir(whole)).filter((name) => !KEPT.has(name)))
      await rm(join(whole, file), { recursive: true });
    await writeFile(join(whole, 'links.csv'), stringify(used, { header: true }));
    const { totals } = await importFolder(test.database, { folder: whole, now: NOW });
    expect(totals.rejected).toBe(0);
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  it('are mostly found, and little else is', async () => {
    expect(planted.size).toBeGreaterThan(40);
    const view = await openView(test.database, viewer('anna', 'SECRET', ['LANTERN']));
    const keys = await ask<{ id: string; importKey: string }>(
      test.database,
      'MATCH (p:Person) RETURN p.id AS id, p.importKey AS importKey',
    );
    const keyOf = new Map(keys.map(({ id, importKey }) => [id, importKey.slice(importKey.indexOf('\n') + 1)]));
    const asked = { kinds: ['PERSON' as const], minScore: 0.8 };
    const found = await findDuplicates(test.database, view, instant(view.now, view.now), asked);
    const right = found.filter(({ first, second }) =>
      planted.has(pair(keyOf.get(first) as string, keyOf.get(second) as string)),
    );
    // A third of them lack a date of birth on one side: a misspelt name alone makes nobody the same as another.
    expect(right.length / planted.size).toBeGreaterThan(0.5);
    expect(right.length / found.length).toBeGreaterThan(0.85);
  });
});
