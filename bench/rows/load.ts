import { loadGraph } from '../../src/projection/load-graph.js';
import { withGraph } from '../graph/graph-worker.js';
import { newestRevision } from '../neo4j/newest-revision.js';
import { readEveryLink } from '../neo4j/read-every-link.js';
import { type RulerNeo4j, rulerNeo4j } from '../neo4j/ruler-neo4j.js';
import { rulerData } from '../peers/ruler.js';
import type { Area, Bench } from '../run/bars.js';
import { compared, least, short } from '../run/numbers.js';

const bars = {
  load: {
    name: 'load from Neo4j / row-by-row read',
    limit: 0.45,
    peer: 'neo4j-driver: one streaming read, a row for each link',
  },
  start: { name: 'start from a saved projection / load from Neo4j', limit: 0.05, peer: 'our own load from Neo4j' },
};

interface Loaded {
  readonly links: number;
  /** Milliseconds by round. */
  readonly ours: readonly number[];
  readonly peers: readonly number[];
}

/** All of the graph out of Neo4j, and out of what was saved of it. */
export const load: Area<typeof bars> = {
  name: 'load',
  bars,
  async run(bench, report) {
    const neo4j = await rulerNeo4j(bench);
    const { links, ours, peers } = await loads(bench, neo4j).finally(neo4j.close);
    const rates = [ours, peers].map((times) => short(links / least(times))).join(' against ');
    const also = `${links} links, ours with entities, ids and the build; ${rates} links a millisecond`;
    report.tell('load', compared(ours, peers, 'ms', also));
    if (!report.wants('start')) return;
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    const saved = await withGraph({ folder, dated: true, lean: true }, (worker) =>
      worker.ask('start', { repeats: bench.rounds * bench.repeats }),
    );
    const times = saved.check / links;
    const scaled = ours.map((time) => time * times);
    const much = `${saved.check} links saved, read and checked, the file in the system's cache`;
    const how = times === 1 ? much : `${much}; the load of ${links} links measured, times ${times}`;
    report.tell('start', compared(saved.times, scaled, 'ms', how));
  },
};

async function loads(bench: Bench, { address, database }: RulerNeo4j): Promise<Loaded> {
  const [ours, peers] = [[] as number[], [] as number[]];
  const revision = await newestRevision(database);
  let links = 0;
  for (let round = -1; round < bench.rounds; round += 1) {
    const start = performance.now();
    links = await readEveryLink(address);
    const middle = performance.now();
    const { graph } = await loadGraph(database, revision);
    const end = performance.now();
    bench.say(`load: ${short(end - middle)} ms, row by row ${short(middle - start)} ms`);
    if (graph.assertions !== links) throw new Error(`ours has ${graph.assertions} links, the peer read ${links}`);
    // The first round warms Neo4j up.
    if (round < 0) continue;
    peers.push(middle - start);
    ours.push(end - middle);
  }
  return { links, ours, peers };
}
