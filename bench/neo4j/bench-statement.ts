import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/neo4j/statement.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** A Cypher statement of `bench/neo4j/cypher`. */
export function benchStatement<Params extends object, Row>(name: string): Statement<Params, Row> {
  const path = join(PROJECT_ROOT, 'bench', 'neo4j', 'cypher', `${name}.cypher`);
  return { name: `bench/${name}`, text: readFileSync(path, 'utf8') };
}
