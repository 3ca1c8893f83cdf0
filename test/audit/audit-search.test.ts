import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchTrails, type TrailPlaces } from '../../src/audit/audit-search.js';
import { openTrail } from '../../src/audit/trail/open-trail.js';
import type { Trail } from '../../src/audit/trail/trail.js';
import type { AuditFilter } from '../../src/generated/schema.js';

let folder: string;
let trails: Trail[];
const START = Date.parse('2019-05-01T00:00:00.000Z');

const instant = (minute: number) => new Date(START + minute * 60_000).toISOString();

/** Entry number `minute`, a minute after the one before it, in one trail or the other. */
async function add(minute: number): Promise<void> {
  const at = instant(minute);
  const subject = minute % 3 === 0 ? 'ann' : 'bob';
  const operation = { type: 'query', name: null, fields: minute % 5 === 0 ? ['paths'] : ['search'], document: '' };
  await (trails[minute % 2] as Trail).append({
    at,
    kind: 'REQUEST',
    subject,
    operation,
    ids: [`id-${minute}`],
    codes: [],
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hopline-search-'));
  trails = [await openTrail(folder, { longestSegment: 1_000 }), await openTrail(folder, { longestSegment: 1_000 })];
  for (let minute = 0; minute < 60; minute += 1) await add(minute);
});
afterAll(async () => {
  await Promise.all(trails.map((trail) => trail.close()));
  await rm(folder, { recursive: true });
});

async function minutes(filter: AuditFilter, count = 500, after: TrailPlaces | null = null) {
  const { found, next } = await searchTrails(folder, filter, count, after);
  return { found: found.map(({ entry }) => (Date.parse(entry.at) - START) / 60_000), next };
}

const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);

describe('the search of the trails', () => {
  it('tells the newest first, of all trails', async () => {
    expect(await minutes({})).toEqual({ found: down(59, 0), next: null });
  });

  it('goes on page by page, and what comes meanwhile shifts nothing', async () => {
    const pages: number[][] = [];
    let after: TrailPlaces | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { found, next } = await minutes({}, 17, after);
      pages.push(found);
      after = next;
      if (page === 0) for (const minute of [60, 61]) await add(minute);
    }
    expect(pages).toEqual([down(59, 43), down(42, 26), down(25, 9), down(8, 0)]);
    expect(after).toBeNull();
  });

  it('narrows by whatever is asked for', async () => {
    const seconds = (minute: number) => (START + minute * 60_000) / 1000;
    expect((await minutes({ subjects: ['ann'], to: seconds(10) })).found).toEqual([9, 6, 3, 0]);
    expect((await minutes({ fields: ['paths'], from: seconds(40), to: seconds(60) })).found).toEqual([55, 50, 45, 40]);
    expect((await minutes({ ids: ['id-7', 'id-8'] })).found).toEqual([8, 7]);
    expect((await minutes({ trails: [trails[1]?.name as string], to: seconds(6) })).found).toEqual([5, 3, 1]);
    expect((await minutes({ kinds: ['COMMAND'] })).found).toEqual([]);
    expect((await minutes({ codes: ['FORBIDDEN'] })).found).toEqual([]);
    expect((await minutes({ outcomes: ['FAILED'] })).found).toEqual([]);
    expect((await minutes({ references: ['OP-1'] })).found).toEqual([]);
  });
});
