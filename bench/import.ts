import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFolder } from '../src/import/import-folder.js';
import { Database } from '../src/neo4j/database.js';
import { migrate } from '../src/neo4j/migrations.js';
import { openPrivateNeo4j } from '../src/neo4j/private/open.js';
import { BareLoop } from './import/bare-loop.js';
import { writeLinks, writePeople } from './import/links-folder.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const COUNT = Number(process.env.COUNT ?? 60_000);
const PEOPLE = 50_000;
const BATCH = 2_000;
/** The bar: the import's rate over that of the bare loop. */
const LIMIT = 0.8;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

const folder = await mkdtemp(join(tmpdir(), 'hopline-bench-'));
const server = await openPrivateNeo4j({ folder: join(folder, 'neo4j') });
const database = new Database(server);
const bare = new BareLoop(server);
try {
  await migrate(database);
  const now = Math.floor(Date.now() / 1000);
  await writePeople(join(folder, 'people'), PEOPLE);
  await importFolder(database, { folder: join(folder, 'people'), now });
  const rates: { ours: number; bare: number }[] = [];
  let first = 0;
  for (let round = -1; round < ROUNDS; round++) {
    const source = `bench-links-${round + 1}`;
    await writeLinks(join(folder, source), source, { first, count: COUNT, people: PEOPLE });
    const { seconds, totals } = await importFolder(database, { folder: join(folder, source), now, batchSize: BATCH });
    if (totals.fresh !== COUNT) throw new Error(`${totals.fresh} of ${COUNT} rows went in`);
    const peer = await bare.write(`bare-${round + 1}`, first + COUNT, COUNT, PEOPLE, BATCH);
    first += 2 * COUNT;
    // The first round warms both up.
    if (round >= 0) rates.push({ ours: COUNT / seconds, bare: COUNT / peer });
    process.stderr.write(`round ${round}: ${Math.round(COUNT / seconds)} rows/s, bare ${Math.round(COUNT / peer)}\n`);
  }
  const ratio = median(rates.map(({ ours, bare: peer }) => ours / peer));
  const row = {
    name: 'import of links, rate',
    ratio: Number(ratio.toFixed(3)),
    limit: LIMIT,
    met: ratio >= LIMIT,
    peer: 'bare driver loop, same rows, same batches',
    detail: `${Math.round(median(rates.map(({ ours }) => ours)))} rows/s against ${Math.round(median(rates.map(({ bare: peer }) => peer)))}, batches of ${BATCH}, ${ROUNDS} rounds of ${COUNT}`,
  };
  process.stdout.write(`${JSON.stringify([row], null, 2)}\n`);
} finally {
  await bare.close();
  await database.close();
  await server.release();
  await rm(folder, { recursive: true, force: true });
}
