import { describe, expect, it } from '@jest/globals';
import { type AssertionRow, type EntityRow, link, person, phone } from '../setup/graph-rows.js';
import { type Asked, GraphQuestions } from './graph-questions.js';

const people = ['ann', 'bob', 'cat', 'dan'].map((name) => person(name));

function around(
  entities: readonly EntityRow[],
  assertions: readonly AssertionRow[],
  names: readonly string[],
  { limit = 200, ...asked }: Asked & { limit?: number } = {},
) {
  const graph = new GraphQuestions({ entities, assertions });
  const ids = names.map((name) => graph.number(name));
  const chart = graph.finder.neighbourhood({ ...graph.question(asked), ids, limit });
  return { ...graph.chart(chart).entities, count: chart.links.length, truncated: chart.truncated };
}

describe('a neighbourhood on the compact graph', () => {
  it('is nothing around nothing, and one alone where nothing is linked', () => {
    expect(around(people, [], [])).toEqual({ count: 0, truncated: false });
    expect(around(people, [], ['nobody'])).toEqual({ count: 0, truncated: false });
    expect(around(people, [], ['ann'])).toEqual({ 0: 'ann', count: 0, truncated: false });
  });

  it('is cut to the nearest, then the strongest, and shows every link among them', () => {
    const assertions = [
      link('FRIEND', 'ann', 'bob', { confidence: 50 }),
      link('FRIEND', 'ann', 'cat', { confidence: 70 }),
      link('FRIEND', 'cat', 'dan', { confidence: 100 }),
      link('FAMILY', 'bob', 'cat'),
    ];
    expect(around(people, assertions, ['ann'], { limit: 3 })).toEqual({
      0: 'ann',
      1: 'cat',
      2: 'bob',
      count: 3,
      truncated: true,
    });
    expect(around(people, assertions, ['ann'], { within: 1 })).toEqual({
      0: 'ann',
      1: 'cat',
      2: 'bob',
      count: 3,
      truncated: false,
    });
  });

  it('does not come through an object twice, in a period', () => {
    const assertions = [
      link('USES', 'ann', 'pip', { validFrom: 0, validTo: 100 }),
      link('USES', 'bob', 'pip', { validFrom: 50, validTo: 150 }),
      link('USES', 'cat', 'pip', { validFrom: 100, validTo: 200 }),
    ];
    const found = around([...people, phone('pip')], assertions, ['ann'], { during: [0, 300], within: 8 });
    expect(found).toEqual({ 0: 'ann', 1: 'pip', 2: 'bob', count: 2, truncated: false });
  });

  it('goes both ways by a link between two objects, in a period', () => {
    const assertions = [
      link('USES', 'ann', 'pip', { validFrom: 300 }),
      link('COMMUNICATED', 'pip', 'ring'),
      link('USES', 'ann', 'ring'),
      link('USES', 'bob', 'pip', { validTo: 100 }),
    ];
    const objects = [phone('pip'), phone('ring')];
    const found = around([...people, ...objects], assertions, ['ann'], { during: [0, 400] });
    expect(found).toEqual({ 0: 'ann', 1: 'pip', 2: 'ring', 3: 'bob', count: 4, truncated: false });
  });
});
