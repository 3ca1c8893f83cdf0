import { type GraphWorker, withGraph } from '../graph/graph-worker.js';
import { rulerData } from '../peers/ruler.js';
import type { Area } from '../run/bars.js';
import { compared, least } from '../run/numbers.js';

const PEER = 'ours, on 100,000 entities and 500,000 links';
const bars = {
  pair: { name: 'growth ten times: pair', limit: 6, peer: PEER },
  screening: { name: 'growth ten times: screening', limit: 8, peer: PEER },
  build: { name: 'growth ten times: build', limit: 20, peer: PEER },
};

/** What a graph ten times the size costs. */
export const growth: Area<typeof bars> = {
  name: 'growth',
  bars,
  async run(bench, report) {
    if (bench.quick) {
      report.leaveOut('growth needs the graph of 1,000,000: not with --quick', 'pair', 'screening', 'build');
      return;
    }
    const [small, large] = [await rulerData(bench, '100k'), await rulerData(bench, '1m')];
    const { repeats } = bench;
    const work: { [Name in keyof typeof bars]: (worker: GraphWorker) => Promise<{ times: readonly number[] }> } = {
      pair: (worker) => worker.ask('pairs', { work: 'best', filtered: true, repeats }),
      screening: (worker) => worker.ask('screening', { within: 4, filtered: true, repeats }),
      build: (worker) => worker.ask('build', { repeats: 3 }),
    };
    await withGraph({ folder: small, dated: true }, (tenth) =>
      withGraph({ folder: large, dated: true }, async (whole) => {
        for (const bar of ['pair', 'screening', 'build'] as const) {
          if (!report.wants(bar)) continue;
          const [ours, before] = [[] as number[], [] as number[]];
          for (let round = 0; round < bench.rounds; round += 1) {
            before.push(least((await work[bar](tenth)).times));
            ours.push(least((await work[bar](whole)).times));
            bench.say(`growth, ${bar}: round ${round + 1} of ${bench.rounds}`);
          }
          const filtered = bar === 'build' ? '' : bar === 'pair' ? 'best path, filtered' : 'within 4, filtered';
          report.tell(bar, compared(ours, before, bar === 'pair' ? 'µs' : 'ms', filtered));
        }
      }),
    );
  },
};
