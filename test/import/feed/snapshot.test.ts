import { describe, expect, it } from '@jest/globals';
import { absentRows, checkDrop } from '../../../src/import/feed/snapshot.js';
import type { HeldRow } from '../../../src/import/write/row-store.js';

function held(importKey: string): HeldRow {
  const times = { statedTo: null, knownFrom: 100, knownTo: null, firstKnownFrom: null };
  return { importKey, digest: 1, kind: 'PERSON', element: importKey, markings: [0], ...times };
}

async function* pages(...found: readonly { held: number; absent: number }[]) {
  for (const page of found) {
    const absent = Array.from({ length: page.absent }, (_, index) => held(`gone ${index}`));
    yield { held: page.held, absent };
  }
}

describe('what a snapshot lacks', () => {
  it('is what is held and not there, page by page', async () => {
    const all = { first: ['a', 'b', 'c'].map(held), second: ['d', 'e'].map(held) };
    const asked: (string | null)[] = [];
    const store = {
      held: async (after: string | null) => {
        asked.push(after);
        return after === null ? { rows: all.first, next: 'c' } : { rows: all.second, next: null };
      },
    };
    const found: unknown[] = [];
    for await (const page of absentRows(store, (key) => ['a', 'c', 'd'].includes(key)))
      found.push([page.held, page.absent.map(({ importKey }) => importKey)]);
    expect(found).toEqual([
      [3, ['b']],
      [2, ['e']],
    ]);
    expect(asked).toEqual([null, 'c']);
  });

  it.each([
    { held: 0, absent: 0, maxDrop: 0 },
    { held: 10, absent: 2, maxDrop: 0.2 },
    { held: 10, absent: 0, maxDrop: 0 },
    { held: 10, absent: 10, maxDrop: 1 },
  ])('may be $absent of $held where a share of $maxDrop is allowed', async ({ held: count, absent, maxDrop }) => {
    const rows = pages({ held: count, absent });
    expect(await checkDrop('hr', { into: 'people' }, rows, maxDrop)).toBe(absent);
  });

  it('is counted over all pages', async () => {
    const rows = pages({ held: 5, absent: 5 }, { held: 25, absent: 1 });
    expect(await checkDrop('hr', { into: 'people' }, rows, 0.2)).toBe(6);
  });

  it.each([
    { absent: 3, maxDrop: 0.2, share: '30 %', allowed: '20 %' },
    { absent: 1, maxDrop: 0.099, share: '10 %', allowed: '9.9 %' },
    { absent: 10, maxDrop: 0.5, share: '100 %', allowed: '50 %' },
  ])('is refused, with its numbers, where it is more: $share', async ({ absent, maxDrop, share, allowed }) => {
    await expect(checkDrop('hr', { into: 'links' }, pages({ held: 10, absent }), maxDrop)).rejects.toThrow(
      `links: this snapshot lacks ${absent} of the 10 rows that are held of the source 'hr' (${share}; at most ${allowed} are allowed). Nothing was written. If they are really gone, raise maxDrop in its source.yaml, or give --max-drop.`,
    );
  });
});
