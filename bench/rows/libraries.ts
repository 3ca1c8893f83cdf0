import { withGraph } from '../graph/graph-worker.js';
import { Lines } from '../peers/lines.js';
import { nodePeers } from '../peers/node-peers.js';
import { python } from '../peers/python.js';
import { rulerData } from '../peers/ruler.js';
import { type Area, NoPeer } from '../run/bars.js';
import { compared, least } from '../run/numbers.js';

const bars = {
  igraph: { name: 'pair: best path / igraph', limit: 1, peer: 'igraph get_shortest_path' },
  graphology: { name: 'pair: best path / graphology', limit: 1, peer: 'graphology-shortest-path bidirectional' },
};
const REPEATS = 15;
type Peer = Lines<'go', { pair: number }>;

/** Paths between two entities, beside the libraries that a user could take instead; on the smaller graph, where these need seconds to load. */
export const libraries: Area<typeof bars> = {
  name: 'libraries',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, '100k');
    const start: Record<keyof typeof bars, () => Promise<Peer>> = {
      igraph: async () => Lines.start(await python(bench), ['igraph.py', folder]),
      graphology: async () => Lines.start(process.execPath, ['graphology.mjs', await nodePeers(bench), folder]),
    };
    await withGraph({ folder, dated: false }, async (worker) => {
      for (const name of ['igraph', 'graphology'] as const) {
        if (!report.wants(name)) continue;
        bench.say(`${name} reads the graph`);
        const peer = await start[name]().catch((error: unknown) => {
          if (!(error instanceof NoPeer)) throw error;
          report.leaveOut(error.message, name);
        });
        if (!peer) continue;
        const [ours, peers] = [[] as number[], [] as number[]];
        for (let round = 0; round < bench.rounds; round += 1) {
          peers.push((await peer.ask('go')).pair);
          ours.push(least((await worker.ask('pairs', { work: 'best', filtered: false, repeats: REPEATS })).times));
        }
        peer.end();
        report.tell(name, compared(ours, peers, 'µs', '100,000 entities, 500,000 links'));
      }
    });
  },
};
