import { Engine } from '../../src/engine/engine.js';
import type { Database } from '../../src/neo4j/database.js';
import { CompactPathFinder } from '../../src/path/compact-path-finder.js';
import { CypherPathFinder, DEFAULT_BUDGET, type PathBudget } from '../../src/path/cypher-path-finder.js';
import type { PathFinder, PathFinderName } from '../../src/path/path-finder.js';
import { LoadedSource } from './loaded-source.js';

/** Makes path finders over the graphs of a test's database. */
export class Finders {
  readonly engine: Engine;
  readonly source: LoadedSource;
  /** Reads the graph itself. */
  readonly cypher: CypherPathFinder;

  /** @param threads of the compact graph's engine; 0: it works on this one */
  constructor(
    readonly name: PathFinderName,
    readonly database: Database,
    threads = 0,
  ) {
    this.engine = new Engine({ threads });
    this.source = new LoadedSource(database);
    this.cypher = new CypherPathFinder(database);
  }

  /** A path finder that answers at some cost. */
  at(budget: PathBudget = DEFAULT_BUDGET): PathFinder {
    const cypher = new CypherPathFinder(this.database, budget);
    if (this.name === 'cypher') return cypher;
    const { time, screeningTime, maxSteps } = budget;
    const allowances = { question: { time, maxSteps }, screening: { time: screeningTime, maxSteps: Infinity } };
    return new CompactPathFinder(this.source, this.engine, cypher, allowances);
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}
