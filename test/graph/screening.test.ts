import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AssertionRow, group, link, person, same } from '../setup/graph-rows.js';
import { GraphQuestions } from './graph-questions.js';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(3, '0')}`);

/** Hops between names, breadth first, never through what has more than so many links. */
function hopsBetween(assertions: readonly AssertionRow[], from: string, maxDegree: number): Map<string, number> {
  const neighbours = new Map<string, string[]>();
  for (const { from: a, to: b } of assertions) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const hops = new Map([[from, 0]]);
  for (const [name, reached] of hops) {
    const near = neighbours.get(name) ?? [];
    if (name !== from && near.length > maxDegree) continue;
    for (const next of near) if (!hops.has(next)) hops.set(next, reached + 1);
  }
  return hops;
}

/** More people and groups than fit one round, each pair linked once. */
const manyGroups = fc
  .record({
    people: fc.constantFrom(30, 80),
    groups: fc.constantFrom(1, 31, 33, 127, 128, 129, 260),
    links: fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { minLength: 40, maxLength: 250, size: 'max' }),
    members: fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { minLength: 40, maxLength: 300, size: 'max' }),
    within: fc.constantFrom(1, 2, 3, 4, 6, 8),
    maxDegree: fc.constantFrom(6, 12, 500),
  })
  .map(({ people, groups, links, members, ...asked }) => {
    const [persons, gangs] = [numbered('p', people), numbered('q', groups)];
    const pairs = new Map<string, AssertionRow>();
    const at = (names: readonly string[], index: number) => names[index % names.length] as string;
    for (const [a, b] of links) {
      const [from, to] = [at(persons, a), at(persons, b)].sort() as [string, string];
      if (from !== to) pairs.set(`${from} ${to}`, link('FRIEND', from, to));
    }
    for (const [a, b] of members)
      pairs.set(`${at(persons, a)} ${at(gangs, b)}`, link('MEMBER_OF', at(persons, a), at(gangs, b)));
    const entities = [
      ...persons.map((name, index) => person(name, { employed: index % 3 === 0 })),
      ...gangs.map((name) => group(name)),
    ];
    return { entities, assertions: [...pairs.values()], gangs, ...asked };
  });

describe('screening on the compact graph', () => {
  it('is of nobody where there are no employees, and of no group where there are none', () => {
    const nobody = new GraphQuestions({ entities: [person('ann'), group('ring')], assertions: [] });
    expect(nobody.screen({}).rows).toEqual([]);
    const noGroup = new GraphQuestions({ entities: [person('ann', { employed: true })], assertions: [] });
    expect(noGroup.screen({}).rows).toEqual([]);
  });

  it('tells every employee and group by hops, then names', () => {
    const graph = new GraphQuestions({
      entities: [
        ...['ann', 'bob'].map((name) => person(name, { employed: true })),
        ...['cat', 'dan'].map((name) => person(name)),
        ...['ring', 'zoo'].map((name) => group(name)),
      ],
      assertions: [
        link('FRIEND', 'ann', 'cat'),
        link('MEMBER_OF', 'cat', 'zoo'),
        link('FRIEND', 'bob', 'ann'),
        link('MEMBER_OF', 'dan', 'ring'),
        same('bob', 'dan'),
      ],
    });
    expect(graph.screen({}).rows).toEqual(['bob ring 1', 'ann ring 2', 'ann zoo 2', 'bob zoo 3']);
    expect(graph.screen({ within: 2 }).rows).toEqual(['bob ring 1', 'ann ring 2', 'ann zoo 2']);
    expect(graph.screen({ filter: { maxDegree: 1 } })).toMatchObject({ rows: ['bob ring 1'], hubsSkipped: 2 });
  });

  it('is right for more groups than are searched from at once, and by hubs', () => {
    fc.assert(
      fc.property(manyGroups, ({ gangs, within, maxDegree, ...rows }) => {
        const staff = rows.entities.filter(({ employments }) => employments.length > 0).map(({ name }) => name);
        const expected = gangs.flatMap((gang) => {
          const hops = hopsBetween(rows.assertions, gang, maxDegree);
          return staff.flatMap((name) =>
            (hops.get(name) ?? 99) <= within ? [`${name} ${gang} ${hops.get(name)}`] : [],
          );
        });
        const found = new GraphQuestions(rows).screen({ within, filter: { maxDegree } });
        expect([...found.rows].sort()).toEqual(expected.sort());
        expect(found).toMatchObject({ searchedHops: within, truncated: false });
      }),
      { numRuns: Math.ceil(Number(process.env.GRAPH_CASES ?? 3_000) / 30) },
    );
  });

  it('says how far it came where the budget is spent', () => {
    const graph = new GraphQuestions({
      entities: [person('ann', { employed: true }), person('bob'), group('ring')],
      assertions: [link('FRIEND', 'ann', 'bob'), link('MEMBER_OF', 'bob', 'ring')],
    });
    const question = { ...graph.question({}), departments: null, groups: [graph.number('ring')] };
    const spent = graph.finder.screen({ ...question, limits: { maxSteps: 1 } });
    expect(spent).toMatchObject({ searchedHops: 0, truncated: true });
    expect([...spent.hops]).toEqual([0]);
  });
});
