// A process that imports a folder in small batches, and tells of each: for tests that end it in the middle.
import { importFolder } from '../../src/import/import-folder.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';

const { address, folder, now } = JSON.parse(process.argv[2] as string) as {
  address: Neo4jAddress;
  folder: string;
  now: number;
};
const database = new Database(address);
await importFolder(database, { folder, now, batchSize: 100, onProgress: () => process.stdout.write('batch\n') });
await database.close();
process.stdout.write('done\n');
