import { DemoUsers } from '../../src/auth/demo-users.js';
import { BEST_PATH } from '../http/questions.js';
import { meanTime, pairsOf } from '../http/timed-pairs.js';
import { withService } from '../http/with-service.js';
import { rulerNeo4j } from '../neo4j/ruler-neo4j.js';
import type { Area } from '../run/bars.js';
import { compared } from '../run/numbers.js';

const bars = {
  mainQuestion: {
    name: 'HTTP: best path of an employee and a group, 32 connections, with token, limits and audit / without',
    limit: 1.25,
    peer: 'the same service that reads no token, records nothing and makes nobody wait (markings count in both)',
  },
};
type Bars = typeof bars;

const CONNECTIONS = 32;
const QUESTIONS = 1_600;

/** What it costs that each request is identified, bounded, and recorded on the disk before its answer leaves. */
export const trust: Area<Bars> = {
  name: 'trust',
  bars,
  async run(bench, report) {
    const neo4j = await rulerNeo4j(bench);
    try {
      const pairs = await pairsOf(neo4j.database, QUESTIONS);
      await withService(neo4j, { finder: 'compact' }, async (trusting, folder) => {
        const token = await new DemoUsers(folder).tokenFor('INVESTIGATOR');
        await withService(neo4j, { finder: 'compact', trust: false }, async (untrusting) => {
          const [ours, peers] = [[] as number[], [] as number[]];
          for (let round = -1; round < 2 * bench.rounds; round += 1) {
            const peer = await meanTime(pairs, (pair) => untrusting.ask(BEST_PATH, pair), CONNECTIONS);
            const own = await meanTime(pairs, (pair) => trusting.ask(BEST_PATH, pair, token), CONNECTIONS);
            if (round < 0) continue;
            peers.push(peer);
            ours.push(own);
          }
          const also = `${QUESTIONS} questions by ${CONNECTIONS} at once, 500,000 links; milliseconds of the whole by the question`;
          report.tell('mainQuestion', compared(ours, peers, 'ms', also));
        });
      });
    } finally {
      await neo4j.close();
    }
  },
};
