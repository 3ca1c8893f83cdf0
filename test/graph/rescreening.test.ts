import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomQuestion } from '../path/random-graphs.js';
import { type AssertionOptions, group, link, person } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';
import { OverlaidGraph } from './overlaid-graph.js';
import { BASE, randomHistory } from './overlay-history.js';
import { pointedQuestion } from './pointed-questions.js';
import { type AskedScreening, KeptScreening, screeningQuestion } from './screening-updates.js';

const CASES = Number(process.env.GRAPH_CASES ?? 2_000);
const SEED = process.env.GRAPH_SEED ?? (process.env.GRAPH_CASES === undefined ? '1' : String(Date.now() % 2 ** 31));

const moment = fc.constantFrom(50, 99, 100, 200, 299, 300, 400, 499, 500, 600, 700, 1_000, 1_000);
/** From where is looked next, and at whom. */
const turn = fc.record({
  back: fc.constantFrom(0, 0, 0, 0, 1, 2, 6),
  validAt: moment,
  knownAt: fc.constantFrom(0, 399, 450, 600, 920, 949, 950, 1_000, 1_000, 1_000),
  departments: fc.constantFrom(null, null, null, ['north'], ['south']),
  groups: fc.constantFrom(null, null, null, ['q0'], ['q1', 'q2'], ['q2', 'q0', 'q1']),
});
const asked = fc
  .oneof(fc.noBias(randomQuestion), fc.noBias(pointedQuestion))
  .map(({ asked: { during: _, validAt: __, knownAt: ___, revision: ____, ...rest } }) => rest);

describe('a screening that is kept up to date', () => {
  it('tells the difference of two screenings from scratch, whatever came, went, was merged, marked or passed', () => {
    fc.assert(
      fc.property(
        randomHistory,
        asked,
        fc.array(turn, { minLength: 7, maxLength: 7, size: 'max' }),
        fc.constantFrom(400, 400, 400, 40),
        (history, question, turns, least) => {
          const overlaid = new OverlaidGraph(history, { share: 0, least });
          const kept = new GraphQuestions(history.rows, BASE, overlaid.numbers, overlaid.base);
          const [first, ...others] = turns.map(({ back, ...rest }) => ({ back, rest }));
          const putTo = (newest: number, { back, rest }: NonNullable<typeof first>): AskedScreening => ({
            ...question,
            ...rest,
            revision: Math.max(BASE, newest - back),
          });
          const begun = putTo(BASE, first as NonNullable<typeof first>);
          const screening = new KeptScreening(kept, begun, new GraphQuestions(history.rows, BASE));
          let index = 0;
          for (const version of overlaid.versions()) {
            kept.finder.moveTo(version.graph);
            for (const looked of [others[index % 6], others[(index + 3) % 6]]) {
              const next = putTo(version.revision, looked as NonNullable<typeof first>);
              screening.moveTo(next, new GraphQuestions(version.rows, next.revision));
            }
            index += 1;
          }
        },
      ),
      { numRuns: CASES, seed: Number(SEED) },
    );
  }, 3_600_000);

  it('does so for more groups than are searched from at once, and by hubs', () => {
    const span = fc.tuple(fc.nat(10), fc.nat(10)).map(
      ([from, length]): AssertionOptions => ({
        validFrom: from < 4 ? null : from * 10,
        validTo: length > 6 ? null : (from + length + 1) * 10,
      }),
    );
    const linked = fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999), span), {
      minLength: 60,
      maxLength: 250,
      size: 'max',
    });
    const many = fc.record({
      groups: fc.constantFrom(5, 127, 129, 200),
      linked,
      members: linked,
      within: fc.constantFrom(1, 2, 3, 4, 6, 8),
      maxDegree: fc.constantFrom(3, 6, 12, 500),
      moments: fc.array(fc.nat(200), { minLength: 5, maxLength: 5 }),
    });
    const named = (letter: string, index: number) => `${letter}${String(index).padStart(3, '0')}`;
    fc.assert(
      fc.property(many, ({ groups, linked: friends, members, within, maxDegree, moments }) => {
        const entities = [
          ...Array.from({ length: 60 }, (_, index) => person(named('p', index), { employed: index % 3 === 0 })),
          ...Array.from({ length: groups }, (_, index) => group(named('q', index))),
        ];
        const assertions = [
          ...friends.map(([a, b, when]) => link('FRIEND', named('p', a % 60), named('p', b % 60), when)),
          ...members.map(([a, b, when]) => link('MEMBER_OF', named('p', a % 60), named('q', b % groups), when)),
        ];
        const graph = new GraphQuestions({ entities, assertions });
        const anew = new GraphQuestions({ entities, assertions });
        const [first, ...others] = moments.map((validAt) => ({ validAt, within, filter: { maxDegree } }));
        const screening = new KeptScreening(graph, first as AskedScreening, anew);
        for (const next of others) screening.moveTo(next, anew);
      }),
      { numRuns: Math.ceil(CASES / 10), seed: Number(SEED) },
    );
  }, 3_600_000);

  const rows = {
    entities: [person('ann', { employed: true }), person('bob'), person('cat'), group('ring')],
    assertions: [
      link('FRIEND', 'ann', 'bob'),
      link('MEMBER_OF', 'bob', 'ring', { validTo: 300 }),
      link('FRIEND', 'ann', 'cat'),
      link('MEMBER_OF', 'cat', 'ring', { validFrom: 200 }),
      link('MEMBER_OF', 'ann', 'ring', { validFrom: 400, validTo: 500 }),
    ],
  };

  it('takes another path as short as the one before for no change', () => {
    const [graph, anew] = [new GraphQuestions(rows), new GraphQuestions(rows)];
    const screening = new KeptScreening(graph, { validAt: 100 }, anew);
    const none = { new: [], closer: [], farther: [], ceased: [] };
    expect(screening.moveTo({ validAt: 250 }, anew)).toEqual(none);
    expect(screening.moveTo({ validAt: 350 }, anew)).toEqual(none);
    expect(screening.moveTo({ validAt: 450 }, anew)).toEqual({ ...none, closer: ['ann ring 2 1'] });
    expect(screening.moveTo({ validAt: 500 }, anew)).toEqual({ ...none, farther: ['ann ring 1 2'] });
    expect(screening.moveTo({ validAt: 500, departments: ['south'] }, anew)).toEqual({
      ...none,
      ceased: ['ann ring 2 0'],
    });
    expect(screening.moveTo({ validAt: 500 }, anew)).toEqual({ ...none, new: ['ann ring 0 2'] });
  });

  it('tells nothing where the budget is spent, and everything the next time', () => {
    const graph = new GraphQuestions(rows);
    const at = (validAt: number) => screeningQuestion(graph, { validAt });
    const state = graph.finder.keepScreening(at(100));
    const spent = graph.finder.updateScreening(state, { ...at(450), limits: { maxSteps: 1 } });
    expect(spent.changes).toEqual({ new: [], closer: [], farther: [], ceased: [] });
    expect(spent.state.table.truncated).toBe(true);
    const { changes, state: after } = graph.finder.updateScreening(spent.state, at(450));
    expect(changes.closer).toEqual([{ employee: 0, group: 3, before: 2, after: 1 }]);
    expect(after.table.truncated).toBe(false);
  });
});
