import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PreparedFolds } from '../../src/graph/fold/prepared-folds.js';
import { screenPath } from '../../src/graph/screening/screen-paths.js';
import { randomGraph, randomQuestion } from '../path/random-graphs.js';
import { type GraphRows, group, link, person } from '../setup/graph-rows.js';
import { type Asked, GraphQuestions } from './graph-questions.js';
import { pointedQuestion } from './pointed-questions.js';
import { screeningQuestion } from './screening-updates.js';

const CASES = Number(process.env.GRAPH_CASES ?? 2_000);
const SEED = Number(process.env.GRAPH_SEED ?? 1);

/** Every pair's path has as many steps as there are hops, and each of them is a link that counts between entities that may be passed through. */
function expectPaths(rows: GraphRows, asked: Asked): number {
  const graph = new GraphQuestions(rows, asked.revision ?? 1);
  const question = screeningQuestion(graph, asked);
  const { staff, groups, hops, paths } = graph.finder.screenPaths(question);
  expect(hops).toEqual(graph.finder.screen(question).hops);
  const fold = new PreparedFolds(graph.finder.graph).of(question);
  let steps = 0;
  for (const [pair, length] of hops.entries()) {
    if (length === 0) continue;
    const path = screenPath(fold, { staff, groups, within: question.within }, hops, paths, pair);
    expect(path.links).toHaveLength(length);
    expect(path.entities[0]).toBe(staff[Math.floor(pair / groups.length)]);
    expect(path.entities.at(-1)).toBe(groups[pair % groups.length]);
    for (const [hop, step] of path.links.entries())
      expect(graph.finder.linksAmong(question, path.entities.slice(hop, hop + 2))).toContain(step);
    expect(path.entities.slice(1, -1).every((entity) => fold.isPassable(entity))).toBe(true);
    steps += length;
  }
  expect(paths.places).toHaveLength(steps);
  return steps;
}

describe('the paths of a screening', () => {
  it('are shortest paths over links that count, whatever the filter', () => {
    const questions = fc.oneof(fc.noBias(randomQuestion), fc.noBias(pointedQuestion));
    let steps = 0;
    fc.assert(
      fc.property(fc.noBias(randomGraph), questions, (rows, { asked: { during: _, ...asked } }) => {
        steps += expectPaths(rows, asked);
      }),
      { numRuns: CASES, seed: SEED },
    );
    expect(steps).toBeGreaterThan(CASES / 10);
  }, 3_600_000);

  it('are so for more groups than are searched from at once', () => {
    const linked = fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { minLength: 80, maxLength: 250, size: 'max' });
    const named = (letter: string, index: number) => `${letter}${String(index).padStart(3, '0')}`;
    fc.assert(
      fc.property(
        fc.constantFrom(5, 127, 129, 200),
        linked,
        linked,
        fc.constantFrom(1, 3, 5, 8),
        (count, friends, members, within) => {
          const people = Array.from({ length: 60 }, (_, index) =>
            person(named('p', index), { employed: index % 3 === 0 }),
          );
          const groups = Array.from({ length: count }, (_, index) => group(named('q', index)));
          const assertions = [
            ...friends.map(([a, b]) => link('FRIEND', named('p', a % 60), named('p', b % 60))),
            ...members.map(([a, b]) => link('MEMBER_OF', named('p', a % 60), named('q', b % count))),
          ];
          expectPaths({ entities: [...people, ...groups], assertions }, { within });
        },
      ),
      { numRuns: Math.ceil(CASES / 100), seed: SEED },
    );
  }, 3_600_000);
});
