import { withGraph } from '../graph/graph-worker.js';
import { rulerData, runRuler } from '../peers/ruler.js';
import type { Area } from '../run/bars.js';
import { compared, least, short } from '../run/numbers.js';

const PEER = 'hand-tuned C, one thread: a full run, rt=2';
const bars = {
  insert: { name: 'screening after 1,000 new links, filtered / C full run', limit: 0.5, peer: PEER },
  retract: { name: 'screening after 1,000 retractions and expiries, filtered / C full run', limit: 1, peer: PEER },
};

/** A screening within 4 brought up to date. */
export const increments: Area<typeof bars> = {
  name: 'increments',
  bars,
  async run(bench, report) {
    const count = bench.quick ? 100 : 1_000;
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    await withGraph({ folder, dated: true }, async (worker) => {
      for (const change of ['insert', 'retract'] as const) {
        if (!report.wants(change)) continue;
        const [ours, peers, applied] = [[] as number[], [] as number[], [] as number[]];
        let [changed, identical, runs] = [0, 0, 0];
        // Once to warm up.
        await worker.ask('increment', { change, count, repeats: bench.repeats });
        for (let round = 0; round < bench.rounds; round += 1) {
          const ruler = await runRuler(folder, 'SCREENINGS', bench.repeats);
          peers.push(ruler.screenings.get('4 filtered')?.least ?? Number.NaN);
          const answer = await worker.ask('increment', { change, count, repeats: bench.repeats });
          ours.push(least(answer.incremental));
          applied.push(least(answer.applied));
          changed += answer.changed;
          identical += answer.identical;
          runs += answer.incremental.length;
          bench.say(`increments, ${change}: round ${round + 1} of ${bench.rounds}`);
        }
        const what =
          change === 'insert'
            ? `${count} links that all pass`
            : `${count} links that passed retracted, and a day later`;
        const same = `the table of a full run in ${identical} of ${runs} updates`;
        const also = `${what}; ${Math.round(changed / runs)} pairs changed a time, ${same}; the change itself ${short(least(applied))} ms beside`;
        const { ratio, detail } = compared(ours, peers, 'ms', also);
        if (identical === runs) report.tell(change, { ratio, detail });
        else report.tell(change, { ratio: null, detail: `not identical: ${detail}` });
      }
    });
  },
};
