// A process that imports a folder in small batches, and tells of each: for tests that end it in the middle.
import { type ImportOptions, importFolder } from '../../src/import/import-folder.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';

const { address, ...options } = JSON.parse(process.argv[2] as string) as {
  address: Neo4jAddress;
} & Pick<ImportOptions, 'folder' | 'now' | 'batchSize'>;
const database = new Database(address);
const onProgress = () => process.stdout.write('batch\n');
try {
  await importFolder(database, { batchSize: 100, ...options, onProgress });
  process.stdout.write('done\n');
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
await database.close();
