import { describe, expect, it } from '@jest/globals';
import { instantsBetween } from '../../src/graph/steps/instants-between.js';
import { stepsAfter } from '../../src/graph/steps/steps-between.js';
import { group, link, person, same } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';

const point = { revision: 4, instant: 100 };
const made = (number: number, at: number) => ({ number, at });
const told = (steps: readonly { revision: number; instant: number }[]) =>
  steps.map(({ revision, instant }) => `${revision} ${instant}`);

describe('the steps after a point', () => {
  it('are none where nothing was made and nothing passed', () => {
    expect(stepsAfter(point, [], [], 1_000)).toEqual([]);
    expect(stepsAfter(point, [], [90, 100], 1_000)).toEqual([]);
  });

  it('are the revisions, and between them what begins or ends by itself', () => {
    const revisions = [made(5, 200), made(6, 300)];
    expect(told(stepsAfter(point, revisions, [150, 200, 250, 350, 400], 350))).toEqual([
      '4 150',
      '5 200',
      '5 250',
      '6 300',
      '6 350',
    ]);
  });

  it('never go back in time', () => {
    expect(told(stepsAfter(point, [made(5, 90), made(6, 300), made(7, 200)], [250], 310))).toEqual([
      '5 100',
      '5 250',
      '6 300',
      '7 300',
    ]);
  });

  it('are the same however often one stops between', () => {
    const revisions = [made(5, 200), made(6, 300), made(7, 280), made(8, 500)];
    const instants = [120, 200, 210, 290, 299, 300, 301, 499, 520];
    const whole = told(stepsAfter(point, revisions, instants, 600));
    for (const [seen, upTo] of [
      [0, 150],
      [1, 250],
      [3, 400],
      [3, 499],
    ] as const) {
      const first = stepsAfter(point, revisions.slice(0, seen), instants, upTo);
      const then = stepsAfter(first.at(-1) ?? point, revisions.slice(seen), instants, 600);
      expect([...told(first), ...told(then)]).toEqual(whole);
    }
  });
});

describe('the instants at which something begins or ends', () => {
  it('are those of assertions, employments, statuses and merges, once each', () => {
    const entities = [
      person('ann', { employed: { validFrom: 10, validTo: 70 } }),
      person('bob'),
      group('ocg', { statuses: [{ status: 'ACTIVE', knownFrom: 20 }] }),
    ];
    const assertions = [
      link('FRIEND', 'ann', 'bob', { validFrom: 30, validTo: 50, knownFrom: 40 }),
      link('MEMBER_OF', 'bob', 'ocg', { validFrom: 50 }),
      same('ann', 'bob', { validTo: 60 }),
    ];
    const { graph } = new GraphQuestions({ entities, assertions }).finder;
    expect(instantsBetween(graph, 0, 1_000)).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect(instantsBetween(graph, 20, 50)).toEqual([30, 40, 50]);
    expect(instantsBetween(graph, 70, 70)).toEqual([]);
  });
});
