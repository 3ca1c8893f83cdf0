import type { ConflictResult } from './conflicts.js';
import type { InfiltrationResult, RankedList } from './infiltration.js';
import { type MeasureRow, shareRow } from './measure-row.js';
import { firstOf, pool } from './shares.js';

const K = 10;
const DEEP = 50;

function rankedRows(name: string, lists: readonly RankedList[]): MeasureRow[] {
  const area = 'infiltration';
  return [K, DEEP, Number.POSITIVE_INFINITY].flatMap((k) => {
    const found = lists.map(({ seed, listed, planted }) => ({ seed, ...firstOf(listed, planted, k) }));
    const at = Number.isFinite(k) ? `at ${k}` : 'of all';
    const known = pool(
      lists.map(({ seed, listed, onFile }) => ({ seed, of: onFile.length, hits: firstOf(listed, onFile, k).hits })),
    );
    const onFile = `on file ${known.hits} of ${known.of}`;
    const recalled = pool(found.map(({ seed, hits, planted }) => ({ seed, of: planted, hits })));
    const precise = pool(found.map(({ seed, hits, listed }) => ({ seed, of: listed, hits })));
    return [
      shareRow(area, `${name}: recall ${at}`, recalled, null, onFile),
      shareRow(area, `${name}: precision ${at}`, precise),
    ];
  });
}

/** What re-vetting and screening come to. */
export function infiltrationRows(results: readonly InfiltrationResult[]): MeasureRow[] {
  const everybody = rankedRows(
    'path within 3 (everyone)',
    results.map(({ byPath }) => byPath),
  );
  return [
    ...rankedRows(
      're-vetting, cleared in 5 years',
      results.map(({ revetting }) => revetting),
    ),
    ...rankedRows(
      'the same, knowable by the clearance or later',
      results.map(({ knowable }) => knowable),
    ),
    ...rankedRows(
      'screening within 4, nearest first',
      results.map(({ screening }) => screening),
    ),
    ...everybody.slice(-2),
  ];
}

/** What conflicted access comes to, beside the naive peers. */
export function conflictRows(results: readonly ConflictResult[]): MeasureRow[] {
  const area = 'conflicted access';
  const rows = (name: string, answer: (one: ConflictResult) => ReadonlySet<string>) => {
    const shares = (
      over: (one: ConflictResult) => ReadonlySet<string>,
      of: (one: ConflictResult) => ReadonlySet<string>,
    ) =>
      pool(
        results.map((one) => {
          const right = of(one);
          const all = [...over(one)];
          return { seed: one.seed, of: all.length, hits: all.filter((pair) => right.has(pair)).length };
        }),
      );
    const planted = (one: ConflictResult) => one.planted;
    return [
      shareRow(area, `${name}: recall`, shares(planted, answer)),
      shareRow(area, `${name}: precision`, shares(answer, planted)),
      shareRow(
        area,
        `${name}: look-ups for work only that are named`,
        shares((one) => one.explained, answer),
      ),
    ];
  };
  return [
    ...rows('records of whom one is linked to', ({ byRecord }) => byRecord),
    ...rows('the same, and by name or operation', ({ byAny }) => byAny),
    ...rows('path within 3', ({ byPath }) => byPath),
    ...rows('a look-up', ({ byLookUp }) => byLookUp),
  ];
}
