import type { LeakCaseResult } from './leak-cases.js';
import { isMet, type MeasureRow, shareRow } from './measure-row.js';
import { type PooledShare, pool } from './shares.js';

const K = 10;

/** How many of those named are the leaker, over cases; of cases where nobody is named too. */
function precision(cases: readonly LeakCaseResult[], named: (one: LeakCaseResult) => readonly string[]): PooledShare {
  return pool(
    cases.map((one) => {
      const names = named(one);
      return { seed: one.seed, of: names.length, hits: names.includes(one.leaker?.employee ?? '') ? 1 : 0 };
    }),
  );
}

function recall(cases: readonly LeakCaseResult[], named: (one: LeakCaseResult) => readonly string[]): PooledShare {
  const withLeaker = cases.filter(({ leaker }) => leaker !== null);
  return pool(
    withLeaker.map((one) => ({
      seed: one.seed,
      of: 1,
      hits: named(one).includes(one.leaker?.employee as string) ? 1 : 0,
    })),
  );
}

/** Whose names an answer puts forward. */
export function putForward({ candidates }: LeakCaseResult): string[] {
  return candidates.flatMap(({ standsOut, employee }) => (standsOut ? [employee] : []));
}

/** Whom an answer lists first. */
export function firstTen({ candidates }: LeakCaseResult): string[] {
  return candidates.slice(0, K).map(({ employee }) => employee);
}

/** Look-alikes of cases with a leaker: below the leaker, or not listed. */
function belowLeaker(cases: readonly LeakCaseResult[]): PooledShare {
  return pool(
    cases.flatMap(({ seed, leaker, candidates, lookAlikes }) => {
      if (leaker === null) return [];
      const rankOf = (key: string) => candidates.find(({ employee }) => employee === key)?.rank ?? Infinity;
      const rank = rankOf(leaker.employee);
      return [{ seed, of: lookAlikes.length, hits: lookAlikes.filter((one) => rankOf(one) > rank).length }];
    }),
  );
}

/** What leak candidates come to, beside the naive peers. */
export function leakRows(cases: readonly LeakCaseResult[]): MeasureRow[] {
  const area = 'leak candidates';
  const clean = cases.filter(({ leaker }) => leaker === null);
  const accused = (named: (one: LeakCaseResult) => readonly string[]) =>
    pool(clean.map((one) => ({ seed: one.seed, of: 1, hits: named(one).length > 0 ? 1 : 0 })));
  const byPath = (one: LeakCaseResult) => one.byPath;
  const byLookUp = (one: LeakCaseResult) => one.byLookUp;
  const ours = precision(cases, putForward);
  const peers = [precision(cases, byPath), precision(cases, byLookUp)] as const;
  const better = Math.max(...peers.map(({ pooled }) => pooled ?? 0));
  const times = ours.pooled === null || better === 0 ? null : ours.pooled / better;
  const aim = { atLeast: 5 };
  return [
    shareRow(area, 'leaker among the first 10', recall(cases, firstTen), { atLeast: 0.95 }),
    shareRow(
      area,
      'leaker first',
      recall(cases, (one) => firstTen(one).slice(0, 1)),
    ),
    shareRow(area, 'look-alikes below the leaker of their case', belowLeaker(cases)),
    shareRow(area, 'put forward: precision', ours),
    shareRow(area, 'put forward: recall', recall(cases, putForward)),
    shareRow(area, 'a name put forward where nobody leaked', accused(putForward), { atMost: 0.05 }),
    shareRow(area, 'path within 3: precision', peers[0]),
    shareRow(area, 'path within 3: recall', recall(cases, byPath)),
    shareRow(area, 'path within 3: somebody named where nobody leaked', accused(byPath)),
    shareRow(area, 'a look-up: precision', peers[1]),
    shareRow(area, 'a look-up: recall', recall(cases, byLookUp)),
    shareRow(area, 'a look-up: somebody named where nobody leaked', accused(byLookUp)),
    {
      area,
      name: 'precision over that of the better peer',
      value: times,
      share: null,
      aim,
      met: isMet(times, aim),
      detail: '',
    },
  ];
}
