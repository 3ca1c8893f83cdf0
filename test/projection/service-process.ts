// A service of its own that saves its projection every moment, says where it listens, and goes on until it is killed.
import { pino } from 'pino';
import { createService } from '../../src/index.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';

const { address, folder } = JSON.parse(process.argv[2] as string) as { address: Neo4jAddress; folder: string };
const app = await createService({
  database: new Database(address),
  logger: pino({ level: 'silent' }),
  paths: { projection: { folder, saveEvery: 100 } },
});
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
