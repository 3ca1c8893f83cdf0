import fc from 'fast-check';
import type { LinkFilter } from '../../src/generated/schema.js';
import { type RandomQuestion, randomQuestion } from '../path/random-graphs.js';

const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

/** One thing that a filter says, each as often as another. */
const pointedFilter: fc.Arbitrary<LinkFilter> = fc.oneof(
  one<LinkFilter>({ declared: ['DECLARED'] }, { declared: ['DECLARED_LATE'] }, { declared: ['UNDECLARED'] }),
  one<LinkFilter>({ declared: ['DECLARED', 'NOT_APPLICABLE'] }, { declared: ['UNDECLARED', 'DECLARED_LATE'] }),
  one<LinkFilter>({ minConfidence: 50 }, { minConfidence: 51 }, { minConfidence: 96 }),
  one<LinkFilter>({ contexts: ['PROFESSIONAL'] }, { contexts: ['PERSONAL', 'PROFESSIONAL'] }),
  one<LinkFilter>({ provenance: ['SELF_DECLARATION'] }, { provenance: ['HR', 'INTELLIGENCE'] }),
  one<LinkFilter>({ disputed: false }, { disputedMerges: false }),
  one<LinkFilter>({ avoid: ['p1'] }, { avoid: ['p2', 'q0'] }, { avoid: ['r0'] }),
  one<LinkFilter>({ through: ['PERSON'] }, { through: ['PERSON', 'PHONE'] }, { through: ['GROUP'] }),
  one<LinkFilter>({ groupStatus: ['ACTIVE'] }, { groupStatus: ['EMERGING', 'DISBANDED'] }),
  one<LinkFilter>({ maxDegree: 1 }, { maxDegree: 2 }, { maxDegree: 3 }, { maxDegree: 4 }, { maxDegree: 5 }),
  one<LinkFilter>({ kinds: ['FRIEND', 'MEMBER_OF'] }, { kinds: ['OTHER', 'USES', 'FAMILY'] }),
);

/** Instants at which things of the random graphs begin and end, and those next to them. */
const edge = one(99, 100, 101, 299, 300, 301, 499, 500, 699, 700, 701);
const edgeTime = fc.oneof(
  fc.record({ validAt: edge, knownAt: one(0, 399, 400, 900, 949, 950, 1_000) }),
  fc.tuple(edge, edge, one(400, 950, 1_000)).map(([a, b, knownAt]) => ({
    during: [Math.min(a, b), Math.max(a, b) + 1] as [number, number],
    knownAt,
  })),
);

/** Questions that look at one thing closely: one part of a filter, or the edges of intervals. */
export const pointedQuestion: fc.Arbitrary<RandomQuestion> = fc
  .tuple(randomQuestion, fc.option(pointedFilter), fc.option(edgeTime))
  .map(([question, filter, time]) => {
    const { validAt, knownAt, during, ...asked } = question.asked;
    const when = time ?? { validAt, knownAt, during };
    return { ...question, asked: { ...asked, ...when, filter: filter ?? asked.filter } };
  });
