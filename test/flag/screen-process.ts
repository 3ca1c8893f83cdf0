// A process that runs a screening job in small batches, and tells of each: for tests that end it in the middle.
import { type NamedJob, runJob } from '../../src/flag/run/run-screening.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';

const { address, job } = JSON.parse(process.argv[2] as string) as { address: Neo4jAddress; job: NamedJob };
const database = new Database(address);
await runJob(database, job, {
  chunk: 3,
  mostSteps: 2,
  onSteps: () => process.stdout.write('batch\n'),
  report: async () => void process.stdout.write('batch\n'),
});
await database.close();
