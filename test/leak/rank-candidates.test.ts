import { describe, expect, it } from '@jest/globals';
import { LEAK_POLICY } from '../../src/leak/leak-policy.js';
import type { Visit } from '../../src/leak/look-ups.js';
import { type Ranking, rankCandidates } from '../../src/leak/rank-candidates.js';
import type { Suspicion } from '../../src/leak/score-candidate.js';

const EVENT = 1_500_000_000;
const DAY = 86_400;

/** Visits of some subjects so many days before the event. */
const visits = (days: readonly number[], hasPurpose: boolean, subjects = ['kim', 'lee', 'may']): Visit[] =>
  days.map((day, place) => ({
    at: EVENT - day * DAY,
    hasPurpose,
    subjects: new Set([subjects[place % subjects.length] as string]),
  }));

const someone = (employee: string, said: Partial<Suspicion> = {}): Suspicion => ({
  employee,
  visits: [],
  path: null,
  habit: { lookUps: 50, stated: 42 },
  assignment: null,
  ...said,
});

const OWN = { role: null, operation: 'op', name: 'Operation Heron', isOwn: true };
const PATH = { hops: 2, chance: 0.001, strength: 0.7 };
/** Forty colleagues who looked up one subject once, and said why. */
const crowd = Array.from({ length: 40 }, (_, place) =>
  someone(`crowd${place.toString().padStart(2, '0')}`, { visits: visits([10 + (place % 15)], place % 6 !== 0) }),
);

const rank = (...some: Suspicion[]): Ranking =>
  rankCandidates({ event: EVENT, window: 30, subjects: 3, everybody: [...crowd, ...some], policy: LEAK_POLICY });

const names = ({ candidates }: Ranking) => candidates.map(({ suspicion }) => suspicion.employee);

describe('ranking who may have leaked', () => {
  const leaker = someone('leaker', { visits: visits([2, 3, 3, 5], false), path: PATH });
  const cousin = someone('cousin', { visits: visits([12], true), path: { ...PATH, hops: 2 } });

  it('puts the leaker first, and the innocent with a criminal cousin and clean access below', () => {
    const ranking = rank(cousin, leaker);
    expect(names(ranking).slice(0, 2)).toEqual(['leaker', 'cousin']);
    expect(ranking.candidates.map(({ standsOut }) => standsOut).slice(0, 2)).toEqual([true, false]);
  });

  it('says why: each part, its weight, and what they add up to', () => {
    const [first, second] = rank(cousin, leaker).candidates;
    expect(first?.parts.map(({ name }) => name)).toEqual(['PATH', 'PURPOSE', 'COVERAGE', 'TIMING']);
    const total = first?.parts.reduce((sum, { contribution }) => sum + contribution, 0);
    expect(first?.score).toBeCloseTo(total as number, 12);
    const purpose = second?.parts.find(({ name }) => name === 'PURPOSE');
    expect(purpose?.contribution).toBeLessThan(0);
    expect(purpose?.explanation).toBe('0 of 1 look-ups state no purpose; by their own habit 16 % would.');
  });

  it('finds who has no path by what they looked up', () => {
    const unrecorded = someone('unrecorded', { visits: visits([1, 2, 4, 6, 9, 11], false) });
    const ranking = rank(unrecorded, cousin);
    expect(names(ranking)[0]).toBe('unrecorded');
    expect(ranking.candidates[0]?.standsOut).toBe(true);
  });

  it('takes something off for an assignment, with the reason, and never excludes for it', () => {
    const insider = { ...leaker, assignment: { ...OWN, role: 'analyst' } };
    const team = Array.from({ length: 6 }, (_, place) =>
      someone(`team${place}`, { visits: visits([5, 9, 14, 20], true), assignment: OWN }),
    );
    const [alone] = rank(leaker).candidates;
    const [assigned] = rank(insider, ...team).candidates;
    expect(assigned?.suspicion.employee).toBe('leaker');
    expect(assigned?.score).toBeLessThan(alone?.score as number);
    expect(assigned?.parts.at(-1)).toMatchObject({
      name: 'ASSIGNED',
      chance: null,
      contribution: -LEAK_POLICY.assigned,
    });
    expect(assigned?.parts.at(-1)?.explanation).toContain('as analyst');
  });

  it('counts work on another operation against the same people as well', () => {
    const other = { ...leaker, assignment: { ...OWN, name: 'Operation Wren', isOwn: false } };
    const explanation = rank(other).candidates[0]?.parts.at(-1)?.explanation;
    expect(explanation).toContain('Operation Wren, which is after some of the same people');
  });

  it('holds missing purposes against the own habit', () => {
    const careless = { ...leaker, employee: 'careless', habit: { lookUps: 100, stated: 30 } };
    const { candidates } = rank(careless, leaker);
    expect(candidates.map(({ suspicion }) => suspicion.employee)).toEqual(['leaker', 'careless']);
  });

  it('rules out who looked nothing up, and who looked like anybody and has no path', () => {
    const clean = someone('clean', { path: PATH });
    const { ruledOut, candidates } = rank(clean, leaker);
    expect(ruledOut).toContainEqual({ employee: 'clean', reason: 'NO_LOOK_UP' });
    expect(ruledOut.filter(({ reason }) => reason === 'NO_PATH')).toHaveLength(40);
    expect(candidates).toHaveLength(1);
  });

  it('puts nobody forward where nobody stands out', () => {
    const { candidates } = rank(cousin);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.every(({ standsOut }) => !standsOut)).toBe(true);
    expect(rankCandidates({ event: EVENT, window: 30, subjects: 1, everybody: [], policy: LEAK_POLICY })).toEqual({
      candidates: [],
      ruledOut: [],
    });
  });

  it('orders by score, then id', () => {
    const twin = { ...leaker, employee: 'aaron' };
    expect(names(rank(leaker, twin)).slice(0, 2)).toEqual(['aaron', 'leaker']);
  });
});
