import type { PathBudget } from '../../src/path/cypher-path-finder.js';
import { openTestDatabase, type TestDatabase } from './clean-database.js';
import { FixtureGraph } from './graph-fixture.js';
import type { AssertionRow, EntityRow } from './graph-rows.js';
import { PathQuestions } from './path-questions.js';

/** A database in which a test file's small graphs stand side by side. */
export class FixtureScene {
  #graphs = 0;

  private constructor(readonly test: TestDatabase) {}

  /** Opens the database, empty. */
  static async open(): Promise<FixtureScene> {
    return new FixtureScene(await openTestDatabase());
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
    return new PathQuestions(graph, budget);
  }

  close(): Promise<void> {
    return this.test.close();
  }
}
