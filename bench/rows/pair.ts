import { type GraphWorker, withGraph } from '../graph/graph-worker.js';
import type { PairWork } from '../graph/worker-protocol.js';
import { networkit } from '../peers/networkit.js';
import { type RulerRun, rulerData, runRuler } from '../peers/ruler.js';
import type { Area, Bench, Report } from '../run/bars.js';
import { compared, least, mean, short } from '../run/numbers.js';

const RULER = 'hand-tuned C, one thread';
const NETWORKIT = 'NetworKit BidirectionalBFS';

const bars = {
  distance: { name: 'pair: distance / C', limit: 2.5, peer: `${RULER}: pair_unf bydeg dist` },
  distanceNetworkit: { name: 'pair: distance / NetworKit', limit: 1, peer: NETWORKIT },
  best: { name: 'pair: best path / C', limit: 2.5, peer: `${RULER}: EXACT pair_unf` },
  bestFiltered: { name: 'pair: best path, filtered / C', limit: 2, peer: `${RULER}: EXACT pair_filt` },
  filteredNetworkit: {
    name: 'pair: best path, filtered / NetworKit with its subgraph',
    limit: 0.01,
    peer: `building the subgraph that the filter leaves, and ${NETWORKIT} on it`,
  },
};

type Bars = typeof bars;
/** A round of pairs takes milliseconds. */
const PAIR_REPEATS = 15;

/** Paths between two entities. */
export const pair: Area<Bars> = {
  name: 'pair',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    if (report.wants('distance', 'best', 'distanceNetworkit'))
      await withGraph({ folder, dated: false }, (worker) => plain(bench, report, folder, worker));
    if (report.wants('bestFiltered', 'filteredNetworkit'))
      await withGraph({ folder, dated: true }, (worker) => filtered(bench, report, folder, worker));
  },
};

/** Ours and the ruler's times, taken in turn, by round; what both answered must add up to the same. */
async function inTurn(
  bench: Bench,
  folder: string,
  worker: GraphWorker,
  filtered: boolean,
  rows: readonly { work: PairWork; row: string }[],
): Promise<{ ours: number[]; peers: number[] }[]> {
  const results = rows.map(() => ({ ours: [] as number[], peers: [] as number[] }));
  for (let round = 0; round < bench.rounds; round += 1) {
    const ruler: RulerRun = await runRuler(folder, 'PAIRS', PAIR_REPEATS);
    for (const [index, { work, row }] of rows.entries()) {
      const { times, check } = await worker.ask('pairs', { work, filtered, repeats: PAIR_REPEATS });
      const theirs = ruler.pairs.get(row);
      if (theirs?.check !== check)
        throw new Error(`${row}: ours add up to ${check} hops, the ruler's to ${theirs?.check}`);
      results[index]?.ours.push(least(times));
      results[index]?.peers.push(theirs.least);
    }
    bench.say(`pair, ${filtered ? 'filtered' : 'plain'}: round ${round + 1} of ${bench.rounds}`);
  }
  return results;
}

async function plain(bench: Bench, report: Report<Bars>, folder: string, worker: GraphWorker): Promise<void> {
  if (report.wants('distance', 'best')) {
    const [distance, best] = await inTurn(bench, folder, worker, false, [
      { work: 'hops', row: 'pair_unf bydeg dist' },
      { work: 'best', row: 'EXACT pair_unf' },
    ]);
    if (distance) report.tell('distance', compared(distance.ours, distance.peers, 'µs'));
    if (best) report.tell('best', compared(best.ours, best.peers, 'µs'));
  }
  if (!report.wants('distanceNetworkit')) return;
  const peer = await networkit(bench, folder);
  try {
    const [ours, peers] = [[] as number[], [] as number[]];
    for (let round = 0; round < bench.rounds; round += 1) {
      peers.push((await peer.ask('plain')).pair);
      const { times } = await worker.ask('pairs', { work: 'hops', filtered: false, repeats: PAIR_REPEATS });
      ours.push(least(times));
    }
    report.tell('distanceNetworkit', compared(ours, peers, 'µs'));
  } finally {
    peer.end();
  }
}

async function filtered(bench: Bench, report: Report<Bars>, folder: string, worker: GraphWorker): Promise<void> {
  if (report.wants('bestFiltered')) {
    const [best] = await inTurn(bench, folder, worker, true, [{ work: 'best', row: 'EXACT pair_filt' }]);
    if (best) report.tell('bestFiltered', compared(best.ours, best.peers, 'µs'));
  }
  if (!report.wants('filteredNetworkit')) return;
  const peer = await networkit(bench, folder);
  try {
    const [ours, peers] = [[] as number[], [] as number[]];
    const parts: string[] = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      const { build, pair } = await peer.ask('filtered');
      peers.push(1_000 * build + pair);
      parts.push(`${short(build)} ms + ${short(pair)} µs`);
      const { times } = await worker.ask('pairs', { work: 'best, filter new', filtered: true, repeats: 1 });
      ours.push(mean(times));
    }
    const also = `each of our questions under a filter never asked for before; the peer's building and pair ${parts.join(', ')}`;
    report.tell('filteredNetworkit', compared(ours, peers, 'µs', also));
  } finally {
    peer.end();
  }
}
