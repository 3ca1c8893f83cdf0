// A service in a process of its own that keeps an audit, and prints where it listens: for tests that kill it.
import { pino } from 'pino';
import { Audit } from '../../src/audit/audit.js';
import { createService } from '../../src/index.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';

const { address, folder } = JSON.parse(process.argv[2] as string) as { address: Neo4jAddress; folder: string };
const app = await createService({
  database: new Database(address),
  logger: pino({ level: 'silent' }),
  audit: await Audit.open(folder),
  paths: { engine: { threads: 0 } },
});
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
