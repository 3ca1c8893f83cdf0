import type { RandomQuestion } from '../path/random-graphs.js';
import type { GraphQuestions } from './graph-questions.js';

/** All kinds of answers, by names; without what depends on how they are searched for. */
export function answersTo(asks: GraphQuestions, { asked, from, to, limit, ...rest }: RandomQuestion) {
  const ids = [from, to].map((name) => asks.number(name));
  const walk = { ...asks.question(asked), ids };
  const [a, b] = [asks.number(from), asks.number(to)];
  return {
    hops: asked.during ? -1 : asks.finder.hops({ ...walk, from: a, to: b }),
    pair: asks.paths({ ...asked, ...rest, from, to }).paths,
    one: asks.paths({ ...asked, from, to, order: 'SHORTEST', count: 1 }).paths,
    staff: asks.paths({ ...asked, ...rest, from, to: { employees: true } }).paths,
    groups: asks.paths({ ...asked, ...rest, from, to: { groupKind: 'ORGANISED_CRIME_GROUP' } }).paths,
    around: asks.chart(asks.finder.neighbourhood({ ...walk, limit })),
    joined: asks.chart(asks.finder.connect({ ...walk, pathsPerPair: 2 })).links,
    counts: [...(asks.finder.linkCounts(walk, a) ?? [])].sort(([x], [y]) => x - y),
    screening: asked.during ? [] : asks.screen(asked).rows,
  };
}
