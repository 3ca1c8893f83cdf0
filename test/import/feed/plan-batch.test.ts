import { describe, expect, it } from '@jest/globals';
import { type Placed, planBatch } from '../../../src/import/feed/plan-batch.js';
import type { HeldRow, ReadyRow } from '../../../src/import/write/row-store.js';

const ASOF = 200;
const NOBODY = { knownFrom: null, knownTo: null };

function ready(importKey: string, digest: number, stated: ReadyRow['stated'] = NOBODY): ReadyRow {
  return { importKey, digest, stated, kind: 'PERSON', markings: [0] };
}

function held(importKey: string, digest: number | null, kind = 'PERSON'): HeldRow {
  const times = { statedTo: null, knownFrom: 100, knownTo: null, firstKnownFrom: null };
  return { importKey, digest, kind, element: `element of ${importKey}`, markings: [0], ...times };
}

type Row = ReadyRow | { deleted: string; knownTo?: number };

function plan(
  rows: readonly Row[],
  holds: readonly HeldRow[],
  again: readonly number[] = [],
  deleted: readonly number[] = [],
) {
  const placed = rows.map((row, position): Placed<ReadyRow> => {
    const before = { again: again.includes(position), afterTombstone: deleted.includes(position) };
    if (!('deleted' in row)) return { position, ...before, row: { ready: row } };
    const tombstone = { importKey: row.deleted, knownTo: row.knownTo ?? null };
    return { position, ...before, row: { tombstone } };
  });
  const { opened, closed, problems, fresh, changed, retracted, unchanged } = planBatch(
    placed,
    new Map(holds.map((row) => [row.importKey, row])),
    ASOF,
  );
  return {
    counts: { fresh, changed, retracted, unchanged },
    opened: opened.map(({ row, known, replaced }) => [row.importKey, row.digest, known.knownFrom, replaced?.element]),
    closed: closed.map(({ held: { importKey }, knownTo, reason }) => [importKey, knownTo, reason]),
    problems: [...problems].map(([position, { message }]) => [position, message]),
  };
}

const TWICE = 'key: is there twice in this feed, and does not say the same';

describe('a batch', () => {
  it('makes what is new, replaces what changed, leaves the rest, and retracts what is deleted', () => {
    const holds = [held('same', 1), held('other', 1), held('gone', 1), held('ended', 1)];
    const rows = [
      ready('new', 1),
      ready('same', 1),
      ready('other', 2),
      { deleted: 'gone' },
      ready('ended', 1, { knownFrom: null, knownTo: 150 }),
    ];
    expect(plan(rows, holds)).toEqual({
      counts: { fresh: 1, changed: 2, retracted: 1, unchanged: 1 },
      opened: [
        ['new', 1, 200, undefined],
        ['other', 2, 200, 'element of other'],
      ],
      closed: [
        ['other', 200, 'CORRECTED'],
        ['gone', 200, 'DELETED'],
        ['ended', 150, 'ENDED'],
      ],
      problems: [],
    });
  });

  it('retracts since when the tombstone says, and what is not held needs no retracting', () => {
    const { closed, counts } = plan(
      [{ deleted: 'a', knownTo: 130 }, { deleted: 'b' }, { deleted: 'withdrawn' }],
      [held('a', 1), held('withdrawn', null)],
    );
    expect(closed).toEqual([['a', 130, 'DELETED']]);
    expect(counts).toEqual({ fresh: 0, changed: 0, retracted: 1, unchanged: 2 });
  });

  it('takes the first row of a key; another that says the same is no news, one that does not is rejected', () => {
    const { opened, counts, problems } = plan([ready('a', 1), ready('a', 1), ready('a', 2), { deleted: 'a' }], []);
    expect(opened).toEqual([['a', 1, 200, undefined]]);
    expect(counts).toEqual({ fresh: 1, changed: 0, retracted: 0, unchanged: 1 });
    expect(problems).toEqual([
      [2, TWICE],
      [3, TWICE],
    ]);
  });

  it('does so too where the first row went in with a batch before', () => {
    const rows = [ready('a', 1), ready('b', 2), { deleted: 'c' }];
    const { counts, opened, closed, problems } = plan(rows, [held('a', 1), held('b', 1), held('c', 1)], [0, 1, 2]);
    expect([opened, closed]).toEqual([[], []]);
    expect(counts).toEqual({ fresh: 0, changed: 0, retracted: 0, unchanged: 1 });
    expect(problems).toEqual([
      [1, TWICE],
      [2, TWICE],
    ]);
  });

  it('rejects a row whose key was deleted by a batch before', () => {
    const { problems, counts } = plan([ready('a', 1), { deleted: 'b' }], [], [0, 1], [0, 1]);
    expect(problems).toEqual([[0, TWICE]]);
    expect(counts).toEqual({ fresh: 0, changed: 0, retracted: 0, unchanged: 1 });
  });

  it('rejects an end of knowledge before its beginning, of what is new as of what is put right', () => {
    const ended = (knownTo: number) => ({ knownFrom: null, knownTo });
    const { problems, opened, closed } = plan(
      [ready('new', 1, ended(200)), ready('held', 2, ended(100)), ready('other', 2, ended(101))],
      [held('held', 1), held('other', 1)],
    );
    expect(problems).toEqual([
      [0, 'knownTo: must be later than since when it is known'],
      [1, 'knownTo: must be later than since when it is known'],
    ]);
    expect(opened).toEqual([['other', 2, 100, 'element of other']]);
    expect(closed).toEqual([['other', 100, 'CORRECTED']]);
  });

  it('rejects a key that something of another kind has', () => {
    const { problems, opened } = plan([ready('a', 1)], [held('a', 1, 'PHONE')]);
    expect(problems).toEqual([[0, 'key: is the key of another row already, of kind PHONE']]);
    expect(opened).toEqual([]);
  });

  it('gives back what was withdrawn, whatever its row says', () => {
    const { opened, counts } = plan([ready('a', 1)], [held('a', null)]);
    expect(opened).toEqual([['a', 1, 200, 'element of a']]);
    expect(counts.changed).toBe(1);
  });
});
