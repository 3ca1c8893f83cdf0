import type { PathBudget } from '../../src/path/cypher-path-finder.js';
import type { PathFinderName } from '../../src/path/path-finder.js';
import { openTestDatabase, type TestDatabase } from './clean-database.js';
import { Finders } from './finders.js';
import { FixtureGraph } from './graph-fixture.js';
import type { AssertionRow, EntityRow } from './graph-rows.js';
import { PathQuestions } from './path-questions.js';

/** A database in which a test file's small graphs stand side by side. */
export class FixtureScene {
  #graphs = 0;

  readonly finders: Finders;

  private constructor(
    readonly test: TestDatabase,
    finder: PathFinderName,
    threads: number,
  ) {
    this.finders = new Finders(finder, test.database, threads);
  }

  /**
   * Opens the database, empty.
   * @param threads of the compact graph's engine; 0: it works on this one
   */
  static async open(finder: PathFinderName, threads = 0): Promise<FixtureScene> {
    return new FixtureScene(await openTestDatabase(), finder, threads);
  }

  /** Writes a graph, to ask it questions. */
  async graph(
    entities: readonly EntityRow[],
    assertions: readonly AssertionRow[],
    budget?: PathBudget,
  ): Promise<PathQuestions> {
    this.#graphs += 1;
    const graph = new FixtureGraph(this.test.database, this.#graphs, { entities, assertions });
    await graph.write();
    this.finders.source.forget();
    return this.ask(graph, budget);
  }

  /** A graph that was written, to be asked at another cost. */
  ask(graph: FixtureGraph, budget?: PathBudget): PathQuestions {
    return new PathQuestions(graph, this.finders.at(budget));
  }

  async close(): Promise<void> {
    await this.finders.close();
    await this.test.close();
  }
}
