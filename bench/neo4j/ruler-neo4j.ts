import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFolder } from '../../src/import/import-folder.js';
import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';
import { migrate } from '../../src/neo4j/migrations.js';
import { openPrivateNeo4j } from '../../src/neo4j/private/open.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { DATA_FOLDER } from '../peers/folders.js';
import { rulerData } from '../peers/ruler.js';
import { type Bench, NoPeer } from '../run/bars.js';
import { RULER_SOURCE, writeRulerFolder } from './ruler-folder.js';

const PREFIX = 'neo4j-';
const BATCH = 4_000;
/** What decides how an imported graph looks in Neo4j. */
const STATEMENTS = ['import', 'source'];

/** A Neo4j that holds the ruler's smaller graph. */
export interface RulerNeo4j {
  readonly address: Neo4jAddress;
  readonly database: Database;
  close(): Promise<void>;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of STATEMENTS) {
    const path = join(PROJECT_ROOT, 'cypher', folder);
    for (const name of (await readdir(path)).sort()) hash.update(name).update(await readFile(join(path, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function folderOf(): Promise<string> {
  const wanted = PREFIX + (await fingerprint());
  await mkdir(DATA_FOLDER, { recursive: true });
  const others = (await readdir(DATA_FOLDER)).filter((name) => name.startsWith(PREFIX) && name !== wanted);
  for (const name of others) await rm(join(DATA_FOLDER, name), { recursive: true });
  return join(DATA_FOLDER, wanted);
}

async function load(bench: Bench, database: Database, folder: string): Promise<void> {
  const rows = join(folder, RULER_SOURCE);
  await writeRulerFolder(await rulerData(bench, '100k'), rows);
  let told = 0;
  const { totals } = await importFolder(database, {
    folder: rows,
    now: Math.floor(Date.now() / 1_000),
    batchSize: BATCH,
    signal: bench.signal,
    onProgress: ({ bytes, totalBytes }) => {
      const tenth = Math.floor((10 * bytes) / totalBytes);
      if (tenth > told) bench.say(`Neo4j: ${10 * tenth} % imported`);
      told = tenth;
    },
  });
  bench.say(`Neo4j: ${totals.fresh} rows went in`);
  await rm(rows, { recursive: true });
}

/**
 * A private Neo4j with the ruler's graph of 500,000 links, imported by our own import at the first time and kept.
 * @throws NoPeer where there is no Java to run it
 */
export async function rulerNeo4j(bench: Bench): Promise<RulerNeo4j> {
  const folder = await folderOf();
  bench.say('Neo4j: starts');
  const address = await openPrivateNeo4j({ folder, memory: { heap: 2_048, pageCache: 512 } }).catch((error: Error) => {
    throw new NoPeer(error.message);
  });
  const database = new Database(address);
  const close = async () => {
    await database.close();
    await address.release();
  };
  try {
    await migrate(database);
    const done = join(folder, 'loaded');
    if (!existsSync(done)) {
      await load(bench, database, folder);
      await writeFile(done, '');
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { address, database, close };
}
