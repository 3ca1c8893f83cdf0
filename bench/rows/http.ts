import { BEST_PATH, NEAREST_GROUPS, PEERS_BEST_PATH } from '../http/questions.js';
import type { BenchService } from '../http/service.js';
import { meanTime, pairsOf } from '../http/timed-pairs.js';
import { withService } from '../http/with-service.js';
import { type RulerNeo4j, rulerNeo4j } from '../neo4j/ruler-neo4j.js';
import { neo4jGraphql } from '../peers/neo4j-graphql.js';
import type { Area, Bench, Report } from '../run/bars.js';
import { compared, least, quantile, short } from '../run/numbers.js';

const bars = {
  bestPath: {
    name: 'HTTP: best path of an employee and a group, with facts / @neo4j/graphql',
    limit: 0.5,
    peer: '@neo4j/graphql, a @cypher field of shortestPath((a)-[*..4]-(b)) with confidence >= 40, same server, same Neo4j',
  },
  nearest: {
    name: "HTTP: all employees' nearest group, pages of 500 / Cypher finder",
    limit: 0.05,
    peer: 'ours with PATH_FINDER=cypher',
  },
};
type Bars = typeof bars;

const PAIRS = 100;
const PAGE = 500;
/** The peer would take minutes: it answers for so many employees, in smaller pages, and is reckoned by the employee. */
const PEERS_STAFF = 40;
const PEERS_PAGE = 5;

type Page = { data: { people: { edges: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } };

/** Whole answers, over loopback. */
export const http: Area<Bars> = {
  name: 'http',
  bars,
  async run(bench, report) {
    const neo4j = await rulerNeo4j(bench);
    try {
      await withService(neo4j, { finder: 'compact' }, async (service) => {
        if (report.wants('bestPath')) await bestPath(bench, report, neo4j, service);
        if (report.wants('nearest')) await nearest(bench, report, neo4j, service);
      });
    } finally {
      await neo4j.close();
    }
  },
};

async function bestPath(bench: Bench, report: Report<Bars>, neo4j: RulerNeo4j, service: BenchService): Promise<void> {
  const pairs = await pairsOf(neo4j.database, PAIRS);
  const peer = await neo4jGraphql(bench, neo4j.address);
  try {
    const [ours, peers] = [[] as number[], [] as number[]];
    const askOurs = (pair: object) => service.ask(BEST_PATH, pair);
    const askPeer = (pair: object) => peer.ask(PEERS_BEST_PATH, pair);
    for (let round = -1; round < 2 * bench.rounds; round += 1) {
      const [theirTime, ourTime] = [await meanTime(pairs, askPeer), await meanTime(pairs, askOurs)];
      if (round < 0) continue;
      peers.push(theirTime);
      ours.push(ourTime);
    }
    report.tell(
      'bestPath',
      compared(ours, peers, 'ms', `${PAIRS} pairs within 4, 500,000 links, one question at a time`),
    );
  } finally {
    peer.end();
  }
}

/** Milliseconds for so many employees, page by page. */
async function readPages(service: BenchService, first: number, most: number): Promise<{ time: number; read: number }> {
  const start = performance.now();
  let [read, after] = [0, null as string | null];
  do {
    const { people } = (JSON.parse(await service.ask(NEAREST_GROUPS, { first, after })) as Page).data;
    read += people.edges.length;
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
  } while (after !== null && read < most);
  return { time: performance.now() - start, read };
}

async function nearest(bench: Bench, report: Report<Bars>, neo4j: RulerNeo4j, service: BenchService): Promise<void> {
  await withService(neo4j, { finder: 'cypher' }, async (cypher) => {
    const [ours, peers] = [[] as number[], [] as number[]];
    let staff = 0;
    await readPages(cypher, PEERS_PAGE, PEERS_PAGE);
    await readPages(service, PAGE, PAGE);
    for (let round = 0; round < bench.rounds; round += 1) {
      const { time, read } = await readPages(cypher, PEERS_PAGE, PEERS_STAFF);
      peers.push(time / read);
      const all = await readPages(service, PAGE, Number.POSITIVE_INFINITY);
      ours.push(all.time / all.read);
      staff = all.read;
      bench.say(`nearest over HTTP: round ${round + 1} of ${bench.rounds}`);
    }
    const also = `by the employee: ours all ${staff} (${short(least(ours) * staff)} ms), the peer the first ${PEERS_STAFF} in pages of ${PEERS_PAGE} (all would take ${short((quantile(peers) * staff) / 1_000)} s)`;
    report.tell('nearest', compared(ours, peers, 'ms', also));
  });
}
