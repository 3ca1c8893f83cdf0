import type { IncrementAnswer } from './tasks/increments.js';

/** Which graph of the ruler's a worker holds. */
export interface GraphOf {
  readonly folder: string;
  /** False: every link holds always, as the ruler's unfiltered rows have it. */
  readonly dated: boolean;
  /** Links of one more entity with others drawn at random; none where left out. */
  readonly hub?: number;
  /** True: the graph is all that it keeps, as a service does. */
  readonly lean?: boolean;
}

/** What of the pairs is asked. */
export type PairWork = 'hops' | 'best' | 'best, filter new';

/** Times of rounds, and what all answers of a round add up to. */
export interface Timed {
  /** By round. */
  readonly times: readonly number[];
  readonly check: number;
}

/** What a worker is asked to do, by name: what it takes and what it answers. */
export interface Tasks {
  /** Builds the graph anew; milliseconds a time. */
  build: { take: { repeats: number }; answer: Timed };
  /** Microseconds a pair. */
  pairs: { take: { work: PairWork; filtered: boolean; repeats: number }; answer: Timed };
  /** Microseconds of each pair, the least of its repeats, filtered best path. */
  eachPair: { take: { repeats: number }; answer: Timed };
  /** Microseconds an employee, to the best path to the nearest group, filtered. */
  nearest: { take: { repeats: number }; answer: Timed };
  /** Milliseconds; counts pairs. */
  screening: { take: { within: number; filtered: boolean; repeats: number }; answer: Timed };
  /** Milliseconds of a screening with a path for each pair; counts paths. */
  screeningPaths: { take: { within: number; filtered: boolean; repeats: number }; answer: Timed };
  /** Milliseconds to bring a screening up to date after so many changes, and of full runs afterwards. */
  increment: { take: { change: 'insert' | 'retract'; count: number; repeats: number }; answer: IncrementAnswer };
  /** Milliseconds to read the graph from a saved projection. */
  start: { take: { repeats: number }; answer: Timed };
  /** Bytes of the graph, and its links. */
  size: { take: object; answer: { bytes: number; links: number } };
  /** Bytes at the peak. */
  peak: { take: object; answer: number };
}
