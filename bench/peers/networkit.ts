import type { Bench } from '../run/bars.js';
import { Lines } from './lines.js';
import { python } from './python.js';

/** What NetworKit took: milliseconds for the subgraph, microseconds a pair. */
export interface NetworkitTimes {
  readonly build: number;
  readonly pair: number;
}

/** NetworKit on a graph of the ruler's, in a process of its own. */
export async function networkit(bench: Bench, folder: string): Promise<Lines<'plain' | 'filtered', NetworkitTimes>> {
  const interpreter = await python(bench);
  bench.say('NetworKit reads the graph');
  return Lines.start(interpreter, ['networkit.py', folder]);
}
