// A process that evaluates live jobs until it is killed, and tells its news: for tests that end it in the middle.
import { evaluateLive } from '../../src/flag/live/evaluate-live.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';
import { Pause } from '../../src/projection/pause.js';

const { address } = JSON.parse(process.argv[2] as string) as { address: Neo4jAddress };
// A pause alone keeps no process alive.
setInterval(() => {}, 1_000);
await evaluateLive(new Database(address), {
  signal: new AbortController().signal,
  pause: new Pause(),
  tell: (news) => process.stdout.write(`${JSON.stringify(news)}\n`),
});
