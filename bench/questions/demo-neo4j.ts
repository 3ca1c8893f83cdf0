import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemo } from '../../src/demo/load-demo.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';
import { migrate } from '../../src/neo4j/migrations.js';
import { openPrivateNeo4j } from '../../src/neo4j/private/open.js';
import { DATA_FOLDER } from '../peers/folders.js';

/** A Neo4j that holds the demonstration force. */
export interface DemoNeo4j {
  readonly address: Neo4jAddress;
  readonly database: Database;
  readonly folder: string;
  close(): Promise<void>;
}

/** A private Neo4j with the demonstration force, loaded at the first time and kept. */
export async function demoNeo4j(folder: string | undefined, say: (line: string) => void): Promise<DemoNeo4j> {
  const path = folder ?? join(DATA_FOLDER, 'demonstration');
  await mkdir(path, { recursive: true });
  say('Neo4j: starts');
  const address = await openPrivateNeo4j({ folder: path });
  const database = new Database(address);
  const close = async () => {
    await database.close();
    await address.release();
  };
  try {
    await migrate(database);
    let told = -1;
    const onProgress = (step: string, done: number) => {
      const tenth = Math.floor(10 * done);
      if (tenth !== told) say(`the demonstration force: ${step} ${10 * tenth} %`);
      told = tenth;
    };
    await loadDemo(database, { folder: path, onProgress });
    return { address, database, folder: path, close };
  } catch (error) {
    await close();
    throw error;
  }
}
