import { withGraph } from '../graph/graph-worker.js';
import { rulerData } from '../peers/ruler.js';
import type { Area } from '../run/bars.js';
import { quantile, short } from '../run/numbers.js';

const bars = {
  hub: { name: 'hub of 200,000 links, hub rule off: filtered pair, 95 %', limit: 2.5, peer: 'ours, without the hub' },
};
const SHARE = 0.95;

/** What one great hub does to everybody else's paths. */
export const hub: Area<typeof bars> = {
  name: 'hub',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    const links = bench.quick ? 20_000 : 200_000;
    const [withHub, without] = [[] as number[], [] as number[]];
    await withGraph({ folder, dated: true }, (usual) =>
      withGraph({ folder, dated: true, hub: links }, async (hubbed) => {
        for (let round = 0; round < bench.rounds; round += 1) {
          without.push(quantile((await usual.ask('eachPair', { repeats: bench.repeats })).times, SHARE));
          withHub.push(quantile((await hubbed.ask('eachPair', { repeats: bench.repeats })).times, SHARE));
          bench.say(`hub: round ${round + 1} of ${bench.rounds}`);
        }
      }),
    );
    const ratio = Math.min(...withHub) / Math.min(...without);
    const detail = `95 % of 200 pairs, best path: ${withHub.map(short).join(', ')} µs with ${links} links more, ${without.map(short).join(', ')} µs without`;
    report.tell('hub', { ratio, detail });
  },
};
