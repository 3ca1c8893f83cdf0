import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Neo4jAddress } from '../../src/neo4j/database.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

const EVERY_LINK = readFileSync(join(PROJECT_ROOT, 'bench', 'neo4j', 'cypher', 'all-links.cypher'), 'utf8');

/** Reads every link as anybody would: one statement, row by row as they come. Answers how many there are. */
export async function readEveryLink({ uri, user, password }: Neo4jAddress): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    let count = 0;
    for await (const record of session.run(EVERY_LINK)) if (record.get('from') !== null) count += 1;
    return count;
  } finally {
    await session.close();
    await driver.close();
  }
}
