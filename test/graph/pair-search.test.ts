import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AssertionRow, link, person } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';

/** More questions than it takes for rows to be prepared whatever is looked at of them. */
const OFTEN = 70;

/** Many shortest paths between any two, many of them of one cost. */
const crowd = fc
  .record({
    people: fc.constantFrom(20, 40, 80),
    links: fc.array(fc.tuple(fc.nat(79), fc.nat(79), fc.constantFrom(50, 50, 70, 95)), {
      minLength: 60,
      maxLength: 240,
      size: 'max',
    }),
    maxDegree: fc.constantFrom(6, 10, 500),
    minConfidence: fc.constantFrom(0, 60),
  })
  .map(({ people, links, ...asked }) => {
    const names = Array.from({ length: people }, (_, index) => `p${String(index).padStart(2, '0')}`);
    const assertions: AssertionRow[] = links.flatMap(([a, b, confidence]) =>
      a % people === b % people
        ? []
        : [link('FRIEND', names[a % people] as string, names[b % people] as string, { confidence })],
    );
    return { rows: { entities: names.map((name) => person(name)), assertions }, names, filter: asked };
  });

describe('the search from both ends', () => {
  it('finds the first of the paths that the guided search finds, however often it is asked', () => {
    fc.assert(
      fc.property(crowd, fc.nat(79), fc.nat(79), ({ rows, names, filter }, a, b) => {
        const [from, to] = [names[a % names.length] as string, names[b % names.length] as string];
        const asked = { from, to, filter, within: 6 } as const;
        const [first] = new GraphQuestions(rows).told({ ...asked, count: 2 });
        const graph = new GraphQuestions(rows);
        const best = graph.told({ ...asked, count: 1 });
        expect(best).toEqual(first === undefined ? [] : [first]);
        const cold = graph.paths({ ...asked, count: 1 });
        for (let times = 0; times < OFTEN; times += 1) graph.told({ ...asked, count: 1 });
        expect(graph.paths({ ...asked, count: 1 })).toEqual(cold);
        const ends = { from: graph.number(from), to: graph.number(to) };
        const hops = graph.finder.hops({ ...graph.question(asked), ...ends });
        expect(hops).toBe(from === to ? 0 : (cold.paths[0]?.links.length ?? -1));
      }),
      { numRuns: Math.ceil(Number(process.env.GRAPH_CASES ?? 3_000) / 20) },
    );
  });
});
