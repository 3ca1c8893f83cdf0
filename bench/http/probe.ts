import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { Database } from '../../src/neo4j/database.js';
import { keptAnswers } from './kept-answers.js';

/** What a service under the probe is told; it answers each with `{answer}`. */
export type ProbeWord = 'watch' | 'blocked' | 'keep answers' | 'ask again' | 'peak';

const MILLISECOND = 1e6;
const RESOLUTION = 1;
const KIBIBYTE = 1_024;

/**
 * Looks into the service that it is loaded into, and tells whoever started it: how long its event loop stood still, and how much memory it took.
 * It can have the database's answers kept, so that what is asked twice is at hand the second time.
 */
function install(): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  const answers = keptAnswers(Database.prototype);
  const act: Record<ProbeWord, () => number> = {
    watch: () => {
      delay.reset();
      delay.enable();
      return 0;
    },
    blocked: () => {
      delay.disable();
      return Math.max(0, delay.max / MILLISECOND - RESOLUTION);
    },
    'keep answers': () => answers.keep(),
    'ask again': () => answers.stop(),
    peak: () => process.resourceUsage().maxRSS * KIBIBYTE,
  };
  process.on('message', (word: ProbeWord) => process.send?.({ answer: act[word]() }));
  process.on('disconnect', () => process.exit());
}

if (isMainThread && process.send) install();
