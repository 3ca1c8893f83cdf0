import { withGraph } from '../graph/graph-worker.js';
import { rulerData, runRuler } from '../peers/ruler.js';
import type { Area } from '../run/bars.js';
import { compared, least } from '../run/numbers.js';

const bars = {
  nearest: {
    name: 'nearest group of an employee, filtered / C',
    limit: 6,
    peer: 'hand-tuned C, one thread: a filtered pair, pair_filt bydeg',
  },
};

const REPEATS = 15;

/** The group nearest to an employee. */
export const nearest: Area<typeof bars> = {
  name: 'nearest',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    const [ours, peers] = [[] as number[], [] as number[]];
    await withGraph({ folder, dated: true }, async (worker) => {
      for (let round = 0; round < bench.rounds; round += 1) {
        const ruler = await runRuler(folder, 'PAIRS', REPEATS);
        peers.push(ruler.pairs.get('pair_filt bydeg +path')?.least ?? Number.NaN);
        ours.push(least((await worker.ask('nearest', { repeats: REPEATS })).times));
        bench.say(`nearest: round ${round + 1} of ${bench.rounds}`);
      }
    });
    report.tell('nearest', compared(ours, peers, 'µs', '500 employees, within 4, ours with the best path'));
  },
};
