import type { GraphPathsQuestion } from '../../../src/graph/graph-finder.js';
import type { Standpoint } from '../../../src/graph/question.js';
import { another, FILTERED, PLAIN } from '../standpoints.js';
import type { Tasks, Timed } from '../worker-protocol.js';
import type { Held } from './held.js';
import { timedEach, timedMean } from './timed.js';

const ONE = { order: 'SHORTEST', count: 1, parallel: false } as const;
const WITHIN = 8;

type PairQuestion = Omit<GraphPathsQuestion, 'to'> & { readonly to: { readonly entity: number } };

const STAFF_ASKED = 500;

/** Questions about the best path of each pair, told beforehand. */
function questionsOf(pairs: Uint32Array, standpoint: Standpoint): PairQuestion[] {
  return Array.from({ length: pairs.length / 2 }, (_, index) => {
    const [from, to] = [pairs[2 * index] as number, pairs[2 * index + 1] as number];
    return { ...standpoint, ...ONE, within: WITHIN, from, to: { entity: to } };
  });
}

function bestPath({ finder }: Held, question: PairQuestion): number {
  const { paths } = finder.paths(question);
  return question.from === question.to.entity ? 0 : (paths[0]?.links.length ?? -1);
}

/** The ruler's pairs: hops apart, or the best path. */
export function pairs(held: Held, { work, filtered, repeats }: Tasks['pairs']['take']): Timed {
  const { finder, ruler } = held;
  const asked = filtered ? ruler.filteredPairs : ruler.pairs;
  const standpoint = filtered ? FILTERED : PLAIN;
  const questions = questionsOf(asked, standpoint);
  const count = questions.length;
  if (work === 'hops') {
    const ends = questions.map((question) => ({
      ...standpoint,
      within: WITHIN,
      from: question.from,
      to: question.to.entity,
    }));
    return timedMean(repeats, count, (index) => finder.hops(ends[index] as (typeof ends)[number]));
  }
  const questionAt = (index: number) => questions[index] as PairQuestion;
  if (work === 'best') return timedMean(repeats, count, (index) => bestPath(held, questionAt(index)));
  return timedMean(repeats, count, (index, repeat) =>
    bestPath(held, { ...questionAt(index), ...another(standpoint, repeat * count + index) }),
  );
}

/** The ruler's filtered pairs one by one: the best path. */
export function eachPair(held: Held, { repeats }: Tasks['eachPair']['take']): Timed {
  const questions = questionsOf(held.ruler.filteredPairs, FILTERED);
  return timedEach(repeats, questions.length, (index) => bestPath(held, questions[index] as PairQuestion));
}

/** The group nearest to each of some employees, by the best path. */
export function nearest({ ruler, finder }: Held, { repeats }: Tasks['nearest']['take']): Timed {
  const asked = ruler.staff.subarray(0, STAFF_ASKED);
  return timedMean(repeats, asked.length, (index) => {
    const from = asked[index] as number;
    return finder.paths({ ...FILTERED, ...ONE, from, to: { groupKind: 1 }, within: 4 }).paths[0]?.links.length ?? 0;
  });
}
