import { buildGraph } from '../../../src/graph/build/build-graph.js';
import { bytesOf } from '../../../src/graph/bytes.js';
import type { Tasks, Timed } from '../worker-protocol.js';
import type { Held } from './held.js';
import { increment } from './increments.js';
import { eachPair, nearest, pairs } from './pairs.js';
import { screening, screeningPaths } from './screenings.js';
import { start } from './start.js';
import { timed } from './timed.js';

const KIBIBYTE = 1_024;

function build({ columns }: Held, { repeats }: Tasks['build']['take']): Timed {
  if (!columns) throw new Error('the columns were let go');
  return timed(repeats, () => buildGraph(columns).links);
}

function size({ graph }: Held): Tasks['size']['answer'] {
  const bytes = Object.values(bytesOf(graph)).reduce((sum, part) => sum + part, 0);
  return { bytes, links: graph.links };
}

/** What a process with a graph can be asked, by name. */
export const TASKS: {
  [Name in keyof Tasks]: (
    held: Held,
    take: Tasks[Name]['take'],
  ) => Tasks[Name]['answer'] | Promise<Tasks[Name]['answer']>;
} = {
  build,
  pairs,
  eachPair,
  nearest,
  screening,
  screeningPaths,
  increment,
  start,
  size,
  peak: () => process.resourceUsage().maxRSS * KIBIBYTE,
};
