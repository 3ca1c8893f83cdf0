import { withGraph } from '../graph/graph-worker.js';
import { rulerData, runRuler } from '../peers/ruler.js';
import type { Area } from '../run/bars.js';
import { compared, least } from '../run/numbers.js';

const bars = {
  build: {
    name: 'build from arrays / C',
    limit: 2.5,
    peer: 'hand-tuned C, one thread: rows of half-edges with four attributes',
  },
};

/** The compact graph from columns. */
export const build: Area<typeof bars> = {
  name: 'build',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    const [ours, peers] = [[] as number[], [] as number[]];
    await withGraph({ folder, dated: true }, async (worker) => {
      for (let round = 0; round < bench.rounds; round += 1) {
        const runs: number[] = [];
        for (let repeat = 0; repeat < 3; repeat += 1) runs.push((await runRuler(folder, 'BUILD', 1)).build);
        peers.push(least(runs));
        ours.push(least((await worker.ask('build', { repeats: 3 })).times));
        bench.say(`build: round ${round + 1} of ${bench.rounds}`);
      }
    });
    report.tell('build', compared(ours, peers, 'ms', 'ours with every attribute, links told apart from assertions'));
  },
};
